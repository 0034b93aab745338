import type { Position, Stance } from '#lib/contract.ts'
import { buildCitation } from './build-answer.ts'

/** What `name` holds, in its own sentences: a stance with the words that it rests on. */
export function buildPosition(
  name: string,
  quotes: readonly string[],
  {
    stance = 'describes',
    cues = [],
    holder = null,
    language = 'ja',
    terms = [],
  }: Partial<Pick<Position, 'cues' | 'holder' | 'language' | 'terms'>> & { stance?: Stance } = {},
): Position {
  const statements = quotes.map((quote, at): Position['statements'][number] => {
    const place = { documentId: name, holder, language, start: at * 1_000 }
    const citation = { ...buildCitation(name, quote), ...place, end: at * 1_000 + quote.length }
    return { text: quote, kind: 'point', citations: [citation], support: 'quoted', notes: [] }
  })
  return {
    ...{ documentId: name, version: 'v1', source: `${name}.md`, title: name, date: null },
    ...{ language, holder, cues: [...cues], terms: [...terms], statements },
    outcome: quotes.length === 0 ? 'not-addressed' : 'addressed',
    stance: quotes.length === 0 ? null : stance,
    stanceFrom: quotes.length === 0 ? null : 'cues',
    ...{ nearest: [], missing: [], withheld: 0, scored: quotes.length },
  }
}
