import { answer } from '#lib/answer/answer.ts'
import { readConfig } from '#lib/config.ts'
import { type Library, openLibrary } from '#lib/library.ts'
import { indexedData } from './library.ts'
import { type Comparison, compare, millisecondsOf, sideOf } from './measure.ts'
import { openPapers, readQuestions } from './papers.ts'

/** How many times each question is asked, each time to a library that has not heard it before. */
const rounds = 5

/** Finding and choosing an answer's sentences, against embedding the question; both at p95. */
export async function benchQuestion(): Promise<Comparison> {
  await using papers = await openPapers()
  await using place = await indexedData(papers.folder)
  const { questions, input } = await readQuestions()
  const times = { measured: [] as number[], against: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const library = await openLibrary(
      readConfig({ TENKYO_DATA: place.data, TENKYO_EMBEDDER: 'builtin' }),
    )
    try {
      await retrievalMs(library, opening)
      for (const question of questions) {
        times.measured.push(await retrievalMs(library, question))
        times.against.push(await millisecondsOf(() => library.embedder.embed([question], 'query')))
      }
    } finally {
      await library.close()
    }
  }
  const measured = sideOf('retrieval and choice', times.measured)
  const against = sideOf('embedding the question', times.against)
  return compare('p95', {
    name: 'question',
    goal: 20,

    measured,
    against,
    runs: times.measured.length,
    input: `${input} over ${papers.input}`,
  })
}

/** Asked first, so that reading the index into memory counts for no question. */
const opening = '用水路は、いつ掘られましたか。'

/** How long it takes until all sentences of an answer are chosen, in milliseconds. */
async function retrievalMs(library: Library, question: string): Promise<number> {
  for await (const event of answer(library, { question })) {
    if (event.type === 'search-end') return event.retrievalMs
  }
  throw new Error(`"${question}" was not answered.`)
}
