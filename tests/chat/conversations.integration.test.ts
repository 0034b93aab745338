import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  deleteConversation,
  keepTurn,
  listConversations,
  openConversation,
  renameConversation,
  toNewTurn,
} from '#lib/chat/conversations.ts'
import { findConversations } from '#lib/chat/find-conversations.ts'
import { conversationSchema, conversationsResponseSchema, type KeptTurn } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { commitDocuments, removeDocuments } from '#lib/index/commit.ts'
import { editDocument } from '#lib/index/edits.ts'
import { adoptGeneration, startGeneration } from '#lib/index/generation.ts'
import { buildAnswer, buildCitation } from '../support/build-answer.ts'
import { buildDocument } from '../support/build-document.ts'
import { hashIdentity, openForReading, openForWriting } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const id = 'conversation-1'
let asked = 0

/** A turn whose answer quotes `citations`; each is asked after the one before. */
function turn(name: string, question: string, citations: readonly Citation[] = []): KeptTurn {
  const at = new Date(Date.UTC(2026, 0, 1) + 1000 * asked++).toISOString()
  const answer = { ...buildAnswer(citations), question }
  return { ...{ id: name, at, question, answer }, ...rest }
}
const rest = { documents: null, generator: null, search: null, end: 'whole' } as const

/** The citation of a document's sentence at `at`, as an answer of that time had it. */
function cited({ record, text }: ReturnType<typeof buildDocument>, at: number): Citation {
  const said = text.sentences.map(({ start, end }) => text.text.slice(start, end))
  const { start = 0, end = 0 } = text.sentences[at] ?? {}
  return {
    ...buildCitation(record.source, said[at] ?? ''),
    ...{ documentId: record.id, version: record.version, start, end },
    ...{ before: said[at - 1] ?? '', after: said[at + 1] ?? '' },
  }
}

