import { parseArgs } from 'node:util'
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
 * @throws TenkyoError `bad-request` with `usage` where an option is unknown or nothing was asked.
 */
export function readArguments(argv: readonly string[], usage: string): Arguments {
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
    throw new TenkyoError('bad-request', cause.message, { hint: usage, cause })
  }
}

/**
 * Runs a command: exit code 0, 2 where it was called wrongly or a setting is unusable, 1 where it
 * failed otherwise; what was wrong goes to stderr.
 */
export async function command(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    const { code, message, hint } = errorBody(error).error
    if (!(error instanceof TenkyoError)) console.error(error)
    console.error(hint === undefined ? message : `${message}\n${hint}`)
    process.exitCode = ['bad-request', 'question-empty', 'setting-invalid'].includes(code) ? 2 : 1
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
