/**
 * Conversations as they are kept: a turn when its answer ends, and what becomes of them then.
 */
import { z } from 'zod'
import {
  type Conversation,
  type ConversationSummary,
  type KeptTurn,
  keptTurnSchema,
  longestTitle,
  mostTurns,
  numberedPlaceSchema,
} from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import type { Head, NewTurn } from '#lib/index/conversation-rows.ts'
import type { Known } from '#lib/index/conversation-table.ts'
import type { Index } from '#lib/index/open.ts'
import { anchorsOf } from './anchors.ts'
import { numberPlaces, placeKey } from './numbers.ts'
import { citationsAsRead } from './reading-order.ts'

/** What is kept with a conversation besides its turns. */
const valueSchema = z.object({ numbers: z.array(numberedPlaceSchema) })

/**
 * Keeps a turn at the end of its conversation, or in place of the one with its id: then those after that
 * one go. An answer that was asked for before the one that is there leaves it as it is.
 * @throws TenkyoError `conversation-deleted`, `conversation-full`, `index-busy`, `index-read-only`,
 *   `disk-full`
 */
export async function keepTurn(index: Index, id: string, turn: KeptTurn): Promise<void> {
  await index.conversations.write(id, (known) => {
    if (known === 'deleted') throw deleted()
    const turns = known?.turns ?? []
    const at = turns.findIndex((one) => one.id === turn.id)
    const inPlace = turns[at]
    if (inPlace !== undefined && inPlace.at > turn.at) return null
    if (inPlace === undefined && turns.length >= mostTurns) throw full()
    const order = inPlace === undefined ? turns.length : at
    const numbers = numberPlaces(numbersOf(known), citationsAsRead(turn.answer))
    return {
      head: {
        id,
        name: known?.head.name ?? null,
        question: order === 0 || known === null ? turn.question : known.head.question,
        createdAt: known?.head.createdAt ?? turn.at,
        updatedAt: new Date().toISOString(),
        turns: order + 1,
      },
      value: { numbers },
      put: [toNewTurn(turn, inPlace?.ordinal ?? (turns.at(-1)?.ordinal ?? -1) + 1)],
      drop: inPlace === undefined ? [] : turns.slice(at + 1),
    }
  })
}

/** A turn as it goes into its conversation at `ordinal`. */
export function toNewTurn(turn: KeptTurn, ordinal: number): NewTurn {
  const said = [turn.question, ...turn.answer.statements.map(({ text }) => text)]
  return { id: turn.id, at: turn.at, ordinal, said, value: turn }
}

/** All conversations, the latest first. */
export async function listConversations(index: Index): Promise<ConversationSummary[]> {
  return (await index.conversations.heads()).map((head) => summaryOf(head, null)).sort(byDate)
}

/**
 * A conversation with its turns and where their citations stand now.
 * @throws TenkyoError `conversation-not-found`, `index-corrupt`
 */
export async function openConversation(index: Index, id: string): Promise<Conversation> {
  const kept = await index.conversations.open(id)
  if (kept === null) throw notFound(id)
  const turns = kept.turns.map((turn) => keptTurnSchema.parse(turn))
  const cited = turns.map(({ answer }) => citationsAsRead(answer))
  const numbers = numberPlaces(valueSchema.parse(kept.value).numbers, cited.flat())
  const anchors = await anchorsOf(index, cited.flat())
  const { title, createdAt, updatedAt } = summaryOf(kept.head, null)
  return {
    ...{ id, title, createdAt, updatedAt },
    numbers: [...numbers],
    turns: turns.map((turn, order) => {
      const keys = new Set((cited[order] ?? []).map(placeKey))
      return { ...turn, anchors: [...keys].flatMap((key) => anchors.get(key) ?? []) }
    }),
  }
}

/**
 * Gives a conversation a name.
 * @throws TenkyoError `conversation-not-found`, `index-busy`, `index-read-only`, `disk-full`
 */
export async function renameConversation(
  index: Index,
  id: string,
  title: string,
): Promise<ConversationSummary> {
  const head = await index.conversations.write(id, (known) => {
    if (known === null || known === 'deleted') throw notFound(id)
    return { head: { ...known.head, name: title }, value: known.value, put: [], drop: [] }
  })
  if (head === null) throw notFound(id)
  return summaryOf(head, null)
}

/**
 * Deletes a conversation for good, also one whose first answer is still being written.
 * @throws TenkyoError `conversation-not-found`, `index-busy`, `index-read-only`, `disk-full`
 */
export async function deleteConversation(index: Index, id: string): Promise<void> {
  if (!(await index.conversations.delete(id))) throw notFound(id)
}

/** @param found what of it has the words that were looked for. */
export function summaryOf(
  { name, question, id, createdAt, updatedAt, turns }: Head,
  found: string | null,
): ConversationSummary {
  return { id, title: name ?? titleOf(question), createdAt, updatedAt, turns, found }
}

/** The latest first. */
export function byDate(one: ConversationSummary, other: ConversationSummary): number {
  return one.updatedAt < other.updatedAt ? 1 : one.updatedAt > other.updatedAt ? -1 : 0
}

function titleOf(question: string): string {
  const line = question.replace(/\s+/gu, ' ').trim()
  if (line.length <= longestTitle) return line
  return `${line.slice(0, longestTitle - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function numbersOf(known: Known | null) {
  return known === null ? [] : valueSchema.parse(known.value).numbers
}

function notFound(id: string): TenkyoError {
  return new TenkyoError(
    'conversation-not-found',
    `There is no conversation ${JSON.stringify(id)}.`,
    { hint: 'GET /api/conversations lists the conversations.' },
  )
}

function deleted(): TenkyoError {
  return new TenkyoError('conversation-deleted', 'This conversation was deleted.', {
    hint: 'Begin a new one: nothing more is kept of this one.',
  })
}

function full(): TenkyoError {
  return new TenkyoError('conversation-full', `This conversation has ${mostTurns} questions.`, {
    hint: 'Begin a new one: nothing more is kept of this one.',
  })
}
