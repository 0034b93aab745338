/** A plain denial of what a topic does or can do: 増設は決定打にはならない. */
import { negationsIn } from '#lib/answer/support/polarity.ts'
import { type Clause, clausesIn } from './clauses-japanese.ts'
import type { PredicateKind } from './cues/cue.ts'
import { isOn, type Topic } from './topic.ts'
import { isOwn } from './voice-japanese.ts'

/** What is denied in general, neither of the past nor of how something is now. */
const denied =
  /(?<verb>[\p{Script=Han}\p{Script=Katakana}]{0,4}\p{Script=Hiragana}{0,6}?)(?<no>ない|ません|まい|ぬ)(?:の(?:だ|である)|だろう|であろう|はずだ)?。?$/u
const state =
  /(?:変更|変わり|揺るぎ|揺らぎ|相違|違い|異存)(?:は|も|の)?(?:な|あり)|かもしれ|(?:避けられ|免れ|否め|止まら)ない|(?:もの|わけ|こと|だけ|のみ)では(?:ない|ありません)|(?:て|で)(?:は|も)?い(?:ない|ません)|(?:少な|足り|変わら|限ら|かもしれ|知れ|違い|間違い)ない/u
const setting = /に(?:おいて|際して|あたって|当たって)は$/u
const counted = /[\d〇一二三四五六七八九十百千万億][割件人年月日円校度回社%％]/u

/** The denial that a sentence ends in, where the topic is what it is said of; null for any other. */
export function denialIn(
  text: string,
  topic: Topic,
): { clause: Clause; main: { kind: PredicateKind; sign: -1; start: number; end: number } } | null {
  const clause = clausesIn(text).at(-1)
  const match = denied.exec(text)
  const no = match?.groups?.no
  if (clause === undefined || match === null || no === undefined) return null
  if (setting.test(subjectOf(text))) return null
  if (state.test(match[0]) || counted.test(text) || !isOn(subjectOf(text), topic)) return null
  const end = match.index + (match.groups?.verb ?? '').length + no.length
  if (!negationsIn(text).some((one) => one.start < end && one.end >= end - no.length)) return null
  const main = { kind: 'judgement', sign: -1, start: match.index, end } as const
  return isOwn(text, clause, main) ? { clause, main } : null
}

/** What は or も marks first in a sentence. */
const subjectOf = (text: string) => /^[^。]*?(?:は|も|では|には)(?=、|[^、])/u.exec(text)?.[0] ?? ''