describe('a conversation', () => {
  test('is kept turn by turn, and opened as it was', async () => {
    const { index } = await openForReading(await temporaryFolder())
    const turns = [turn('q1', '港はどこか。'), turn('q2', 'いつ造られたか。')]
    for (const one of turns) await keepTurn(index, id, one)
    const opened = conversationSchema.parse(await openConversation(index, id))
    expect(opened.turns).toEqual(turns.map((one) => ({ ...one, anchors: [] })))
    expect(opened).toMatchObject({ id, title: '港はどこか。', createdAt: turns[0]?.at })
  })

  test('goes by its first question until it is renamed, also where that is edited', async () => {
    const { index } = await openForReading(await temporaryFolder())
    const titles = async () => (await listConversations(index)).map(({ title }) => title)
    await keepTurn(index, id, turn('q1', '港は\n どこか。'))
    await keepTurn(index, id, turn('q2', 'いつか。'))
    expect(await titles()).toEqual(['港は どこか。'])
    await keepTurn(index, id, turn('q1', '灯台はどこか。'))
    expect(await titles()).toEqual(['灯台はどこか。'])
    expect((await renameConversation(index, id, '港のこと')).title).toBe('港のこと')
    await keepTurn(index, id, turn('q1', '防波堤はどこか。'))
    expect(await titles()).toEqual(['港のこと'])
  })

  test('has a title of two hundred characters at most, and no half of one', async () => {
    const { index } = await openForReading(await temporaryFolder())
    await keepTurn(index, id, turn('q1', '𠮷'.repeat(2000)))
    const [{ title } = { title: '' }] = await listConversations(index)
    expect(title).toBe(`${'𠮷'.repeat(99)}…`)
  })

  test('loses what came after a question that is edited or answered again', async () => {
    const { index } = await openForReading(await temporaryFolder())
    for (const name of ['q1', 'q2', 'q3']) await keepTurn(index, id, turn(name, name))
    await keepTurn(index, id, turn('q2', 'q2, again'))
    const { turns } = await openConversation(index, id)
    expect(turns.map(({ question }) => question)).toEqual(['q1', 'q2, again'])
    expect((await listConversations(index))[0]?.turns).toBe(2)
    expect(await findConversations(index, 'q3')).toEqual([])
    await keepTurn(index, id, turn('q3', 'another third'))
    expect((await openConversation(index, id)).turns).toHaveLength(3)
  })

  test('keeps the later of two answers to a question, whichever ends first', async () => {
    const { index } = await openForReading(await temporaryFolder())
    const [stopped, again] = [turn('q1', 'stopped'), turn('q1', 'again')]
    await keepTurn(index, id, again)
    await keepTurn(index, id, stopped)
    expect((await openConversation(index, id)).turns.map(({ question }) => question)).toEqual([
      'again',
    ])
  })

  test('written by two at once has the turns of both', async () => {
    const data = await temporaryFolder()
    const { index } = await openForReading(data)
    const { index: other } = await openForReading(data)
    const names = Array.from({ length: 20 }, (_, at) => `q${at}`)
    await Promise.all(
      names.map((name, at) => keepTurn(at % 2 === 0 ? index : other, id, turn(name, name))),
    )
    const { turns } = await openConversation(index, id)
    expect(turns.map((one) => one.id).sort()).toEqual(names.sort())
    expect(await listConversations(other)).toMatchObject([{ turns: 20 }])
  })

  test('holds five hundred turns, and says so at the next', async () => {
    const { index } = await openForReading(await temporaryFolder())
    const first = turn('q0', '第0問')
    await keepTurn(index, id, first)
    await index.conversations.write(id, (known) => {
      if (known === null || known === 'deleted') return null
      const more = Array.from({ length: 499 }, (_, at) => turn(`q${at + 1}`, `第${at + 1}問`))
      return { ...known, put: more.map((one, at) => toNewTurn(one, at + 1)), drop: [] }
    })
    await expect(keepTurn(index, id, turn('more', 'もう一問'))).rejects.toMatchObject({
      code: 'conversation-full',
      message: expect.stringContaining('500'),
    })
    const { turns } = await openConversation(index, id)
    expect(turns.map(({ question }) => question)).toEqual(
      Array.from({ length: 500 }, (_, at) => `第${at}問`),
    )
    await keepTurn(index, id, turn('q499', '最後の問い'))
    expect((await openConversation(index, id)).turns).toHaveLength(500)
  })

  test('is whole also where what it left behind is cleared away while it grows', async () => {
    const { index } = await openForReading(await temporaryFolder())
    const paper = buildDocument('one.txt', ['海の話。'])
    for (let at = 0; at < 60; at++) {
      const citation = { ...cited(paper, 0), start: at, end: at + 4 }
      await keepTurn(index, id, turn(`q${at}`, `第${at}問`, [citation]))
      if (at % 7 === 6) await keepTurn(index, id, turn(`q${at}`, `第${at}問`, [citation]))
    }
    const { turns, numbers } = await openConversation(index, id)
    expect(turns.map(({ question }) => question)).toEqual(
      Array.from({ length: 60 }, (_, at) => `第${at}問`),
    )
    expect(numbers.map(({ start, number }) => [start, number])).toEqual(
      Array.from({ length: 60 }, (_, at) => [at, at + 1]),
    )
  })

  test('is nowhere before anything was kept', async () => {
    const { index } = await openForReading(await temporaryFolder())
    expect(await listConversations(index)).toEqual([])
    expect(await findConversations(index, '海')).toEqual([])
    const missing = { code: 'conversation-not-found', message: expect.stringContaining(id) }
    await expect(openConversation(index, id)).rejects.toMatchObject(missing)
    await expect(renameConversation(index, id, '海')).rejects.toMatchObject(missing)
    await expect(deleteConversation(index, id)).rejects.toMatchObject(missing)
  })
})

describe('the list', () => {
  test('has what was asked last first', async () => {
    const { index } = await openForReading(await temporaryFolder())
    for (const name of ['first-one', 'second-one']) await keepTurn(index, name, turn('q', name))
    await keepTurn(index, 'first-one', turn('q2', 'more'))
    const conversations = await listConversations(index)
    conversationsResponseSchema.parse({ conversations })
    expect(conversations.map((one) => [one.id, one.turns])).toEqual([
      ['first-one', 2],
      ['second-one', 1],
    ])
  })

  test('is looked through by questions, statements and titles, however they are written', async () => {
    const { index } = await openForReading(await temporaryFolder())
    const paper = buildDocument('one.txt', ['前の話。', `${'あ'.repeat(80)}ＦＯＩＰの港湾整備。`])
    await keepTurn(index, 'harbour-talk', turn('q1', '何が造られたか。', [cited(paper, 1)]))
    await keepTurn(index, 'mountain-talk', turn('q1', '山はどこか。'))
    await renameConversation(index, 'mountain-talk', 'Ｍｏｕｎｔａｉｎ')
    const found = async (query: string) =>
      (await findConversations(index, query)).map((one) => [one.id, one.found])
    expect(await found('foip 港湾')).toEqual([
      ['harbour-talk', `…${'あ'.repeat(30)}ＦＯＩＰの港湾整備。`],
    ])
    expect(await found('ﾐﾅﾄ')).toEqual([])
    expect(await found('山は')).toEqual([['mountain-talk', '山はどこか。']])
    expect(await found('mountain')).toEqual([['mountain-talk', null]])
    expect(await found("' OR 1=1 --")).toEqual([])
    expect(await found('%')).toEqual([])
  })
})

