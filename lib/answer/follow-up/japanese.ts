/** Makes a Japanese follow-up say what it leaves out. */
import { fold } from '#lib/text/fold.ts'
import { regionsIn } from '#lib/text/regions.ts'
import { isContentWord, words } from '#lib/text/words.ts'
import { followUpByPart } from './japanese-ellipsis.ts'
import { askingNounOf, isAskingNoun, ofMatter } from './japanese-nouns.ts'
import { isOnPapers, withPointersResolved } from './japanese-pointers.ts'
import { asking, coreOf, cutAtTopic, matterOf } from './japanese-topic.ts'

const connector =
  /^(?:それでは|それなら|では|じゃあ?|そして|それで|一方で?は?|逆に|反対に|ちなみに|なお|あと|また|さらに|そうすると)[、，,\s]*/u

const greeting =
  /^(?:ありがとう|どうも|了解|わかりました|なるほど|はい|いいえ|おはよう|こんにち|すみません)/u

/**
 * A Japanese question with what it leaves to the one before it, or null where it stands alone.
 * @param previous the question before, as one that stands alone
 */
export function followUpInJapanese(question: string, previous: string): string | null {
  if (greeting.test(question.trim())) return null
  const isLinked = connector.test(question.trim())
  const body = question
    .trim()
    .replace(connector, '')
    .replace(/[？?。\s]+$/u, '')
  return (
    withAdverb(body, previous) ??
    whyAsked(body, previous) ??
    withPointersResolved(body, previous) ??
    followUpByPart(body, previous, isLinked, isSpecific) ??
    withoutObject(body, previous) ??
    withoutTopic(body, previous)
  )
}

/** 具体的には？, ほかには？: the question before, asked so. */
function withAdverb(body: string, previous: string): string | null {
  const adverb =
    /^(具体的に|例えば|たとえば|ほかに|他に)(?:は|も)?(?:何がありますか|どうですか|教えて(?:ください)?)?$/u.exec(
      body,
    )?.[1]
  if (adverb !== undefined) {
    return asking.test(previous)
      ? previous.replace(asking, (word) => `${adverb}${word}`)
      : `${adverb}、${previous}`
  }
  const isMore = /^(?:もっと|もう少し)?詳しく(?:は|教えて(?:ください)?|お願いします)?$/u.test(body)
  return isMore ? previous : null
}

/** なぜですか: of what was asked before, or of what was said to it. */
function whyAsked(body: string, previous: string): string | null {
  if (!/^(?:なぜ|どうして|何故)(?:です|でしょう|なの(?:です)?)?か?$/u.test(body)) return null
  const plain = previous.replace(/[。？?\s]+$/u, '')
  if (asking.test(plain)) {
    return /どう(?!して)/u.test(plain)
      ? plain.replace(/どう(?!して)/u, 'なぜそう')
      : `${matterOf(previous)}について、その理由は何ですか`
  }
  return `なぜ${plain.replace(/べき(?:です|でしょう)か$/u, 'べきなのですか')}`
}

/** 中国はどう見ていますか: who acts is said, but not on what. */
function withoutObject(body: string, previous: string): string | null {
  const own = cutAtTopic(body)
  if (own === null || own.particle !== '' || /[をにがで]/u.test(own.topic)) return null
  return /^どう(?:見|考え|評価|受け止め|反応|対応|述べ|言|主張)(?![^か]*[さら]れ)[^をにが]*$/u.test(
    own.rest,
  )
    ? `${own.topic}は${matterOf(previous)}について${own.rest}`
    : null
}

/** いつ打ち出されましたか: asks of something without saying of what. */
function withoutTopic(body: string, previous: string): string | null {
  if (isSpecific(body) || isDefining(body) || isOnPapers(body)) return null
  const matter = matterOf(previous)
  const hasTopic = /[がは]/u.test(body)
  if (!hasTopic && /どう(?:です|でした|なりました|変わりました)か$/u.test(body)) {
    return `${matter}は${body}`
  }
  const own = cutAtTopic(body)
  const content = words(fold(body)).filter(isContentWord)
  const isSide =
    own !== null &&
    own.particle === '' &&
    words(fold(own.topic)).filter(isContentWord).every(isAskingNoun)
  if (isSide) return `${ofMatter(coreOf(matter), own.topic)}は${own.rest}`
  const opens = new RegExp(`^(?:${asking.source}|第[一二三四五六七八九十\\d])`, 'u').test(body)
  if (content.length >= (opens ? 3 : 2)) return null
  const isAdverbial = /^(?:いつ|どこ(?:で|に|から|まで)|どう|なぜ|いくら)/u.test(body)
  const isPredicate = /(?:ます|です|でした|ました)か$/u.test(body) && !/[をにでと]/u.test(body)
  return !hasTopic && (isAdverbial || (isPredicate && !opens))
    ? `${matter}は${body}`
    : `${matter}について、${body}`
}

const isDefining = (body: string) => /とは(?:何|どう|どの|誰|$)/u.test(body)

/** Names what it asks about: a name, a compound of the field, or a quoted word. */
function isSpecific(body: string): boolean {
  const plain = body.normalize('NFKC')
  const compounds = [...plain.matchAll(/\p{Script=Han}{4,}/gu)].map(([run]) => run)
  return (
    /[A-Za-z]{2,}|[ァ-ヴー]{3,}|「/u.test(plain) ||
    compounds.some((run) => !/^[第何幾反賛]/u.test(run) && askingNounOf(run) !== run) ||
    regionsIn(plain).length > 0
  )
}
