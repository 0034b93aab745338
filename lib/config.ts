/**
 * The only reader of the environment. `.env.local` in the working folder fills in what is not set.
 */
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, isAbsolute, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { TenkyoError } from './errors.ts'

const providers = ['openai', 'anthropic', 'google', 'ollama', 'openai-compatible'] as const
const generator = new RegExp(`^(extractive|(${providers.join('|')}):\\S+)$`)

const settings = {
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
      .transform((value) => value.split(',').map((one) => one.trim()))
      .pipe(z.array(z.string().regex(generator)).min(1))
      .default(['extractive']),
  },
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
const secrets: ReadonlySet<keyof typeof settings> = new Set(['TENKYO_ACCESS_TOKEN'])

export type Config = {
  /** Absolute folders that `npm start` and a bare `ingest` index. */
  corpus: string[]
  /** Where the index is kept: an absolute folder or an object store's address. */
  data: string
  embedder: string
  /** What may write answers; the first is the default. */
  generators: string[]
  accessToken: string | null
  host: string
  port: number
  ingestStatusFile: string | null
  /** Where programs of the system are looked for, and tesseract's languages (null: where it looks). */
  programs: { folders: string[]; tessdata: string | null }
}

type Environment = Record<string, string | undefined>

/** True where a server that listens on `host` can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}

/**
 * The settings as they are now.
 * @throws TenkyoError `setting-invalid`, naming the variable and what it takes.
 */
export function readConfig(
  environment: Environment = withEnvFile(process.env, resolve('.env.local')),
): Config {
  const read = <Name extends keyof typeof settings>(
    name: Name,
  ): z.output<(typeof settings)[Name]['schema']> => {
    const raw = environment[name]
    const parsed = settings[name].schema.safeParse(raw === '' ? undefined : raw)
    if (parsed.success) return parsed.data as z.output<(typeof settings)[Name]['schema']>
    const value = secrets.has(name) ? 'something unfit' : JSON.stringify(raw)
    throw new TenkyoError('setting-invalid', `${name} is set to ${value}.`, {
      hint: `${name} takes ${settings[name].takes}.`,
    })
  }
  const host = read('HOST')
  const accessToken = read('TENKYO_ACCESS_TOKEN') ?? null
  if (accessToken === null && !isLoopback(host)) {
    throw new TenkyoError(
      'setting-invalid',
      `HOST is set to "${host}", which others can reach, but TENKYO_ACCESS_TOKEN is not set.`,
      { hint: 'Set TENKYO_ACCESS_TOKEN, or leave HOST at 127.0.0.1.' },
    )
  }
  const data = read('TENKYO_DATA')
  return {
    corpus: read('TENKYO_CORPUS')
      .split(':')
      .filter((folder) => folder !== '')
      .map((folder) => resolve(folder)),
    data: data.includes('://') || isAbsolute(data) ? data : resolve(data),
    embedder: read('TENKYO_EMBEDDER'),
    generators: read('TENKYO_MODEL'),
    accessToken,
    host,
    port: read('PORT'),
    ingestStatusFile: read('TENKYO_INGEST_STATUS') ?? null,
    programs: {
      folders: (environment.PATH ?? '').split(delimiter).filter(isAbsolute),
      tessdata: environment.TESSDATA_PREFIX ?? null,
    },
  }
}

function withEnvFile(environment: Environment, file: string): Environment {
  return existsSync(file)
    ? { ...parseEnv(readFileSync(file, 'utf8')), ...environment }
    : environment
}
