/**
 * The only reader of the environment. `.env.local` in the working folder fills in what is not set.
 */
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, isAbsolute, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import type { z } from 'zod'
import { TenkyoError } from './errors.ts'
import { keySettings, secrets, settings } from './settings.ts'

/** A text that shows itself only when it is called: no log and no JSON has it. */
type Secret = () => string

export type Config = {
  /** Absolute folders that `npm start` and a bare `ingest` index. */
  corpus: string[]
  /** Where the index is kept: an absolute folder or an object store's address. */
  data: string
  embedder: string
  /** What may write answers; the first is the default. */
  generators: string[]
  /** Where a server of one's own is asked for answers, without a slash at its end. */
  modelUrl: string | null
  /** Of each provider that has one, its key where it is set. */
  keys: Readonly<Record<keyof typeof keySettings, Secret | null>>
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
  const secret = (name: (typeof keySettings)[keyof typeof keySettings]): Secret | null => {
    const key = read(name)
    return key === undefined ? null : () => key
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
    modelUrl: read('TENKYO_MODEL_URL') ?? null,
    keys: {
      openai: secret(keySettings.openai),
      anthropic: secret(keySettings.anthropic),
      google: secret(keySettings.google),
      'openai-compatible': secret(keySettings['openai-compatible']),
    },
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
