import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { modelFiles } from './model-files.ts'

/** A hash over the bytes of a model's files: 16 hexadecimal digits. */
export async function hashModel(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of modelFiles) {
    hash.update(`${file}\0`)
    for await (const bytes of createReadStream(join(folder, file), { highWaterMark: 1 << 20 })) {
      hash.update(bytes)
    }
  }
  return hash.digest('hex').slice(0, 16)
}
