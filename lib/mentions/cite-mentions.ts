import { cite } from '#lib/answer/cite.ts'
import type { Mention } from '#lib/contract.ts'
import type { DocumentRecord } from '#lib/document.ts'
import type { Index } from '#lib/index/open.ts'
import { readPassagesOf } from '#lib/index/passages.ts'
import type { StoredPassage } from '#lib/index/rows.ts'
import { firstEndingAfter } from '#lib/text/spans.ts'
import type { Place } from './concordance.ts'

/**
 * Each place with the sentence in which it begins, cited. A paper that was replaced since it was looked
 * through is left out.
 */
export async function citeMentions(
  index: Index,
  found: readonly { record: DocumentRecord; places: readonly Place[] }[],
): Promise<Mention[]> {
  const mentions: Mention[] = []
  for (const { record, places } of found) {
    const passages = await readPassagesOf(index, record.id)
    mentions.push(...places.flatMap((place) => mentionAt(record, passages, place)))
  }
  return mentions
}

function mentionAt(
  record: DocumentRecord,
  passages: readonly StoredPassage[],
  { start, end, form }: Place,
): Mention[] {
  const at = firstEndingAfter(passages, start)
  const passage = passages[at]
  const sentence = passage?.sentences[firstEndingAfter(passage.sentences, start)]
  if (passage === undefined || sentence === undefined || passage.version !== record.version)
    return []
  const adjacent = passages.slice(Math.max(0, at - 1), at + 2)
  return [{ citation: cite({ record, passage, sentence, adjacent }), form, start, end }]
}
