/** Puts what a Japanese question points to in the place of それ, その, 同国 and the like. */
import { fold } from '#lib/text/fold.ts'
import { isContentWord, words } from '#lib/text/words.ts'
import { askFrom, askingNounOf } from './japanese-nouns.ts'
import { coreOf, matterOf } from './japanese-topic.ts'
import { slotsIn } from './slots.ts'

const pointer =
  /それら?(?!ぞれ|とも|でも|以外|まで|から)|これら?(?!まで|から)|そ(?:うした|ういった)|こ(?:うした|ういった)|その(?!まま|もの|ほか|他)|この(?!ほど|ごろ|たび|\d|[一二三四五六七八九十数]+[年か])|そこ|ここ(?!数|\d|最近)|同(?:国|社|氏|書|法|条約|省|制度|政策|方針|年|会議|協定|計画|党|州|県|市|島|地域|組織)|両(?:国|者|論|方|案)|前者|後者|彼女?ら?(?![\p{Script=Han}])|上記/u

const papers = /(?:これら?の|この|その|それらの|同)(?:資料|論文|文書|文献|報告書|ファイル)/u

/** True where a question speaks of the papers that are asked, not of what was asked before. */
export const isOnPapers = (body: string) => papers.test(body)

/**
 * A question that points back, with what it points to; null where it points to nothing before it.
 * @param previous the question before, as one that stands alone
 */
export function withPointersResolved(body: string, previous: string): string | null {
  const found = pointer.exec(body)
  if (found === null || isOnPapers(body)) return null
  const before = body.slice(0, found.index)
  if (hasOwnAntecedent(before)) return null
  const after = body.slice(found.index + found[0].length)
  return asQuestion(resolved(before, found[0], after, previous))
}

/** What stands before その in the same question may be what it means. */
function hasOwnAntecedent(before: string): boolean {
  const content = words(fold(before)).filter(isContentWord)
  return content.length > 1 || /[A-Z]{2,}|[ァ-ヴー]{3,}|」/u.test(before)
}

const itself = /^(?:点|件|こと|問題|話|議論|論点|場合)(?=[はがをにのでと])/u
const named = /^(?:言葉|用語|概念|考え方|構想|枠組み|名称)/u
/** Behind その these tell when or why, and of what is left open. */
const placing = /^(?:後|際|時|とき|ため|結果|上で|前|一方|間|頃|ころ|当時)/u

/** The question with the matter in the place of the pointing word. */
function resolved(before: string, word: string, after: string, previous: string): string {
  const matter = matterOf(previous)
  const slots = slotsIn(previous)
  const regions = slots.filter(({ kind }) => kind === 'region').map(({ text }) => text)
  const year = slots.find(({ kind }) => kind === 'year')?.text
  if (word === '両国' && regions.length > 1) {
    return `${before}${regions.slice(0, 2).join('と')}${after}`
  }
  if (word === '同国') {
    const country = regions.find((name) => name !== '日本') ?? regions[0]
    if (country !== undefined) return before + country + after
  }
  if (word === '同年' && year !== undefined) return before + year + after
  const source = /^はどの(?:論文|資料|文書|文献)/u
  if (source.test(after)) return `${before}${matter}について述べているの${after}`
  if (/^(?:それら?|これら?)$/u.test(word) && /^[はがをにのでとへもか]/u.test(after)) {
    return before + matter + after
  }
  if (/^(?:その|この)$/u.test(word) && !placing.test(after)) {
    if (itself.test(after)) return before + matter + after.replace(itself, '')
    if (named.test(after)) return `${before}${coreOf(matter)}という${after}`
    const noun = /^[^はがをにでと、]+/u.exec(after)?.[0] ?? ''
    const isAsked = askingNounOf(noun) !== null && askingNounOf(matter) === askingNounOf(noun)
    return `${before}${isAsked ? coreOf(matter) : matter}の${after}`
  }
  return `${matter}について、${before}${word}${after}`
}

/** A phrase that ends with は, with the words that ask. */
function asQuestion(body: string): string {
  return /は$/u.test(body) ? `${body}${askFrom(body.slice(0, -1))}` : body
}
