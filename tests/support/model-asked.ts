/**
 * What a request asks of a language model's server, in the four styles that Tenkyo speaks.
 */
import { z } from 'zod'

type Style = 'openai' | 'ollama' | 'anthropic' | 'google'

/** What a request asks of the model, whatever its style. */
export type Asked = {
  style: Style
  model: string
  stream: boolean
  system: string
  prompt: string
  /** The JSON schema that the answer has to have; null where prose is asked for. */
  schema: unknown
}

const texts = z.union([
  z.string(),
  z.array(z.looseObject({ text: z.string() })).transform((parts) => joined(parts)),
])
const messages = z.array(z.looseObject({ role: z.string(), content: texts }))
const joined = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('')
const parts = z.object({ parts: z.array(z.looseObject({ text: z.string() })) })

const openai = z
  .looseObject({
    model: z.string(),
    stream: z.boolean().default(false),
    messages,
    response_format: z
      .looseObject({ json_schema: z.looseObject({ schema: z.unknown().optional() }) })
      .optional(),
  })
  .transform((body) => ({ ...body, schema: body.response_format?.json_schema.schema ?? null }))

const ollama = z
  .looseObject({
    model: z.string(),
    stream: z.boolean().default(true),
    messages,
    format: z.unknown().optional(),
  })
  .transform((body) => ({ ...body, schema: body.format ?? null }))

const anthropic = z
  .looseObject({
    model: z.string(),
    stream: z.boolean().default(false),
    system: texts.default(''),
    messages,
    tools: z.array(z.looseObject({ input_schema: z.unknown().optional() })).default([]),
  })
  .transform(({ system, ...body }) => ({
    ...body,
    messages: [{ role: 'system', content: system }, ...body.messages],
    schema: body.tools[0]?.input_schema ?? null,
  }))

const google = z
  .looseObject({
    systemInstruction: parts.optional(),
    contents: z.array(parts),
    generationConfig: z.looseObject({ responseJsonSchema: z.unknown().optional() }).optional(),
  })
  .transform((body) => ({
    messages: [
      { role: 'system', content: joined(body.systemInstruction?.parts ?? []) },
      ...body.contents.map((one) => ({ role: 'user', content: joined(one.parts) })),
    ],
    schema: body.generationConfig?.responseJsonSchema ?? null,
  }))

/** Reads a request; its path tells the style. Throws where it is none of the four. */
export function readAsked(path: string, json: unknown): Asked {
  const split = (all: readonly { role: string; content: string }[]) => {
    const of = (role: string) =>
      all
        .filter((one) => one.role === role)
        .map(({ content }) => content)
        .join('\n')
    return { system: of('system'), prompt: of('user') }
  }
  const named = /\/models\/([^/:]+):(stream)?[gG]enerateContent/.exec(path)
  if (named !== null) {
    const { messages, schema } = google.parse(json)
    const [, model = '', stream] = named
    return { style: 'google', model, stream: stream !== undefined, ...split(messages), schema }
  }
  const style = path.endsWith('/api/chat')
    ? 'ollama'
    : path.endsWith('/messages')
      ? 'anthropic'
      : 'openai'
  const { model, stream, messages, schema } = { ollama, anthropic, openai }[style].parse(json)
  return { style, model, stream, ...split(messages), schema }
}
