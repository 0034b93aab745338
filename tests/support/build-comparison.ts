import type { Comparison, Position } from '#lib/contract.ts'

/** A position without statements, of `source`. */
function buildPosition(source: string, outcome: Position['outcome']): Position {
  return {
    ...{ documentId: 'paper', version: 'v1', source, title: source, date: null, language: 'ja' },
    ...{ holder: null, outcome, stance: null, cues: [], stanceFrom: null, statements: [] },
    ...{ nearest: [], missing: [], terms: [], withheld: 0, scored: 10 },
  }
}

/** A comparison of papers of which only is known whether they speak of the topic. */
export function buildComparison(
  compared: readonly (readonly [source: string, outcome: Position['outcome']])[],
): Comparison {
  return {
    ...{ topic: '問い', language: 'ja', relations: [], notice: null },
    positions: compared.map(([source, outcome]) => buildPosition(source, outcome)),
    generator: { kind: 'extractive', model: null },
    timings: { firstPositionMs: 1, totalMs: 2 },
  }
}