describe('deleting', () => {
  test('leaves nothing of a conversation, and all of the others', async () => {
    const data = await temporaryFolder()
    const { index } = await openForReading(data)
    await keepTurn(index, id, turn('q1', '秘密の問い'))
    await keepTurn(index, 'another-one', turn('q1', '山の問い'))
    const files = join(data, 'conversations.lance', 'data')
    const before = readdirSync(files)
    await deleteConversation(index, id)
    expect(readdirSync(files).filter((name) => before.includes(name))).toEqual([])
    expect((await listConversations(index)).map((one) => one.id)).toEqual(['another-one'])
    expect((await openConversation(index, 'another-one')).turns).toHaveLength(1)
    expect(await findConversations(index, '秘密')).toEqual([])
    await expect(openConversation(index, id)).rejects.toMatchObject({
      code: 'conversation-not-found',
    })
  })

  test('is done also with what an edited question or another name replaced', async () => {
    const data = await temporaryFolder()
    const { index } = await openForReading(data)
    const files = () => readdirSync(join(data, 'conversations.lance', 'data'))
    await keepTurn(index, id, turn('q1', '秘密の問い'))
    for (const replace of [
      () => keepTurn(index, id, turn('q1', '問い')),
      () => renameConversation(index, id, '名前'),
    ]) {
      const before = files()
      await replace()
      await expect.poll(() => files().filter((name) => before.includes(name))).toEqual([])
    }
    expect(await listConversations(index)).toMatchObject([{ title: '名前', turns: 1 }])
  })

  test('is for good: an answer that ends later does not bring it back, here or elsewhere', async () => {
    const data = await temporaryFolder()
    const { index } = await openForReading(data)
    await keepTurn(index, id, turn('q1', '問い'))
    await deleteConversation(index, id)
    const { index: other } = await openForReading(data)
    for (const one of [index, other]) {
      await expect(keepTurn(one, id, turn('q2', '次の問い'))).rejects.toMatchObject({
        code: 'conversation-deleted',
      })
    }
    expect(await listConversations(other)).toEqual([])
  })

  test('holds also for one whose first answer is still being written', async () => {
    const { index } = await openForReading(await temporaryFolder())
    await expect(deleteConversation(index, id)).rejects.toMatchObject({
      code: 'conversation-not-found',
    })
    await expect(keepTurn(index, id, turn('q1', '問い'))).rejects.toMatchObject({
      code: 'conversation-deleted',
    })
  })
})

