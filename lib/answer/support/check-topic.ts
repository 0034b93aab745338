/** Finds a Japanese statement that says of one thing what its quote says of another. */
import { fold } from '#lib/text/fold.ts'
import { isContentWord, words } from '#lib/text/words.ts'
import type { Bench } from './bench.ts'
import type { Finding } from './finding.ts'
import type { Reading } from './reading.ts'

/** What は or とは marks at the head of a sentence, or what an inverted one ends on: …のは、Xである. */
const topic =
  /^(?<name>[\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}ー・の]{2,24}?)(?:とは|は)(?=[、\p{L}\p{N}])/u
const inverted =
  /の(?:は|が)、?(?<name>[\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}ー・]{2,24})(?:で(?:ある|あった|す)|だ(?:った)?)[。]?$/u
/** The name of a body or office, by how it ends. */
const body =
  /[\p{Script=Han}\p{Script=Katakana}ー・]{2,}(?:機構|省|庁|研究所|センター|協会|委員会|大学|銀行|財団|連合|同盟|裁判所|公社|公団|事務局|学会|総会|理事会|警察|海軍|陸軍|空軍|株式会社)(?![\p{Script=Han}])/gu

/** A topic or a body of the statement that no quote has in its place. */
export function checkTopic({ statement, quotes, source, wording }: Bench): Finding[] {
  const within = quotes.filter(({ across, language }) => !across && language === 'ja')
  if (within.length === 0 || within.length < quotes.length) return []
  const known = fold(
    [...within.map(({ text }) => text), source.headings, ...persons(source)].join('\n'),
  )
  const foreign = [...statement.text.matchAll(body)].find(([name]) => !isKnown(name, known))
  if (foreign !== undefined) return [{ weight: 'doubt', note: wording.unknownBody(foreign[0]) }]
  const own = topicOf(statement)
  const theirs = within
    .flatMap((quote) => topicOf(quote) ?? [])
    .filter((one) => !pointing.test(one))
  const [first] = theirs
  if (own === null || first === undefined || within.length > 1) return []
  const isOther =
    isApart(own, first) &&
    isApart(first, own) &&
    known.includes(fold(own)) &&
    !fold(statement.text).includes(fold(first))
  return isOther ? [{ weight: 'doubt', note: wording.topic(own, first) }] : []
}

const persons = ({ citations }: Bench['source']) =>
  citations.flatMap(({ holder, publisher, authors }) => [holder ?? '', publisher ?? '', ...authors])

/** 同国, 筆者, この制度: what stands for a name. */
const pointing = /^(?:同|本|この|その|これ|それ|筆者|著者|当)/u

/** A name stands there, or all of its words do (経済産業省 for 経産省 does not). */
function isKnown(name: string, known: string): boolean {
  const own = words(fold(name)).filter(isContentWord)
  return (
    known.includes(fold(name)) ||
    own.every((word) => known.includes(word)) ||
    isShortened(name, known)
  )
}

/** 農水省 for 農林水産省: its signs stand in a longer name, in order. */
function isShortened(name: string, known: string): boolean {
  const signs = [...fold(name)]
  return signs.length <= 6 && new RegExp(signs.join('\\p{Script=Han}{0,3}'), 'u').test(known)
}

function topicOf({ text }: Reading): string | null {
  return topic.exec(text)?.groups?.name ?? inverted.exec(text)?.groups?.name ?? null
}

/** True where a topic has words of matter and none of them is in the other. */
function isApart(one: string, other: string): boolean {
  const own = words(fold(one)).filter(isContentWord)
  const theirs = fold(other)
  return own.length > 0 && own.some((word) => !theirs.includes(word))
}
