import { draftDocument, identify } from '#ingest/ingest-file.ts'
import { readDocument } from '#ingest/read.ts'
import { textOf } from '#lib/document.ts'
import { openEmbedder } from '#lib/models/embedder.ts'
import { emptyData, indexFolder, warmReader } from './library.ts'
import { type Comparison, compare, inTurn, millisecondsOf, sideOf } from './measure.ts'
import { openPapers, readFiles } from './papers.ts'

const runs = 9

/** Indexing a folder, against embedding its passages and sentences and nothing else. */
export async function benchIngest(): Promise<Comparison> {
  await using papers = await openPapers()
  await using reader = warmReader()
  const embedder = await openEmbedder('builtin')
  try {
    const texts = await textsOf(papers.folder)
    const times = await inTurn(
      runs,
      async () => {
        await using place = await emptyData()
        return await millisecondsOf(() => indexFolder(place.data, papers.folder, embedder, reader))
      },
      () => millisecondsOf(() => embedder.embed(texts, 'passage')),
    )
    const measured = sideOf('indexing', times.measured)
    const against = sideOf(`embedding ${texts.length} texts`, times.against)
    return compare('median', {
      name: 'ingest',
      goal: 2,

      measured,
      against,
      runs,
      input: papers.input,
    })
  } finally {
    await embedder.close()
  }
}

/** All passages and sentences of a folder, each text once. */
async function textsOf(folder: string): Promise<string[]> {
  const files = await readFiles(folder)
  const drafts = await Promise.all(
    files.map((bytes, at) =>
      draftDocument(identify({ origin: folder, source: `${at}` }, bytes), readDocument),
    ),
  )
  const texts = drafts.flatMap(({ read }) => {
    return read.passages.flatMap((passage) =>
      [passage, ...passage.sentences].map((span) => textOf(read.text.text, span)),
    )
  })
  return [...new Set(texts)]
}