describe('a kept citation', () => {
  const was = ['序文。', '防波堤は石で造られた。', '灯台は丘の上に建つ。']
  const paper = buildDocument('harbour.txt', was)

  /** A conversation that cites the second sentence, and the index that it was asked of. */
  async function withPaper(now: readonly string[] | null) {
    const opened = await openForWriting(await temporaryFolder())
    await commitDocuments(opened.generation, [paper])
    await keepTurn(opened.index, id, turn('q1', '防波堤は何で造られたか。', [cited(paper, 1)]))
    if (now === null) await removeDocuments(opened.generation, [paper.record.id])
    else await commitDocuments(opened.generation, [buildDocument('harbour.txt', now)])
    const { turns, numbers } = await openConversation(opened.index, id)
    return { ...opened, anchors: turns[0]?.anchors, numbers }
  }

  test('is the same in the same paper, with what its reader put right of it since', async () => {
    const { index } = await withPaper(was)
    await editDocument(index, paper.record.id, { title: '港のこと' })
    const [turn] = (await openConversation(index, id)).turns
    expect(turn?.anchors).toMatchObject([
      { state: 'same', now: { title: '港のこと', quote: was[1], before: was[0], after: was[2] } },
    ])
    expect(turn?.answer.statements[0]?.citations[0]?.title).toBe('harbour.txt')
  })

  test('is the same in a new version that has it at the same place, and opens in that one', async () => {
    const now = [...was, '付記。']
    const { anchors } = await withPaper(now)
    const { version } = buildDocument('harbour.txt', now).record
    expect(anchors).toMatchObject([{ state: 'same', now: { version, quote: was[1] } }])
  })

  test('has moved where its words have', async () => {
    const { anchors, numbers } = await withPaper(['まえがき。', ...was])
    expect(anchors).toMatchObject([
      {
        ...{ documentId: paper.record.id, version: paper.record.version, state: 'moved' },
        now: { quote: was[1], start: 10, end: 21 },
      },
    ])
    expect(numbers).toMatchObject([{ version: paper.record.version, start: 4, number: 1 }])
  })

  test('has moved also where its words are only a part of a sentence now', async () => {
    const joined = `古い記録では、${was[1]}その後に崩れた。`
    const { anchors } = await withPaper(['序文。', joined, '了。'])
    expect(anchors).toMatchObject([
      {
        state: 'moved',
        now: { quote: was[1], before: '古い記録では、', after: 'その後に崩れた。' },
      },
    ])
  })

  test('has changed where its words are not there, and the nearest sentence is offered', async () => {
    const { anchors } = await withPaper(['序文。', '防波堤は鉄で造られた。'])
    expect(anchors).toMatchObject([{ state: 'changed', now: { quote: '防波堤は鉄で造られた。' } }])
  })

  test('has changed into nothing where no sentence is like it', async () => {
    const { anchors } = await withPaper(['The committee met.'])
    expect(anchors).toMatchObject([{ state: 'changed', now: null }])
  })

  test('is gone with its paper, and back with it', async () => {
    const { index, generation, anchors } = await withPaper(null)
    expect(anchors).toMatchObject([{ state: 'gone', now: null }])
    await commitDocuments(generation, [paper])
    const [turn] = (await openConversation(index, id)).turns
    expect(turn?.anchors).toMatchObject([{ state: 'same' }])
  })

  test('is found in the same file under another name', async () => {
    const { index, generation } = await withPaper(null)
    const renamed = buildDocument('port.txt', was)
    await commitDocuments(generation, [renamed])
    const [turn] = (await openConversation(index, id)).turns
    expect(turn?.anchors).toMatchObject([
      { state: 'moved', now: { documentId: renamed.record.id, quote: was[1] } },
    ])
  })

  test('outlives the index, rebuilt with another embedder', async () => {
    const { generation, index } = await withPaper(was)
    const next = { ...hashIdentity, fingerprint: 'another' }
    const fresh = await startGeneration(generation.writer, next)
    await commitDocuments(fresh, [paper])
    await adoptGeneration(fresh)
    const [turn] = (await openConversation(index, id)).turns
    expect(turn?.anchors).toMatchObject([{ state: 'same', now: { quote: was[1] } }])
  })

  test('whose kept words were never in the paper is not taken for one that is', async () => {
    const { index } = await withPaper(was)
    const false_ = { ...cited(paper, 1), quote: '防波堤は木で造られた。' }
    await keepTurn(index, 'another-one', turn('q1', '問い', [false_]))
    const [turn_] = (await openConversation(index, 'another-one')).turns
    expect(turn_?.anchors).toMatchObject([{ state: 'changed', now: { quote: was[1] } }])
  })
})

test('a place keeps its number when its turn is answered again, and gives it to no other', async () => {
  const { index } = await openForReading(await temporaryFolder())
  const paper = buildDocument('one.txt', ['海。', '山。', '川。'])
  await keepTurn(index, id, turn('q1', '一', [cited(paper, 0)]))
  await keepTurn(index, id, turn('q2', '二', [cited(paper, 1)]))
  await keepTurn(index, id, turn('q1', '一', [cited(paper, 2), cited(paper, 1)]))
  const { numbers } = await openConversation(index, id)
  expect(numbers.map(({ start, number }) => [start, number])).toEqual([
    [0, 1],
    [3, 2],
    [6, 3],
  ])
})
