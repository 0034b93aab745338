/**
 * Keeps an answer in its conversation while it goes by: when it ends, or when its reader stops it or goes
 * away, with what was checked by then.
 */
import type { AnswerEvent } from '#lib/answer/answer.ts'
import type { Answer, Kept, KeptTurn } from '#lib/contract.ts'
import { errorBody, TenkyoError } from '#lib/errors.ts'
import type { Index } from '#lib/index/open.ts'
import { keepTurn } from './conversations.ts'
import type { ChatRequest } from './request.ts'

/** After the events of an answer that was to be kept: whether it is. */
export type KeepEvent = { type: 'turn-end'; kept: Kept }

/** Keeps a turn, and tells what came of it; it never throws. */
type Keep = (turn: KeptTurn) => Promise<Kept>

/**
 * An answer's events as they come, and what became of keeping it behind them. That it could not be kept
 * is told and changes nothing of the answer. One that fails before its first event is not kept.
 * @param signal fires when the reader stops the answer or is gone.
 * @throws what `events` throws.
 */
export function keepAnswer(
  events: AsyncGenerator<AnswerEvent>,
  request: ChatRequest,
  index: Index,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent | KeepEvent> {
  const { keeping } = request
  if (keeping.wish === 'none') return events
  if (keeping.wish === 'unfit') return withUnfit(events, keeping.message)
  const { conversation, turn } = keeping
  const keep = async (kept: KeptTurn): Promise<Kept> => {
    try {
      await keepTurn(index, conversation, kept)
      return { state: 'kept', conversation, turn }
    } catch (error) {
      if (!(error instanceof TenkyoError)) console.error(error)
      return notKept(error)
    }
  }
  return kept(events, turnSoFar(turn, request.answer), keep, signal)
}

async function* withUnfit(
  events: AsyncGenerator<AnswerEvent>,
  message: string,
): AsyncGenerator<AnswerEvent | KeepEvent> {
  yield* events
  yield { type: 'turn-end', kept: { state: 'not-kept', code: 'bad-request', message } }
}

async function* kept(
  events: AsyncGenerator<AnswerEvent>,
  turn: TurnSoFar,
  keep: Keep,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent | KeepEvent> {
  let kept: Promise<Kept> | null = null
  const keepOnce = (end: BrokenOff): Promise<Kept> => {
    kept ??= keep(turn.read(end))
    return kept
  }
  // A model may be silent for long; whoever stops it does not wait for what it says next.
  const stop = () => void keepOnce('stopped')
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const event of events) {
      turn.see(event)
      yield event
    }
    yield { type: 'turn-end', kept: await keepOnce('stopped') }
  } catch (error) {
    if (turn.isBegun()) await keepOnce('failed')
    else kept ??= Promise.resolve(notKept(error))
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
    await keepOnce('stopped')
  }
}

type BrokenOff = Exclude<KeptTurn['end'], 'whole'>

type TurnSoFar = {
  see(event: AnswerEvent): void
  /** True once anything of the answer was told. */
  isBegun(): boolean
  /** The turn as it is now: whole where its answer was told whole, else broken off in this way. */
  read(end: BrokenOff): KeptTurn
}

function turnSoFar(
  id: string,
  { question, documents, generator }: ChatRequest['answer'],
): TurnSoFar {
  const at = new Date().toISOString()
  const statements: Answer['statements'] = []
  let search: KeptTurn['search'] = null
  let whole: Answer | null = null
  return {
    see(event) {
      if (event.type === 'statement-end') statements.push(event.statement)
      if (event.type === 'search-end') {
        const { type: _, ...found } = event
        search = found
      }
      if (event.type === 'answer-end') {
        whole = event.answer
        if (search !== null) search = { ...search, passages: event.passages }
      }
    },
    isBegun: () => search !== null,
    read: (end) => ({
      ...{ id, at, question, search },
      documents: documents ?? null,
      generator: generator ?? null,
      answer: whole ?? partOf(question, search, statements),
      end: whole === null ? end : 'whole',
    }),
  }
}

/** An answer that was broken off: what of it was told. */
function partOf(
  question: string,
  search: KeptTurn['search'],
  statements: Answer['statements'],
): Answer {
  return {
    question,
    standaloneQuestion: search?.standaloneQuestion ?? question,
    language: search?.language ?? 'und',
    outcome: 'answered',
    lead: search?.lead ?? '',
    statements: [...statements],
    nearest: [],
    missing: search?.missing ?? [],
    terms: search?.terms ?? [],
    withheld: 0,
    notice: null,
    generator: search?.generator ?? { kind: 'extractive', model: null },
    timings: {
      retrievalMs: search?.retrievalMs ?? 0,
      firstStatementMs: null,
      totalMs: 0,
    },
  }
}

function notKept(error: unknown): Kept {
  const { code, message } = errorBody(error).error
  return { state: 'not-kept', code, message }
}
