/**
 * Chains of questions over the samples: the last of each, and the form that a person gave it to stand
 * alone (the same, where it changes the topic).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Answer, AnswerRequest } from '#lib/contract.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'

const chainSchema = z.object({
  id: z.string(),
  kind: z.enum(['actor', 'change', 'ellipsis', 'hops', 'pointing', 'why', 'year']),
  turns: z.array(z.string()).min(2),
  standalone: z.string(),
})
type Chain = z.infer<typeof chainSchema>

const chains = readFileSync('tests/fixtures/follow-ups.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => chainSchema.parse(JSON.parse(line)))

let reading: OpenPapers

beforeAll(async () => {
  const samples = readdirSync('corpus').map((name) => [name, readFileSync(`corpus/${name}`)])
  reading = await openPapers(Object.fromEntries(samples))
})
afterAll(() => reading.close())

async function converse(turns: readonly string[]): Promise<Answer> {
  const history: NonNullable<AnswerRequest['history']> = []
  let given: Answer | null = null
  for (const question of turns) {
    given = (await reading.ask({ question, history })).answer
    const text = given.statements.map((statement) => statement.text).join('\n')
    history.push({ role: 'user', text: question }, { role: 'assistant', text })
  }
  if (given === null) throw new Error('Nothing was asked.')
  return given
}

const placesOf = ({ statements }: Answer) =>
  statements.flatMap(({ citations }) =>
    citations.map(({ source, start }) => `${source} at ${start}`),
  )

/** What a chain's last question finds, and what its standalone form does. */
async function compare({ turns, standalone }: Chain) {
  const [followed, alone] = [await converse(turns), await converse([standalone])]
  const [shown, wanted] = [placesOf(followed), placesOf(alone)]
  const [best] = wanted
  return {
    asked: followed.standaloneQuestion,
    found: best === undefined ? shown.length === 0 : shown.includes(best),
    shared:
      wanted.length === 0
        ? 1
        : wanted.filter((place) => shown.includes(place)).length / wanted.length,
  }
}

test('a follow-up finds what its standalone form finds, in four chains of five', async () => {
  const results = []
  for (const chain of chains) results.push({ ...chain, ...(await compare(chain)) })
  const lost = results.filter(({ found }) => !found).map(({ id, asked }) => `${id}: ${asked}`)
  expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(chains.length / 5)
  const shared = results.reduce((sum, one) => sum + one.shared, 0) / results.length
  expect(shared).toBeGreaterThanOrEqual(0.8)
  for (const { kind, asked, turns } of results) {
    if (kind === 'change') expect(asked).toBe(turns.at(-1))
    else expect(turns).not.toContain(asked)
  }
})
