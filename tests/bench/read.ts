import { draftDocument, identify } from '#ingest/ingest-file.ts'
import { readDocument } from '#ingest/read.ts'
import { type Comparison, compare, inTurn, millisecondsOf, sideOf } from './measure.ts'
import { openPapers, readFiles } from './papers.ts'

const runs = 15

/**
 * Reading papers: from their bytes to sentences and passages, against checking and decoding the
 * same bytes and cutting them into words, which is the least that any reader does.
 */
export async function benchRead(): Promise<Comparison> {
  await using papers = await openPapers()
  const files = await readFiles(papers.folder)
  const characters = files.reduce((sum, bytes) => sum + textIn(bytes).length, 0)
  const times = await inTurn(
    runs,
    () =>
      millisecondsOf(async () => {
        for (const [at, bytes] of files.entries()) {
          const file = identify({ origin: papers.folder, source: `${at}` }, bytes)
          await draftDocument(file, readDocument)
        }
      }),
    () =>
      millisecondsOf(() => {
        for (const bytes of files) countWords(textIn(bytes))
      }),
  )
  const measured = sideOf(`reading ${characters} characters`, times.measured)
  const against = sideOf('cutting them into words', times.against)
  return compare('median', {
    name: 'read',
    goal: null,

    measured,
    against,
    runs,
    input: papers.input,
  })
}

function textIn(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

function countWords(text: string): number {
  let count = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1
  return count
}
