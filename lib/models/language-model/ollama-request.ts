import type { CallOptions } from './model.ts'

/** Tokens that an answer may have where the caller doesn't say. */
const longestAnswer = 4096
/** Few sizes, since a server loads the model anew for each. */
const contexts = [8192, 16_384, 32_768, 65_536, 131_072]

/**
 * A call as Ollama's `/api/chat` takes it, always as a stream, with a context that holds the prompt and
 * the answer.
 */
export function ollamaRequest(model: string, options: CallOptions): unknown {
  const { responseFormat, temperature, seed, maxOutputTokens = longestAnswer } = options
  const messages = options.prompt.map(({ role, content }) => ({
    role,
    content:
      typeof content === 'string'
        ? content
        : content.map((part) => (part.type === 'text' ? part.text : '')).join(''),
  }))
  const format = responseFormat?.type === 'json' ? (responseFormat.schema ?? 'json') : undefined
  const prompt = messages.map(({ content }) => content).join('\n')
  return {
    model,
    messages,
    stream: true,
    think: false,
    format,
    options: {
      num_ctx: contextFor(mostTokens(prompt) + maxOutputTokens),
      num_predict: maxOutputTokens,
      temperature,
      seed,
    },
  }
}

/** The smallest usual context that holds so many tokens. */
function contextFor(tokens: number): number {
  return contexts.find((context) => context >= tokens) ?? contexts.at(-1) ?? tokens
}

/** As many tokens as a text can be expected to have at most: ASCII 1 to 2.5 signs, others 1.3 a sign. */
function mostTokens(text: string): number {
  const ascii = text.match(/[\0-\x7f]/g)?.length ?? 0
  return Math.ceil(ascii / 2.5 + (text.length - ascii) * 1.3)
}
