import type { TenkyoError } from '#lib/errors.ts'
import { failure, failureOf, isUnended, type Named } from './failures.ts'
import type { Limits } from './limits.ts'
import type { CallOptions, FinishReason, LanguageModel, StreamPart, StreamResult } from './model.ts'
import { startWatch, type Watch } from './watch.ts'

/**
 * The same model within limits, whose every failure is a `TenkyoError`: thrown where nothing came
 * yet, else the stream's last part but one, of type `error`. Where the caller's signal has fired,
 * its own reason is thrown. Warnings are dropped, since the SDK writes them to the log.
 */
export function within(model: LanguageModel, limits: Limits, named: Named): LanguageModel {
  const { provider, modelId, supportedUrls } = model
  return {
    ...{ specificationVersion: 'v4', provider, modelId, supportedUrls },
    doGenerate: (options) =>
      watched(limits, named, options, async (watch) => {
        const result = await watch.wait(model.doGenerate({ ...options, abortSignal: watch.signal }))
        watch.stop()
        const { content, finishReason, usage } = result
        const flaw = flawOf(finishReason, content.length === 0, named)
        if (flaw !== null) throw flaw
        return { content, finishReason, usage, warnings: [] }
      }),
    doStream: (options) =>
      watched(limits, named, options, async (watch) => {
        const { stream } = await watch.wait(
          model.doStream({ ...options, abortSignal: watch.signal }),
        )
        return { stream: streamWithin(stream, { watch, limits, named, options }) }
      }),
  }
}

async function watched<Result>(
  limits: Limits,
  named: Named,
  options: CallOptions,
  call: (watch: Watch) => Promise<Result>,
): Promise<Result> {
  const watch = startWatch(limits, named, options.abortSignal)
  try {
    return await call(watch)
  } catch (error) {
    watch.stop()
    throw options.abortSignal?.aborted ? options.abortSignal.reason : failureOf(error, named)
  }
}

type Call = { watch: Watch; limits: Limits; named: Named; options: CallOptions }

function streamWithin(
  stream: StreamResult['stream'],
  { watch, limits, named, options }: Call,
): StreamResult['stream'] {
  const reader = stream.getReader()
  const room = { text: limits.longestText, thought: 4 * limits.longestText }
  const stop = () => {
    watch.stop()
    // What ends a stream that has failed fails alike; there is nothing left to do about it.
    reader.cancel().catch(() => undefined)
  }
  return new ReadableStream<StreamPart>(
    {
      async pull(controller) {
        try {
          const { value: part, done } = await watch.wait(reader.read())
          const isEmpty = room.text === limits.longestText
          if (done) throw failure(isEmpty ? 'empty' : 'broken', named)
          if (part.type === 'error') {
            throw isEmpty && isUnended(part.error) ? failure('empty', named) : part.error
          }
          if (part.type === 'finish') {
            const flaw = flawOf(part.finishReason, isEmpty, named)
            if (flaw !== null) throw flaw
            stop()
            controller.enqueue(part)
            return controller.close()
          }
          const piece = pieceOf(part)
          if (piece !== null && piece.length > 0) watch.hear()
          room[part.type === 'reasoning-delta' ? 'thought' : 'text'] -= piece?.length ?? 0
          if (Math.min(room.text, room.thought) < 0) throw failure('endless', named)
          controller.enqueue(part.type === 'stream-start' ? { ...part, warnings: [] } : part)
        } catch (error) {
          stop()
          if (options.abortSignal?.aborted) return controller.error(options.abortSignal.reason)
          controller.enqueue({ type: 'error', error: failureOf(error, named) })
          controller.enqueue(failed)
          controller.close()
        }
      },
      cancel: stop,
    },
    { highWaterMark: 0 },
  )
}

/** The text or thought that a part brings; null where it is neither. */
function pieceOf(part: StreamPart): string | null {
  switch (part.type) {
    case 'text-delta':
    case 'reasoning-delta':
    case 'tool-input-delta':
      return part.delta
    default:
      return null
  }
}

/** What was wrong with an answer that has come to its end, by the model's last word. */
function flawOf(
  { unified, raw }: FinishReason,
  isEmpty: boolean,
  named: Named,
): TenkyoError | null {
  if (unified === 'length') return failure('unfinished', named)
  if (unified === 'content-filter') return failure('declined', named)
  if (isEmpty) return failure('empty', named)
  if (unified === 'error' && raw !== undefined) return failure('failed', named)
  return unified === 'interrupted' || unified === 'error' ? failure('broken', named) : null
}

const failed: StreamPart = {
  type: 'finish',
  finishReason: { unified: 'error', raw: undefined },
  usage: {
    inputTokens: {
      total: undefined,
      noCache: undefined,
      cacheRead: undefined,
      cacheWrite: undefined,
    },
    outputTokens: { total: undefined, text: undefined, reasoning: undefined },
  },
}
