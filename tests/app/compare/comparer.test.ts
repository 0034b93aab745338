import { expect, test } from 'vitest'
import type { ComparisonLine, ComparisonRequest } from '#lib/contract.ts'
import type { AskPapers } from '../../../app/compare/ask-papers.ts'
import { cellOf } from '../../../app/compare/column.ts'
import { createComparer, type Terms } from '../../../app/compare/comparer.ts'
import { buildPosition } from '../../support/build-position.ts'

const terms: Terms = { papers: ['a', 'b'], areAll: true, generator: undefined }
const done: ComparisonLine = {
  done: {
    generator: { kind: 'extractive', model: null },
    notice: null,
    timings: { firstPositionMs: 1, totalMs: 2 },
  },
}

type Asked = { request: ComparisonRequest; signal: AbortSignal }

/** A server that answers when the test lets it. */
function slowServer() {
  const asked: Asked[] = []
  const turns: PromiseWithResolvers<readonly ComparisonLine[]>[] = []
  const ask: AskPapers = async function* (request, signal) {
    asked.push({ request, signal })
    const turn = Promise.withResolvers<readonly ComparisonLine[]>()
    turns.push(turn)
    signal.addEventListener('abort', () => turn.reject(signal.reason))
    yield { begun: { topic: request.topic, language: 'en', documents: 2 } }
    yield* await turn.promise
  }
  return {
    ask,
    asked,
    async answer(lines: readonly ComparisonLine[]) {
      turns.at(-1)?.resolve(lines)
      await settled()
    },
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

const both: readonly ComparisonLine[] = [
  { position: buildPosition('a', ['q']) },
  { position: buildPosition('b', ['q']) },
  done,
]

test('questions are put one after the other, and what is known is not asked again', async () => {
  const server = slowServer()
  const comparer = createComparer(server.ask)
  comparer.want(['one', 'two'], terms)
  await settled()
  expect(server.asked.map(({ request }) => request)).toEqual([{ topic: 'one' }])
  expect(comparer.columns().get('two')?.run.is).toBe('waiting')
  await server.answer(both)
  expect(server.asked.map(({ request }) => request.topic)).toEqual(['one', 'two'])
  await server.answer(both)
  comparer.want(['two'], terms)
  comparer.want(['two', 'one'], terms)
  await settled()
  expect(server.asked).toHaveLength(2)
  expect(comparer.columns().get('one')?.run.is).toBe('done')
})

test('fewer papers need no asking; another one does, and is named', async () => {
  const server = slowServer()
  const comparer = createComparer(server.ask)
  comparer.want(['one'], terms)
  await settled()
  await server.answer(both)
  comparer.want(['one'], { ...terms, papers: ['a'], areAll: false })
  await settled()
  expect(server.asked).toHaveLength(1)
  comparer.want(['one'], { papers: ['a', 'c'], areAll: false, generator: 'x:y' })
  await settled()
  expect(server.asked[1]?.request).toEqual({
    topic: 'one',
    documents: ['a', 'c'],
    generator: 'x:y',
  })
})

test('a question that is stopped keeps what was found, and the next one has its turn', async () => {
  const server = slowServer()
  const comparer = createComparer(server.ask)
  comparer.want(['one', 'two'], terms)
  await settled()
  comparer.stop('one')
  await settled()
  expect(server.asked[0]?.signal.aborted).toBe(true)
  expect(comparer.columns().get('one')?.run.is).toBe('stopped')
  expect(server.asked.map(({ request }) => request.topic)).toEqual(['one', 'two'])
})

test('a question that is removed on its way is left, and is asked anew when it comes back', async () => {
  const server = slowServer()
  const comparer = createComparer(server.ask)
  comparer.want(['one'], terms)
  await settled()
  comparer.want([], terms)
  expect(server.asked[0]?.signal.aborted).toBe(true)
  expect(comparer.columns().has('one')).toBe(false)
  comparer.want(['one'], terms)
  await settled()
  expect(server.asked).toHaveLength(2)
})

test('a failure leaves the cells that were done, and asking again fills the others', async () => {
  const server = slowServer()
  const comparer = createComparer(server.ask)
  comparer.want(['one'], terms)
  await settled()
  const failed = { error: { code: 'internal', message: 'x' } }
  await server.answer([{ position: buildPosition('a', ['q']) }, failed])
  const half = comparer.columns().get('one')
  expect(half && [cellOf(half, 'a').is, cellOf(half, 'b').is]).toEqual(['done', 'failed'])
  comparer.again('one', terms)
  await settled()
  await server.answer(both)
  const whole = comparer.columns().get('one')
  expect(whole && cellOf(whole, 'b').is).toBe('done')
})
