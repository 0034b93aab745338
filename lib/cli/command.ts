import { parseArgs } from 'node:util'
import { outliveReaders } from '#lib/closed-pipe.ts'
import { readConfig } from '#lib/config.ts'
import { errorBody, TenkyoError } from '#lib/errors.ts'
import { type Library, openLibrary } from '#lib/library.ts'

export type Arguments = {
  /** What was typed beside options, in one line: a question, a query. */
  text: string
  json: boolean
  limit: string | undefined
  documents: string[] | undefined
}

/**
 * What a command was called with.
 * @throws TenkyoError `bad-request` where an option is unknown or lacks its value.
 */
export function readArguments(argv: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        limit: { type: 'string' },
        documents: { type: 'string' },
      },
    })
    return {
      text: positionals.join(' '),
      json: values.json,
      limit: values.limit,
      documents: values.documents?.split(',').filter((id) => id !== ''),
    }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new TenkyoError('bad-request', cause.message, { cause })
  }
}

/** What is wrong with the call itself, so that its usage helps. */
const wrongCalls = [
  'bad-request',
  'question-empty',
  'question-too-long',
  'term-empty',
  'term-too-long',
]

/**
 * Runs a command: exit code 0, 2 where it was called wrongly or a setting is unusable, 1 where it
 * failed otherwise; what was wrong goes to stderr, with `usage` where that helps.
 */
export async function command(usage: string, main: () => Promise<void>): Promise<void> {
  outliveReaders()
  try {
    await main()
  } catch (error) {
    const { code, message, hint } = errorBody(error).error
    const isWrongCall = wrongCalls.includes(code)
    if (!(error instanceof TenkyoError)) console.error(error)
    console.error([message, hint ?? [], isWrongCall ? usage : []].flat().join('\n'))
    process.exitCode = isWrongCall || code === 'setting-invalid' ? 2 : 1
  }
}

/** Opens what the settings name for as long as `use` takes. */
export async function withLibrary<T>(use: (library: Library) => Promise<T>): Promise<T> {
  const library = await openLibrary(readConfig())
  try {
    return await use(library)
  } finally {
    await library.close()
  }
}
