/** npm run verify -- FILE [--corpus FOLDER] [--json] */
import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readConfig } from '#lib/config.ts'
import { TenkyoError } from '#lib/errors.ts'
import { papersAtHand } from '#lib/export/bundle/papers-at-hand.ts'
import { report } from '#lib/export/bundle/report.ts'
import { hashesIn, type Verification, verifyBundle } from '#lib/export/bundle/verify.ts'
import { type Index, openIndex } from '#lib/index/open.ts'
import { command } from './command.ts'
import { withOriginals } from './originals.ts'

const usage = 'Usage: npm run verify -- FILE [--corpus FOLDER] [--json]'

/** Far more bytes than any bundle has; twice as many would be no string any more. */
const largestBundle = 256 * 1024 * 1024

await command(usage, async () => {
  const { file, corpus, json } = readArguments()
  const bytes = await readBundleFile(file)
  const library = await openIndex(readConfig().data)
  const check = async (indexes: Index[]) => verifyBundle(bytes, await papersAtHand(indexes))
  try {
    const verification =
      corpus === undefined
        ? await check([library])
        : await withOriginals(corpus, hashesIn(bytes), (originals) => check([originals, library]))
    tell(verification, json)
    if (!verification.holds) process.exitCode = 1
  } finally {
    library.close()
  }
})

function readArguments(): { file: string; corpus: string | undefined; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { corpus: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    const [file, ...more] = positionals
    if (file === undefined) throw new TenkyoError('bad-request', 'Which file?')
    if (more.length === 0) return { file, corpus: values.corpus, json: values.json }
    throw new TenkyoError('bad-request', `There can be one file, not also ${more[0]}.`)
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new TenkyoError('bad-request', cause.message, { cause })
  }
}

async function readBundleFile(file: string): Promise<Uint8Array> {
  const unreadable = (cause: unknown) => {
    throw new TenkyoError('bad-request', `The file ${file} can’t be read.`, { cause })
  }
  const { size } = await stat(file).catch(unreadable)
  if (size <= largestBundle) return readFile(file).catch(unreadable)
  throw new TenkyoError('bad-request', `The file ${file} is too large to be an evidence bundle.`)
}

function tell(verification: Verification, json: boolean): void {
  const { lines, ...result } = report(verification)
  if (json) console.log(JSON.stringify(result))
  else for (const line of lines) console.log(line)
}
