/**
 * What counts as an answer must not hang on one embedder's cosines: the same papers and questions
 * with vectors that all lean one way.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { loadBearings } from '#lib/answer/bearings.ts'
import { cosine } from '#lib/answer/score.ts'
import { compare } from '#lib/compare/compare.ts'
import { unrelatedQuestions } from '#lib/models/calibration.ts'
import { openEmbedder } from '#lib/models/embedder.ts'
import { toUnitLength } from '#lib/models/vectors.ts'
import { checkAnswer } from '../support/check-answer.ts'
import { checkComparison } from '../support/check-comparison.ts'
import { hashVector } from '../support/hash-embedder.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'
import { startScriptedServer } from '../support/scripted-server.ts'

const answerable = [
  '水番の報酬は何で支払われましたか',
  '移動図書館はいつ巡り始めましたか',
  '泥さらいの課題は何ですか',
  'How many street lamps did the town replace?',
  'What did residents fear?',
  'What was the water guard paid with?',
]
const unanswerable = [
  'おいしいカレーの作り方を教えてください',
  'ピアノの調律にはどんな道具が要りますか',
  'Which team won the football championship?',
  'How are diamonds cut?',
]

const requestSchema = z.object({ input: z.array(z.string()) })

/** How far each vector is moved towards the same direction. */
const lean = 1.75

/** An embedding server with the built-in model behind it, its vectors moved to one side. */
async function startLeaningServer() {
  const builtin = await openEmbedder('builtin')
  const aside = hashVector('aside', builtin.dimensions)
  const server = await startScriptedServer(async ({ body }) => {
    const { input } = requestSchema.parse(JSON.parse(body))
    const vectors = await builtin.embed(input, 'passage')
    const data = vectors.map((vector, index) => ({
      index,
      embedding: [...toUnitLength(vector.map((value, at) => value + lean * (aside[at] ?? 0)))],
    }))
    return { body: JSON.stringify({ data }) }
  })
  return {
    setting: `${server.url}/v1#leaning`,
    async close() {
      await server[Symbol.asyncDispose]()
      await builtin.close()
    },
  }
}

let server: Awaited<ReturnType<typeof startLeaningServer>>
let leaning: OpenPapers

beforeAll(async () => {
  server = await startLeaningServer()
  leaning = await openPapers(papers, server.setting)
})
afterAll(async () => {
  await leaning.close()
  await server.close()
})

describe('with an embedder whose cosines all lie between .7 and .95', () => {
  test('which they do', async () => {
    const { embedder } = leaning.library
    const questions = await embedder.embed([...answerable, ...unrelatedQuestions], 'query')
    const texts = await embedder.embed(Object.values(papers), 'passage')
    const cosines = questions.flatMap((one) => texts.map((other) => cosine(one, other)))
    expect(Math.min(...cosines)).toBeGreaterThan(0.7)
    expect(Math.max(...cosines)).toBeLessThan(0.95)
  })

  test('likeness counts from what its cosines mean on these papers', async () => {
    const { calibration } = await loadBearings(leaning.library)
    expect(calibration.sentenceFloor).toBeGreaterThan(0.7)
    expect(calibration.termFloor).toBeGreaterThan(0.7)
  })

  test.each(answerable)('what the papers answer is answered: %s', async (question) => {
    const { answer } = await leaning.ask(question)
    await checkAnswer(leaning.library, answer)
    expect(answer).toMatchObject({ outcome: 'answered', missing: [] })
  })

  test.each(unanswerable)('what they don’t is refused: %s', async (question) => {
    const { answer } = await leaning.ask(question)
    await checkAnswer(leaning.library, answer)
    expect(answer.outcome).toBe('not-found')
  })

  test.each([
    ['水番の仕事について各文書の立場を比較してください', 'canal.md'],
    ['Compare the positions of the papers on street lamps.', 'lamps.md'],
    ['What do the papers say about the mobile library?', 'library.txt'],
  ])('only the paper that speaks of a topic has a position on it: %s', async (topic, source) => {
    for await (const event of compare(leaning.library, { topic })) {
      if (event.type !== 'compare-end') continue
      await checkComparison(leaning.library, event.comparison)
      const addressed = event.comparison.positions.filter(({ outcome }) => outcome === 'addressed')
      expect(addressed.map((one) => one.source)).toEqual([source])
    }
  })

  test('the best quote is that of the same model standing upright', async () => {
    const upright = await openPapers(papers)
    try {
      for (const question of answerable) {
        const [one, other] = await Promise.all([leaning.ask(question), upright.ask(question)])
        expect(one.answer.statements[0]?.text).toBe(other.answer.statements[0]?.text)
      }
    } finally {
      await upright.close()
    }
  })
})
