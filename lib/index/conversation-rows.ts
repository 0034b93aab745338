/**
 * The rows of conversations. One conversation is a row that says what it is, and a row for each turn; all
 * stand in one table, so that a turn and what it changes of its conversation are written as one.
 */
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { fold } from '#lib/text/fold.ts'
import { toJson } from './rows.ts'

const head = z.object({
  id: z.string(),
  /** The name that the reader gave it. */
  name: z.string().nullable(),
  /** Its first question. */
  question: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  turns: z.int(),
})

/** What a conversation is, without what is said in it. */
export type Head = z.infer<typeof head>

/** A turn's place in its conversation. */
export type TurnMark = { id: string; ordinal: number; at: string }

/** A turn on its way to the table. `said`: its question and the statements, for looking them up. */
export type NewTurn = TurnMark & { said: readonly string[]; value: unknown }

/** `gone`: nothing is left of the row but its name. A conversation's is kept, so that it can't come back. */
const kept = 'kept'
const gone = 'gone'

const headRow = z.object({ summary: z.string() })
const packedRow = z.object({ packed: z.instanceof(Uint8Array) })
const markRow = z.object({ mark: z.string(), ordinal: z.int() })
const mark = z.object({ id: z.string(), at: z.string() })
const wordsRow = z.object({ id: z.string(), conversation: z.string(), words: z.string() })
const saidRow = z.object({ conversation: z.string(), said: z.string() })

/** A conversation's name in the table; ids come from outside, and only a hash of one outlives it. */
export function keyOf(conversation: string): string {
  return hash(conversation)
}

/** Which rows; built from hashes alone. */
export const which = {
  heads: `state = '${kept}' AND ordinal = -1`,
  turns: `state = '${kept}' AND ordinal >= 0`,
  gone: `state = '${gone}' AND ordinal >= 0`,
  head: (conversation: string) => `id = '${headId(conversation)}'`,
  turnsOf: (conversation: string) =>
    `conversation = '${keyOf(conversation)}' AND state = '${kept}' AND ordinal >= 0`,
}

export const headColumns = ['summary', 'state']
export const markColumns = ['mark', 'ordinal']
export const wordsColumns = ['id', 'conversation', 'words']
export const saidColumns = ['conversation', 'said']
export const packedColumns = ['packed', 'ordinal']

/** @param value what is kept with a conversation besides what its turns say. */
export function toHeadRow(summary: Head, value: unknown) {
  return {
    ...goneHeadRow(summary.id),
    state: kept,
    summary: toJson(summary),
    packed: pack(value),
  }
}

/** What stands in a conversation's place once it is deleted. */
export function goneHeadRow(conversation: string) {
  return {
    ...nothing,
    id: headId(conversation),
    conversation: keyOf(conversation),
    state: gone,
    ordinal: -1,
  }
}

export function toTurnRow(conversation: string, { id, ordinal, at, said, value }: NewTurn) {
  return {
    ...goneTurnRow(conversation, { id, ordinal, at }),
    state: kept,
    mark: toJson({ id, at }),
    said: toJson(said),
    words: fold(said.join('\n').toWellFormed()),
    packed: pack(value),
  }
}

/** What stands in a turn's place until the table is put in order. */
export function goneTurnRow(conversation: string, { id, ordinal }: TurnMark) {
  return {
    ...nothing,
    id: `turn-${hash(`${conversation}\n${id}`)}`,
    conversation: keyOf(conversation),
    state: gone,
    ordinal,
  }
}

const nothing = { summary: null, mark: null, said: null, words: null, packed: null }

/** @throws where a row is not as it was written; so do the others. */
export function fromHeadRow(row: unknown): Head {
  return head.parse(JSON.parse(headRow.parse(row).summary))
}

/** True for what stands in a deleted conversation's place. */
export function isGone(row: unknown): boolean {
  return z.object({ state: z.literal(gone) }).safeParse(row).success
}

export function fromMarkRow(row: unknown): TurnMark {
  const parsed = markRow.parse(row)
  return { ...mark.parse(JSON.parse(parsed.mark)), ordinal: parsed.ordinal }
}

export function fromWordsRow(row: unknown): z.infer<typeof wordsRow> {
  return wordsRow.parse(row)
}

export function fromSaidRow(row: unknown): { conversation: string; said: string[] } {
  const { conversation, said } = saidRow.parse(row)
  return { conversation, said: z.array(z.string()).parse(JSON.parse(said)) }
}

export function fromPackedRow(row: unknown): unknown {
  return JSON.parse(gunzipSync(packedRow.parse(row).packed).toString())
}

const headId = (conversation: string) => `conversation-${keyOf(conversation)}`

function pack(value: unknown): Uint8Array {
  return gzipSync(toJson(value), { level: 4 })
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
