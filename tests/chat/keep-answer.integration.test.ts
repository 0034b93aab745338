import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { AnswerEvent } from '#lib/answer/answer.ts'
import { deleteConversation, listConversations, openConversation } from '#lib/chat/conversations.ts'
import { type KeepEvent, keepAnswer } from '#lib/chat/keep-answer.ts'
import type { ChatRequest, Keeping } from '#lib/chat/request.ts'
import { TenkyoError } from '#lib/errors.ts'
import type { Index } from '#lib/index/open.ts'
import { buildAnswer, buildCitation, buildHit } from '../support/build-answer.ts'
import { openForReading } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const conversation = 'conversation-1'
const request: ChatRequest = {
  answer: { question: '港はどこか。', documents: ['d1'], generator: 'extractive' },
  keeping: { wish: 'keep', conversation, turn: 'q1' },
}
const asking = (keeping: Keeping): ChatRequest => ({ ...request, keeping })

const answer = buildAnswer([buildCitation('one.txt', '港は湾にある。'), buildCitation('b', '海。')])
const [first, second] = answer.statements
const hit = buildHit('one.txt', '港は湾にある。')
const searchEnd: AnswerEvent = {
  type: 'search-end',
  standaloneQuestion: '港はどこか。',
  language: 'ja',
  searched: { documents: 1, passages: 1 },
  passages: [hit],
  ...{ lead: '資料1点', missing: [], terms: ['港'], retrievalMs: 1 },
  generator: { kind: 'extractive', model: null },
}
const statementEnds = [first, second].flatMap((statement): AnswerEvent[] =>
  statement === undefined ? [] : [{ type: 'statement-end', statement }],
)

/** The events of a whole answer; `at` is told how many were given before each. */
async function* events(at: (given: number) => unknown = () => {}): AsyncGenerator<AnswerEvent> {
  let given = 0
  const passages = [{ ...hit, used: true }]
  for (const event of [searchEnd, ...statementEnds]) {
    await at(given++)
    yield event
  }
  await at(given)
  yield { type: 'answer-end', answer, passages }
}

const openIndex = async () => openForReading(await temporaryFolder())

const going = () => new AbortController().signal

async function all(given: AsyncGenerator<AnswerEvent | KeepEvent>) {
  const told: (AnswerEvent | KeepEvent)[] = []
  for await (const event of given) told.push(event)
  return told
}

async function turnsOf(index: Index) {
  return (await openConversation(index, conversation)).turns
}

describe('an answer that ends', () => {
  test('is kept as it was told, with what was searched and asked for', async () => {
    const { index } = await openIndex()
    const told = await all(keepAnswer(events(), request, index, going()))
    expect(told.map(({ type }) => type)).toEqual([
      'search-end',
      'statement-end',
      'statement-end',
      'answer-end',
      'turn-end',
    ])
    expect(told.at(-1)).toEqual({
      type: 'turn-end',
      kept: { state: 'kept', conversation, turn: 'q1' },
    })
    const { type: _, ...search } = searchEnd
    expect(await turnsOf(index)).toMatchObject([
      {
        ...{ id: 'q1', question: '港はどこか。', documents: ['d1'], generator: 'extractive' },
        ...{ answer, end: 'whole', search: { ...search, passages: [{ ...hit, used: true }] } },
      },
    ])
  })

  test('is kept nowhere without the id of a conversation', async () => {
    const { index } = await openIndex()
    const told = await all(keepAnswer(events(), asking({ wish: 'none' }), index, going()))
    expect(told.at(-1)?.type).toBe('answer-end')
    expect(await listConversations(index)).toEqual([])
  })

  test('is told whole where what was sent names no place to keep it', async () => {
    const { index } = await openIndex()
    const unfit = asking({ wish: 'unfit', message: 'id: must be long.' })
    expect((await all(keepAnswer(events(), unfit, index, going()))).slice(-2)).toMatchObject([
      { type: 'answer-end' },
      { kept: { state: 'not-kept', code: 'bad-request', message: 'id: must be long.' } },
    ])
  })

  test('is told whole where it cannot be kept, and why', async () => {
    const data = join(await temporaryFolder(), 'data')
    const { index } = await openForReading(data)
    await writeFile(data, 'a file where the folder should be')
    const told = await all(keepAnswer(events(), request, index, going()))
    expect(told.slice(-2)).toMatchObject([
      { type: 'answer-end' },
      { kept: { state: 'not-kept', code: 'index-read-only', message: expect.any(String) } },
    ])
  })
})

