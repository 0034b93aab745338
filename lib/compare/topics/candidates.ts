/** What several papers speak of by the same words, so that one may ask each of them about it; pure. */
import { fold } from '#lib/text/fold.ts'
import { regionsIn } from '#lib/text/regions.ts'
import { usesOfTerms } from '../relate/shared-terms.ts'

/** A paper by what it says in its own sentences. */
export type SpokenPaper = { id: string; text: string }

/** A term with the papers that use it, as one of them writes it. */
export type Candidate = { term: string; documents: string[] }

/** Said once in each of two papers is no matter of either. */
const fewestUses = 3
/** A term that stands this often within a longer one is a part of it. */
const withinShare = 0.7
/** So much of the beginning of a paper is looked at, in characters. */
const mostLooked = 200_000

/** Bodies, offices and ranks, and what papers are made of: nobody takes a stance to them. */
const unfit =
  /(?:省|庁|大臣|首相|総理|大統領|国家主席|書記|長官|会議|会合|会談|委員|委員会|議員|研究所|研究室|新聞|株式会社|有限会社|資料|報告書?|論文|文書|白書|声明|氏|教授|記者|編集|出版|発行|参照|引用|以下|前者|後者|ページ|写真|図表?|表|注|努力|戦略|大綱|計画)$|^(?:国家)?安全保障(?:政策|環境|分野|面)?$|^(?:本稿|本論|筆者|資料|令和|平成|昭和|第|約|計|各|同|当|対|前|新たな?|見本)|[0-9０-９]{2,}|^(?:the|this|these|that|paper|sample|table|figure|chapter|section|page|note)\b/iu

/**
 * The terms that two papers or more use, those first that most of them use, and of these the ones that
 * the papers say most of. No two that hold one another.
 * @param language that of the questions: English ones take only what the papers write in Latin letters
 */
export function candidatesAmong(
  papers: readonly SpokenPaper[],
  language: 'ja' | 'en',
): Candidate[] {
  const using = new Map<string, { written: string; counts: Map<string, number> }>()
  for (const { id, text } of papers) {
    const uses = usesOfTerms(text.slice(0, mostLooked), new Set())
    for (const [key, { written, count }] of uses) {
      const known = using.get(key) ?? { written, counts: new Map() }
      known.counts.set(id, count)
      using.set(key, known)
    }
  }
  const shared = [...using]
    .filter(([, { counts }]) => counts.size > 1 && total(counts) >= fewestUses)
    .map(([key, { written, counts }]) => ({ key, written, counts, weight: weightOf(key, counts) }))
  const whole = shared.filter(
    (one) =>
      !shared.some(
        (other) =>
          other.key.length > one.key.length &&
          ` ${other.key} `.includes(` ${one.key} `) &&
          total(other.counts) >= total(one.counts) * withinShare,
      ),
  )
  return whole
    .filter(({ written }) => isAskable(written, language))
    .sort((one, other) => other.weight - one.weight)
    .map(({ written, counts }) => ({ term: written, documents: [...counts.keys()] }))
}

/**
 * True where two terms speak of about the same: one holds the other, they share their beginning, or one
 * is the other's abbreviation.
 */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)]
  const head = (text: string) => text.slice(0, Math.max(3, Math.ceil(text.length / 2)))
  return (
    a.includes(b) || b.includes(a) || head(a) === head(b) || initials(a) === b || initials(b) === a
  )
}

const initials = (term: string) =>
  term
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')

const total = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

/** Papers count most; then what the one says that says less, and a little what the term itself tells. */
function weightOf(key: string, counts: ReadonlyMap<string, number>): number {
  const [, second = 0] = [...counts.values()].sort((one, other) => other - one)
  const length = key.replaceAll(' ', '').length
  return counts.size + Math.log2(1 + second) + Math.min(length, 10) / 4
}

function isAskable(written: string, language: 'ja' | 'en'): boolean {
  if (unfit.test(written) || written.includes('・')) return false
  const isLatin = /^[\p{Script=Latin}\p{N} .-]+$/u.test(written)
  if (language === 'en') return isLatin
  return !isLatin || /^\p{Lu}{3,}$/u.test(written)
}

/** True for the name of a country: one asks about relations with it. */
export const isCountry = (term: string): boolean =>
  regionsIn(term).some(({ name }) => name === term)
