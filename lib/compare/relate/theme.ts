/** Whether a Japanese quote says its verdict of a term itself, and not only of what belongs to it. */

const action =
  '(?:輸出|輸入|移転|供与|導入|活用|利用|拡大|推進|促進|強化|緩和|見直し|維持|整備|実施|保有|保護|廃止|撤廃|増設|新設|創設|構築|向上|確立|拡充|充実|削減|継続|実現|改正|改革|運用|開放|公開)'
const particle = '(?:には|への?|は|を|が|も|に)'
/** What stands behind these is wanted for the term's sake: 〜を守るため、 */
const purpose = /(?:ため(?:に|には)?|よう(?:に)?|上で|うえで|には)、?$/u

/** True where a term, or what is done with it, is what its part of a quote speaks of. */
export function isTheme(term: string, stretch: string): boolean {
  const pattern = new RegExp(
    `${escaped(term)}[\\p{Script=Han}\\p{Script=Katakana}ー]*(?:[のやと]${action})*${particle}`,
    'gu',
  )
  return [...stretch.matchAll(pattern)].some(({ 0: match, index }) => {
    const [clause = ''] = stretch.slice(index + match.length).split(/(?<=、)/u)
    return !purpose.test(clause)
  })
}

/** True where two texts say of a term whose or to whom, and not the same: 台湾への移転, 友好国への移転. */
export function areOfOthers(term: string, one: string, other: string): boolean {
  const [a, b] = [wholeOf(term, one), wholeOf(term, other)]
  return a !== null && b !== null && a !== b
}

function wholeOf(term: string, text: string): string | null {
  const pattern = new RegExp(
    `([\\p{Script=Han}\\p{Script=Katakana}ー]{2,})(?:への|からの|との|向けの)${escaped(term)}`,
    'u',
  )
  return pattern.exec(text)?.[1] ?? null
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