describe('an answer that its reader stops', () => {
  test('is kept with the statements that were checked by then', async () => {
    const { index } = await openIndex()
    const stop = new AbortController()
    const given = keepAnswer(events(), request, index, stop.signal)
    await given.next()
    await given.next()
    stop.abort()
    await given.return(undefined)
    expect(await turnsOf(index)).toMatchObject([
      { end: 'stopped', answer: { statements: [first], lead: '資料1点', outcome: 'answered' } },
    ])
  })

  test('is kept at once, also while a model is silent', async () => {
    const { index } = await openIndex()
    const stop = new AbortController()
    const silence = Promise.withResolvers<void>()
    const slow = events((at) => (at === 2 ? silence.promise : null))
    const given = keepAnswer(slow, request, index, stop.signal)
    for (let at = 0; at < 2; at++) await given.next()
    const waiting = given.next()
    stop.abort()
    await expect.poll(() => listConversations(index)).toHaveLength(1)
    expect(await turnsOf(index)).toMatchObject([
      { end: 'stopped', answer: { statements: [first] } },
    ])
    silence.resolve()
    await waiting
    await given.return(undefined)
    expect(await turnsOf(index)).toMatchObject([{ end: 'stopped' }])
  })

  test('is kept as a question alone where nothing was found yet', async () => {
    const { index } = await openIndex()
    const stop = new AbortController()
    const silence = Promise.withResolvers<void>()
    const given = keepAnswer(
      events(() => silence.promise),
      request,
      index,
      stop.signal,
    )
    const waiting = given.next()
    stop.abort()
    await expect.poll(() => listConversations(index)).toHaveLength(1)
    expect(await turnsOf(index)).toMatchObject([
      {
        end: 'stopped',
        search: null,
        answer: { statements: [], standaloneQuestion: '港はどこか。' },
      },
    ])
    silence.resolve()
    await waiting
    await given.return(undefined)
  })

  test('after its end is kept whole', async () => {
    const { index } = await openIndex()
    const stop = new AbortController()
    const given = keepAnswer(events(), request, index, stop.signal)
    for (let at = 0; at < 4; at++) await given.next()
    stop.abort()
    await given.return(undefined)
    expect(await turnsOf(index)).toMatchObject([{ end: 'whole' }])
  })

  test('does not come back where it was deleted meanwhile', async () => {
    const { index } = await openIndex()
    await all(keepAnswer(events(), request, index, going()))
    const again = keepAnswer(
      events(),
      asking({ wish: 'keep', conversation, turn: 'q2' }),
      index,
      going(),
    )
    await again.next()
    await deleteConversation(index, conversation)
    expect((await all(again)).at(-1)).toMatchObject({
      kept: { state: 'not-kept', code: 'conversation-deleted' },
    })
    expect(await listConversations(index)).toEqual([])
  })
})

describe('an answer that fails', () => {
  const failing = (at: number) =>
    events((given) => {
      if (given === at) throw new TenkyoError('index-corrupt', 'A file of the index is lost.')
    })

  test('is kept with the statements that were checked by then, and fails on', async () => {
    const { index } = await openIndex()
    const given = all(keepAnswer(failing(2), request, index, going()))
    await expect(given).rejects.toMatchObject({ code: 'index-corrupt' })
    expect(await turnsOf(index)).toMatchObject([{ end: 'failed', answer: { statements: [first] } }])
  })

  test('before anything was told is no turn', async () => {
    const { index } = await openIndex()
    const given = all(keepAnswer(failing(0), request, index, going()))
    await expect(given).rejects.toMatchObject({ code: 'index-corrupt' })
    await sleep(10)
    expect(await listConversations(index)).toEqual([])
  })
})
