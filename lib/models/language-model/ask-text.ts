import { Output, streamText } from 'ai'
import { z } from 'zod'
import { TenkyoError } from '#lib/errors.ts'
import type { LanguageModel } from './model.ts'

const replySchema = z.object({ text: z.string() })
/** What some models think aloud before they answer. */
const thought = /^\s*<think>[\s\S]*?(?:<\/think>|$)/u

/** The server is told the form; what comes is read as text, since not every server keeps to it. */
const output = {
  ...Output.text(),
  responseFormat: Output.object({ schema: replySchema, name: 'reply' }).responseFormat,
}

/**
 * One text from a model: what it wrote into `{"text": …}`, or its prose where it wrote no JSON.
 * Nothing in it is checked but its length.
 * @param longest UTF-16 code units that the reply may have; beyond, the model is stopped.
 * @throws TenkyoError as the model's calls do; `model-unusable` for a reply that is too long or of
 *   another form. Where `signal` fires, its reason.
 */
export async function askText(
  model: LanguageModel,
  asked: { instructions: string; prompt: string },
  { longest, signal }: { longest: number; signal: AbortSignal },
): Promise<string> {
  const enough = new AbortController()
  const { stream } = streamText({
    ...{ model, output, ...asked },
    temperature: 0,
    maxRetries: 0,
    abortSignal: AbortSignal.any([signal, enough.signal]),
    // Failures come as parts of the stream; the SDK would also write them to the log.
    onError: () => undefined,
  })
  let written = ''
  try {
    for await (const part of stream) {
      if (part.type === 'error') throw part.error
      if (part.type === 'text-delta') written += part.text
      // What wraps the text, and what JSON escapes of it, may be as long again.
      if (written.replace(thought, '').length > 2 * longest + 100) throw unusable()
    }
  } finally {
    enough.abort()
  }
  signal.throwIfAborted()
  const text = textOf(written.replace(thought, '').trim())
  if (text === null || text.trim() === '' || text.length > longest) throw unusable()
  return text
}

function textOf(reply: string): string | null {
  const from = reply.indexOf('{')
  if (from === -1) return reply
  try {
    return replySchema.parse(JSON.parse(reply.slice(from, reply.lastIndexOf('}') + 1))).text
  } catch {
    // Some other form than the one that was asked for.
    return null
  }
}

function unusable(): TenkyoError {
  return new TenkyoError('model-unusable', 'The model wrote something else than was asked for.', {
    hint: 'Try again, or choose another model.',
  })
}
