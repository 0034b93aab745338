import { draftReader } from '#lib/answer/drafts.ts'
import { groundFor } from '#lib/answer/ground.ts'
import { materialRoom } from '#lib/answer/material.ts'
import { checked, show } from '#lib/answer/written.ts'
import { readConfig } from '#lib/config.ts'
import { openLibrary } from '#lib/library.ts'
import { indexedData } from './library.ts'
import { type Comparison, compare, millisecondsOf, sideOf } from './measure.ts'
import { openPapers, readQuestions } from './papers.ts'

/** How many statements are written for each question. */
const statementsEach = 8

/**
 * What lies between a model's last character of a statement and the statement as a reader gets it
 * (reading it, the gate, the verdict), against embedding one sentence; both at p95.
 */
export async function benchGate(): Promise<Comparison> {
  await using papers = await openPapers()
  await using place = await indexedData(papers.folder)
  const { questions, input } = await readQuestions()
  const times = { measured: [] as number[], against: [] as number[] }
  const library = await openLibrary(
    readConfig({ TENKYO_DATA: place.data, TENKYO_EMBEDDER: 'builtin' }),
  )
  try {
    for (const question of questions) {
      const { shown } = await show(
        library,
        await groundFor(library, question, undefined),
        materialRoom.most,
      )
      const cited = [...shown.citations]
      for (const [at, [id, { quote }]] of cited.slice(0, statementsEach).entries()) {
        const more = cited.slice(at + 1, at + 1 + (at % 3)).map(([other]) => other)
        const written = JSON.stringify({
          text: `資料によれば、${quote.slice(0, 120)}`,
          kind: 'point',
          ids: [id, ...more],
        })
        const read = draftReader()
        const drafts = async function* () {
          yield* read(written)
        }
        times.measured.push(
          await millisecondsOf(async () => {
            for await (const _ of checked(library.embedder, drafts(), shown)) {
              // Only the time counts.
            }
          }),
        )
        times.against.push(
          await millisecondsOf(() => library.embedder.embed([`${quote} ${at}`], 'passage')),
        )
      }
    }
  } finally {
    await library.close()
  }
  return compare('p95', {
    name: 'gate',
    goal: 100,
    measured: sideOf('a statement through the gate', times.measured),
    against: sideOf('embedding one sentence', times.against),
    runs: times.measured.length,
    input: `${input} over ${papers.input}`,
  })
}
