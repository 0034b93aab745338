import { expect, test } from 'vitest'
import { placeKey } from '#lib/chat/numbers.ts'
import type { Anchor, Conversation } from '#lib/contract.ts'
import { anchorsOf, messagesOf } from '../../../app/chat/kept/messages.ts'
import { placeNow } from '../../../app/chat/place-now.ts'
import { turnReader } from '../../../app/chat/turns.ts'
import { buildAnswer, buildCitation } from '../../support/build-answer.ts'

const citation = buildCitation('paper.md', '水番の報酬は米で支払われた。')
const moved = { ...citation, version: 'v2', start: 40, end: 54 }
const { documentId, version, start, end } = citation
const place = { documentId, version, start, end }
const anchor = (state: Anchor['state'], now: Anchor['now']): Anchor => ({ ...place, state, now })

const kept: Conversation = {
  id: 'conversation-1',
  title: '水番',
  createdAt: '2026-01-02T03:04:05.000Z',
  updatedAt: '2026-01-02T03:04:05.000Z',
  numbers: [{ ...place, number: 1 }],
  turns: [
    {
      id: 'q1',
      at: '2026-01-02T03:04:05.000Z',
      question: '報酬は？',
      documents: ['paper'],
      generator: null,
      search: null,
      answer: buildAnswer([citation]),
      end: 'whole',
      anchors: [anchor('moved', moved)],
    },
  ],
}

test('a kept conversation is read as it was when it was held', () => {
  const [turn] = turnReader()(messagesOf(kept))
  expect(turn).toMatchObject({ id: 'q1', question: '報酬は？', asking: { documents: ['paper'] } })
  expect(turn?.statements).toEqual(kept.turns[0]?.answer.statements)
  expect(turn?.answer?.outcome).toBe('answered')
})

test.each(['stopped', 'failed'] as const)('an answer that was %s has no end', (how) => {
  const [turn] = turnReader()(
    messagesOf({ ...kept, turns: kept.turns.map((one) => ({ ...one, end: how })) }),
  )
  expect(turn?.statements).toHaveLength(1)
  expect(turn?.answer).toBeNull()
})

test('a citation leads where its words stand now', () => {
  expect(anchorsOf(kept).get(placeKey(citation))?.state).toBe('moved')
  expect(placeNow(citation, undefined)?.quoted).toEqual({ version, start, end })
  expect(placeNow(citation, anchor('moved', moved))?.quoted).toEqual({
    ...{ version: 'v2', start: 40, end: 54 },
  })
})

test('a citation whose words are gone leads to the paper, or nowhere with the paper', () => {
  expect(placeNow(citation, anchor('changed', null))).toEqual({ documentId, quoted: null })
  expect(placeNow(citation, anchor('changed', moved))?.quoted?.start).toBe(40)
  expect(placeNow(citation, anchor('gone', null))).toBeNull()
})
