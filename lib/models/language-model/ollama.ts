/**
 * Ollama by its own `/api/chat`: the way that looks like OpenAI's has no `num_ctx`, and what does not
 * fit the server's default context is cut from the prompt without a word.
 */
import { z } from 'zod'
import { failure, type Named } from './failures.ts'
import { linesOf } from './lines.ts'
import type { CallOptions, FinishReason, LanguageModel, StreamPart, Usage } from './model.ts'
import { ollamaRequest } from './ollama-request.ts'

const lineSchema = z.object({
  message: z
    .object({ content: z.string().default(''), thinking: z.string().default('') })
    .optional(),
  done: z.boolean().default(false),
  done_reason: z.string().optional(),
  prompt_eval_count: z.int().optional(),
  eval_count: z.int().optional(),
  error: z.unknown().optional(),
})

type Line = z.infer<typeof lineSchema>

/** A model that an Ollama server at `url` runs, asked through `send`. */
export function openOllama(url: string, named: Named, send: typeof fetch): LanguageModel {
  async function ask(options: CallOptions): Promise<AsyncGenerator<Line>> {
    const response = await send(`${url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ollamaRequest(named.model, options)),
      ...(options.abortSignal ? { signal: options.abortSignal } : {}),
    })
    if (response.body === null) throw failure('empty', named)
    return parsed(response.body, named)
  }
  return {
    ...{ specificationVersion: 'v4', provider: 'ollama', modelId: named.model, supportedUrls: {} },
    async doGenerate(options) {
      let text = ''
      for await (const line of await ask(options)) {
        text += line.message?.content ?? ''
        if (line.done) {
          const finish = { finishReason: reasonOf(line), usage: usageOf(line) }
          return { content: [{ type: 'text', text }], ...finish, warnings: [] }
        }
      }
      throw failure('broken', named)
    },
    async doStream(options) {
      const lines = await ask(options)
      return { stream: streamOf(partsOf(lines)) }
    },
  }
}

async function* parsed(body: ReadableStream<Uint8Array>, named: Named): AsyncGenerator<Line> {
  for await (const text of linesOf(body)) {
    const line = lineSchema.safeParse(jsonOf(text)).data
    if (line === undefined) throw failure('garbage', named)
    if (line.error !== undefined) throw failure('failed', named)
    yield line
    if (line.done) return
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

async function* partsOf(lines: AsyncGenerator<Line>): AsyncGenerator<StreamPart> {
  yield { type: 'stream-start', warnings: [] }
  yield { type: 'text-start', id: 'text' }
  for await (const line of lines) {
    const { thinking, content } = line.message ?? { thinking: '', content: '' }
    if (thinking !== '') yield { type: 'reasoning-delta', id: 'thought', delta: thinking }
    if (content !== '') yield { type: 'text-delta', id: 'text', delta: content }
    if (line.done) {
      yield { type: 'text-end', id: 'text' }
      yield { type: 'finish', finishReason: reasonOf(line), usage: usageOf(line) }
    }
  }
}

function streamOf(parts: AsyncGenerator<StreamPart>): ReadableStream<StreamPart> {
  return new ReadableStream<StreamPart>(
    {
      async pull(controller) {
        const { value, done } = await parts.next()
        if (done === true) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await parts.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

function reasonOf({ done_reason }: Line): FinishReason {
  return { unified: done_reason === 'length' ? 'length' : 'stop', raw: done_reason }
}

function usageOf({ prompt_eval_count, eval_count }: Line): Usage {
  return {
    inputTokens: {
      total: prompt_eval_count,
      noCache: undefined,
      cacheRead: undefined,
      cacheWrite: undefined,
    },
    outputTokens: { total: eval_count, text: undefined, reasoning: undefined },
  }
}
