import type { ComparisonLine } from '#lib/contract.ts'
import { errorBody, TenkyoError } from '#lib/errors.ts'
import type { CompareEvent } from './compare.ts'

/**
 * A comparison as the lines that it is read by. What fails after the first line can't have a status of
 * its own any more: it is the last line.
 */
export async function* comparisonLines(
  events: AsyncIterable<CompareEvent>,
): AsyncGenerator<ComparisonLine> {
  try {
    for await (const event of events) yield lineOf(event)
  } catch (error) {
    if (!(error instanceof TenkyoError)) console.error(error)
    yield errorBody(error)
  }
}

function lineOf(event: CompareEvent): ComparisonLine {
  switch (event.type) {
    case 'compare-begin': {
      const { topic, language, documents } = event
      return { begun: { topic, language, documents } }
    }
    case 'position-end':
      return { position: event.position }
    case 'relation-end':
      return { relation: event.relation }
    case 'compare-end': {
      const { generator, notice, timings } = event.comparison
      return { done: { generator, notice, timings } }
    }
  }
}
