import { readDocument } from '#ingest/read.ts'
import { warmReader } from './library.ts'
import { type Comparison, compare, inTurn, millisecondsOf, sideOf } from './measure.ts'
import { openPapers, readFiles } from './papers.ts'

const runs = 15

/** Reading papers in a process of their own, started already, against reading them in this one. */
export async function benchReader(): Promise<Comparison> {
  await using papers = await openPapers()
  await using reader = warmReader()
  const files = await readFiles(papers.folder)
  const readAll = (read: typeof readDocument) =>
    millisecondsOf(async () => {
      for (const [at, bytes] of files.entries()) {
        await read(bytes, { documentId: `${at}`, version: '1', source: `${at}` })
      }
    })
  const times = await inTurn(
    runs,
    () => readAll(reader.read),
    () => readAll(readDocument),
  )
  const measured = sideOf(`${files.length} files, in the child`, times.measured)
  const against = sideOf('in this process', times.against)
  return compare('median', {
    name: 'reader',
    goal: null,

    measured,
    against,
    runs,
    input: papers.input,
  })
}
