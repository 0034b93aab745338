import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const manifestSchema = z.object({ version: z.string() })

/** The version of this program. */
export async function readVersion(): Promise<string> {
  return manifestSchema.parse(JSON.parse(await readFile('package.json', 'utf8'))).version
}
