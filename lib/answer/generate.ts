/**
 * A model's statements as it writes them. Where the AI SDK is asked for an answer.
 */
import { Output, streamText } from 'ai'
import { TenkyoError } from '#lib/errors.ts'
import type { LanguageModel } from '#lib/models/language-model.ts'
import { type Draft, type DraftForm, objectReader, statementForm } from './drafts.ts'
import type { Prompt } from './prompt.ts'

/** More statements than this nobody asked for. */
const mostDrafts = 40

/**
 * The server is told the schema of an array, the stream is read as text: the SDK's own reader of
 * elements gives the last one late, and of broken JSON what the cuts of the stream decide.
 */
const outputFor = ({ element, name }: DraftForm<unknown>) => ({
  ...Output.text(),
  responseFormat: Output.array({ element, name }).responseFormat,
})

/**
 * Asks a model for statements and gives each draft as soon as it is complete. Whoever reads no further
 * ends the request, as does `signal`.
 * @throws what the model throws (`TenkyoError`), after the drafts that came before; `model-unusable`
 *   where what it wrote holds no statement. Where `signal` fires, it ends.
 */
export function generate(
  model: LanguageModel,
  prompt: Prompt,
  signal: AbortSignal,
): AsyncGenerator<Draft> {
  return generateAs(statementForm, model, prompt, signal)
}

/**
 * Asks a model for drafts of another form, as `generate` does.
 * @throws as `generate`
 */
export async function* generateAs<Written>(
  form: DraftForm<Written>,
  model: LanguageModel,
  { instructions, prompt }: Prompt,
  signal: AbortSignal,
): AsyncGenerator<Written> {
  const enough = new AbortController()
  const read = objectReader(form.read)
  let drafts = 0
  try {
    const { stream } = streamText({
      ...{ model, instructions, prompt, output: outputFor(form) },
      temperature: 0,
      maxRetries: 0,
      abortSignal: AbortSignal.any([signal, enough.signal]),
      // Failures come as parts of the stream; the SDK would also write them to the log.
      onError: () => undefined,
    })
    for await (const part of stream) {
      if (part.type === 'abort' || signal.aborted) return
      if (part.type === 'error') throw part.error
      if (part.type !== 'text-delta') continue
      for (const draft of read(part.text)) {
        if (signal.aborted) return
        drafts += 1
        yield draft
        if (drafts === mostDrafts) return
      }
    }
  } finally {
    enough.abort()
  }
  if (drafts > 0 || signal.aborted) return
  throw new TenkyoError(
    'model-unusable',
    'The model wrote nothing that has the form of an answer.',
    {
      hint: 'Try again, or choose another model.',
    },
  )
}
