import type { Citation, DocumentRecord } from '#lib/document.ts'
import { readAdjacent } from '#lib/index/passages.ts'
import type { Library } from '#lib/library.ts'
import { cite } from './cite.ts'
import type { Evidence } from './evidence.ts'

/**
 * One citation for each piece of evidence, with the sentences around it, also where those stand in
 * the next passage. A document that was removed since it was found is not cited any more.
 */
export async function citationsOf(
  { index }: Library,
  evidence: readonly Evidence[],
  records: ReadonlyMap<string, DocumentRecord>,
): Promise<Citation[]> {
  const adjacent = await readAdjacent(
    index,
    evidence.filter(isAtEdge).map(({ found }) => found.prepared.passage),
  )
  return evidence.flatMap(({ found, sentence }) => {
    const { passage } = found.prepared
    const record = records.get(passage.documentId)
    return record === undefined || record.version !== passage.version
      ? []
      : [cite({ record, passage, sentence: sentence.sentence, adjacent })]
  })
}

function isAtEdge({ found, sentence }: Evidence): boolean {
  const { sentences } = found.prepared.passage
  const { start } = sentence.sentence
  return start === sentences[0]?.start || start === sentences.at(-1)?.start
}
