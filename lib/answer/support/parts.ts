/** What part a name plays in its sentence: who does it, to whom, from whom, than whom. */
import type { Span } from '#lib/document.ts'

export type Part = 'agent' | 'target' | 'source' | 'than'

/** The part of what stands at a span; null where nothing tells. */
export function partOf(plain: string, span: Span, language: string): Part | null {
  return language === 'ja' ? japanesePart(plain, span) : englishPart(plain, span)
}

/** What may stand between a name and its particle. */
const tail =
  '(?:政府|側|軍|当局|各国|両国|大統領|首相|大臣|省|国防相|外相|海軍|陸軍|空軍|沿岸警備隊|企業|など|等|自身|の(?:国防省|政府|海軍|企業|首相|大統領|外相|沿岸警備隊|国会|議会|軍))*(?:（[^）]*）|\\([^)]*\\))?'
const passive = /(?:さ|ら|か|ま|わ|た|が|ば|な)れ(?:た|て|る|、|ま)|られ/u

const particles: readonly (readonly [pattern: RegExp, part: Part, passive: Part])[] = [
  [new RegExp(`^${tail}(?:より(?:も)?(?![もは]?前|早))`, 'u'), 'than', 'than'],
  [new RegExp(`^${tail}(?:によって|により(?!、)|に?よる)`, 'u'), 'agent', 'agent'],
  [
    new RegExp(`^${tail}の[^、。]{0,8}(?:承認|同意|許可|認可|要請|命令|指示|決定|判断)`, 'u'),
    'agent',
    'agent',
  ],
  [new RegExp(`^${tail}から`, 'u'), 'source', 'agent'],
  [new RegExp(`^${tail}(?:に対し|に対する|に向け|向け|宛|へ)`, 'u'), 'target', 'target'],
  [
    new RegExp(`^${tail}に(?!ついて|関|おいて|おける|より|よる|とって|とり|基づ|伴)`, 'u'),
    'target',
    'agent',
  ],
  [new RegExp(`^${tail}を`, 'u'), 'target', 'target'],
  [new RegExp(`^${tail}(?:は|が|も)(?![ら])`, 'u'), 'agent', 'target'],
]

function japanesePart(plain: string, { end }: Span): Part | null {
  const after = plain.slice(end, end + 30)
  const sentence = /^[^。]*/u.exec(plain.slice(end))?.[0] ?? ''
  const isPassive = passive.test(sentence.slice(-12))
  const found = particles.find(([pattern]) => pattern.test(after))
  if (found === undefined) return null
  return isPassive ? found[2] : found[1]
}

const beforeName = '(?:the |its |their |a |an )?(?:[\\p{L}-]+ )?$'
const prepositions: readonly (readonly [pattern: RegExp, part: Part])[] = [
  [new RegExp(`\\bthan ${beforeName}`, 'iu'), 'than'],
  [new RegExp(`\\bby ${beforeName}`, 'iu'), 'agent'],
  [new RegExp(`\\bfrom ${beforeName}`, 'iu'), 'source'],
  [new RegExp(`\\b(?:to|against|for|towards?|on|at) ${beforeName}`, 'iu'), 'target'],
]
const free =
  /\b(?:of|in|with|between|among|and|or|within|under|near|off|over|about) (?:the )?(?:[\p{L}-]+ )?$/iu
const verb =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|may|might|can|could|should|must|shall|did|does|do|\p{L}{2,}ed|gave|gives?|sold|sells?|bought|buys?|sent|sends?|told|tells?|asks?|lent|took|takes|made|makes|built|met|won|lost|beat|struck|led|leads|held|holds|paid|pays|spends?|spent|sought|seeks|wants?|provides?|supplies|supports?|opposes?|requires?|urges?|helps?|trains?|exports?|imports?|exceeds?)\b/iu
const passiveVerb =
  /\b(?:is|are|was|were|been|being|be) (?:\w+ly |not |also )?(?:\p{L}+ed|given|sold|sent|bought|told|lent|taken|made|built|met|struck|led|held|paid|beaten|overtaken|sought|found)\b/iu

function englishPart(plain: string, { start, end }: Span): Part | null {
  const sentence = Math.max(plain.lastIndexOf('. ', start), plain.lastIndexOf('; ', start), -1)
  const ahead = plain.slice(sentence + 1, start)
  const near = ahead.slice(-30)
  const found = prepositions.find(([pattern]) => pattern.test(near))
  if (found !== undefined) return found[1]
  if (free.test(near)) return null
  if (verb.test(ahead)) return 'target'
  const rest = plain.slice(end).split(/[.;]/u)[0] ?? ''
  const first = verb.exec(rest)
  if (first === null) return null
  return passiveVerb.exec(rest)?.index === first.index ? 'target' : 'agent'
}
