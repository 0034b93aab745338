/**
 * The settings by name: what each takes, told where a value is unfit, and its schema.
 */
import { z } from 'zod'

/** Who runs language models: three services, and two ways to one's own. */
export const providers = ['openai', 'anthropic', 'google', 'ollama', 'openai-compatible'] as const

export type Provider = (typeof providers)[number]

const generator = new RegExp(`^(extractive|(${providers.join('|')}):\\S+)$`)

/** A key travels in a header, which takes no other characters. */
const key = {
  takes: 'a key: signs of ASCII without blanks',
  schema: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
}

export const settings = {
  TENKYO_CORPUS: {
    takes: 'a folder, or several separated by ":"',
    schema: z.string().min(1).default('corpus'),
  },
  TENKYO_DATA: {
    takes: 'a folder, or s3://…, gs://…, az://…, db://…',
    schema: z
      .string()
      .regex(/^(?![a-z0-9]+:\/\/)|^(s3|gs|az|db):\/\/./)
      .min(1)
      .default('.tenkyo'),
  },
  TENKYO_EMBEDDER: {
    takes: 'auto, builtin, a Hugging Face model id, a folder, or http(s)://…/v1#model',
    schema: z
      .string()
      .min(1)
      .regex(/^(?!https?:\/\/)|^https?:\/\/[^#]+#.+$/)
      .default('auto'),
  },
  TENKYO_MODEL: {
    takes: `extractive, or provider:model with provider one of ${providers.join(', ')}; several separated by ","`,
    schema: z
      .string()
      .transform((value) => [...new Set(value.split(',').map((one) => one.trim()))])
      .pipe(z.array(z.string().max(200).regex(generator)).min(1))
      .default(['extractive']),
  },
  TENKYO_MODEL_URL: {
    takes: 'http(s)://… without a user, a password, "?" or "#"',
    schema: z
      .string()
      .regex(/^https?:\/\/[^\s@?#]+$/)
      .refine((value) => URL.canParse(value))
      .transform((value) => value.replace(/\/+$/, ''))
      .optional(),
  },
  OPENAI_API_KEY: key,
  ANTHROPIC_API_KEY: key,
  GOOGLE_GENERATIVE_AI_API_KEY: key,
  TENKYO_MODEL_KEY: key,
  TENKYO_ACCESS_TOKEN: {
    takes: 'at least 16 characters without blanks',
    schema: z
      .string()
      .regex(/^\S{16,}$/)
      .optional(),
  },
  HOST: {
    takes: 'a host name or an address',
    schema: z
      .string()
      .regex(/^[0-9A-Za-z.:[\]-]+$/)
      .default('127.0.0.1'),
  },
  PORT: {
    takes: 'a port number from 0 to 65535',
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.int().max(65_535))
      .default(3000),
  },
  TENKYO_INGEST_STATUS: {
    takes:
      'set by `npm start`: the file in which the indexing beside the server tells how far it is',
    schema: z.string().min(1).optional(),
  },
} as const

/** What must show nowhere, not even where it is unusable. */
export const secrets: ReadonlySet<keyof typeof settings> = new Set([
  'TENKYO_ACCESS_TOKEN',
  'TENKYO_MODEL_URL',
  'OPENAI_API_KEY',
  'ANTHROPIC_API_KEY',
  'GOOGLE_GENERATIVE_AI_API_KEY',
  'TENKYO_MODEL_KEY',
])

/** The setting that holds a provider's key; Ollama has none. */
export const keySettings = {
  openai: 'OPENAI_API_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  google: 'GOOGLE_GENERATIVE_AI_API_KEY',
  'openai-compatible': 'TENKYO_MODEL_KEY',
} as const satisfies Partial<Record<Provider, keyof typeof settings>>
