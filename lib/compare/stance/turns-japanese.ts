/** What turns a Japanese predicate round: what is undone, or left undone, that it is said of. */
import { negationsIn } from '#lib/answer/support/polarity.ts'
import type { Span } from '#lib/document.ts'
import { undoing, undone } from './cues/japanese.ts'
import { overlaps, placesIn } from './reading.ts'
import { placesOffTopic, type Topic } from './topic.ts'

const undoingWord = new RegExp(undoing, 'gu')
const undoneVerb = new RegExp(undone, 'gu')

/** More than this between an undoing and what is said of it is another matter, in characters. */
const reach = 18
const light =
  /^(?:方針|計画|案|動き|決定|判断|選択|議論|考え|理由|時間|余裕|こと|主張|試み|提案|措置|猶予|状態|状況|現状|姿勢|路線|道)/u

/** What is undone or left undone right before a place, back to `from`: each turns it round once. */
export function turnsBefore(text: string, main: Span, from: number, topic: Topic): Span[] {
  const noes = negationsIn(text)
  const candidates = [
    ...placesOffTopic(text, undoingWord, topic),
    ...placesIn(text, undoneVerb).filter((one) => noes.some((no) => overlaps(one, no))),
    ...placesOffTopic(text, topic.opposite.wide, topic),
  ].filter(
    ({ start, end }) =>
      start >= from && end <= main.start + 1 && !isLimitUndone(text, { start, end }, topic),
  )
  const turns: Span[] = []
  let cursor = main.start
  for (const one of candidates.sort((a, b) => b.end - a.end)) {
    const gap = text.slice(one.end, cursor)
    if (one.end > cursor + 1) continue
    const isSubject = subject.test(gap)
    if (
      !isSubject &&
      (gap.length > reach ||
        hasOtherNoun(gap + text.slice(cursor, cursor + 3)) ||
        hypothetical.test(gap))
    )
      break
    turns.push(one)
    cursor = one.start
  }
  return turns
}

/** What is undone is what the predicate is said of: 見送ることは…, 廃止案には…. */
const subject =
  /^\p{Script=Hiragana}{0,6}(?:(?:現行|現在|今|いま|従来|これまで)の)?(?:規則|制度|運用|立場|慣行|法律|仕組み|こと|の|など|行為|動き|案|計画|方針|議論|決定|姿勢)?(?:そのもの)?(?:は|も|には|では)、?/u
/** What holds a topic back: 輸出規制, 三類型, to undo which is no undoing of the topic. */
const limit =
  /(?<noun>原則|規制|制限|制約|類型|禁止|禁輸|縛り|枠|壁|障壁|足かせ|上限)(?:の|を)?(?:早期の|段階的な|さらなる)?$/u
const lifting = /緩|撤廃|解除|廃|撤回|見直|改め|解|なく/u

function isLimitUndone(text: string, { start, end }: Span, { words }: Topic): boolean {
  const noun = limit.exec(text.slice(0, start))?.groups?.noun
  return (
    noun !== undefined &&
    lifting.test(text.slice(start, end)) &&
    !words.some((word) => word.includes(noun))
  )
}

const hypothetical =
  /まま(?:で|に)?(?!は)|(?:うえで|上で|ために(?:は|も)?|(?<!こと)には)、|どころか|ではなく|よりも?、|代わりに|かわりに|に続|に伴|を受け|を含[むみめ]|に加え|によ[りっる]|の(?:後|結果|ため)|だけでなく|のみならず|(?:[れけせえめべてねげ]ば|なら|たら)(?:、|$)|であれば/u

/** 停止した原発を動かす: what stands before a noun of matter belongs to the noun. */
function hasOtherNoun(gap: string): boolean {
  return [
    ...gap.matchAll(
      /(?:[したっん]た|[んっ]だ|している|される|する|(?<=[らわかさまた])[すくむつぬぶる]|な)(?=[\p{Script=Han}\p{Script=Katakana}]{2})/gu,
    ),
  ].some(({ 0: written, index }) => !light.test(gap.slice(index + written.length)))
}
