/** Which way a stance goes: whoever is against an end to something wants it to stay. */
import type { Span } from '#lib/document.ts'
import type { Voice } from './voices.ts'

/** What does away with a thing, or leaves less of it. */
const undoing =
  /撤廃|廃止|放棄|見直|転換|変え|改め(?!て)|中止|打ち切|取りやめ|やめる|縮小|削減|減ら|引き下げ|緩め|弱め|閉ざ|断つ|断ち|控え|遅らせ|先送り|延期|見送|外す|除外|禁止|禁じ|規制|制限|\b(?:abolish|scrap|drop|end|repeal|revis|chang|revers|reduc|cut|limit|narrow|weaken|loosen|eas(?:e|ing)|stop|halt|suspend|postpon|delay|ban|forbid|prohibit|restrict|exclud|remov|abandon|replac|withdraw|clos(?:e|ing))/giu

const doing =
  /維持|堅持|継続|存続|続け|残す|守る|守り|拡大|拡充|増[やえ額強員]|引き上げ|広げ|強化|推進|進め|促進|認め(?!な)|容認|解禁|導入|設置|創設|開始|供与|移転|輸出|活用|\b(?:keep|kept|retain|maintain|preserv|continu|expand|widen|increas|rais|strengthen|promot|allow|permit|introduc|establish|creat|start|launch|grow|extend|support|welcom|us(?:e|ing)|help)/giu

/** How far before its verdict a Japanese quote names what is judged, in characters. */
const reach = 24
/** How far behind its verdict an English one does. */
const latinReach = 70

/** What a verdict is about: the word nearest to it that does away with a thing, or does something for it. */
export type Deed = Span & { sign: -1 | 1 }

/** The deed that the verdict at `span` judges; null where only a thing is named. */
export function deedOf(text: string, { start, end }: Span): Deed | null {
  const isLatin = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  const [from, to] = isLatin ? [start, end + latinReach] : [Math.max(0, start - reach), text.length]
  const about = text.slice(from, to)
  const deeds = [...deedsIn(about, undoing, -1), ...deedsIn(about, doing, 1)].map((deed) => ({
    ...deed,
    start: from + deed.start,
    end: from + deed.end,
  }))
  const [nearest] = deeds.sort((one, other) =>
    isLatin ? one.start - other.start : other.start - one.start,
  )
  return nearest ?? null
}

function deedsIn(text: string, pattern: RegExp, sign: 1 | -1): Deed[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    sign,
  }))
}

/** -1 for a matter that is itself an end to something: 「三原則の見直し」. */
export const signOfMatter = (topic: string): -1 | 1 => (topic.search(undoing) === -1 ? 1 : -1)

/** True where nothing speaks against two quotes of one stance wanting the same. */
export function mayAgree(one: Voice, other: Voice): boolean {
  return one.stance === other.stance && one.direction === other.direction
}

/** True where two quotes go opposite ways, or one of them sets terms to what the other wants. */
export function doDiffer(one: Voice, other: Voice): boolean {
  if (one.stance === other.stance) return false
  const isRefused = one.stance === 'opposes' || other.stance === 'opposes'
  return !isRefused || one.direction !== other.direction
}
