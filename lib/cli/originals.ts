import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TenkyoError } from '#lib/errors.ts'
import { type Index, openIndex } from '#lib/index/open.ts'
import { runNode } from './children.ts'

/**
 * Reads those files of a folder anew whose bytes have one of these hashes (SHA-256, hex), by the very
 * command that readers use, into an index that lives as long as `use` takes.
 * @throws TenkyoError `bad-request` where the folder can't be read.
 */
export async function withOriginals<T>(
  folder: string,
  hashes: ReadonlySet<string>,
  use: (index: Index) => Promise<T>,
): Promise<T> {
  const files = await filesWith(folder, hashes)
  console.error(`${files.length} of ${hashes.size} originals are read anew from ${folder}.`)
  const data = await mkdtemp(join(tmpdir(), 'tenkyo-verify-'))
  try {
    if (files.length > 0) await readAnew(files, data)
    const index = await openIndex(data)
    try {
      return await use(index)
    } finally {
      index.close()
    }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

async function filesWith(folder: string, hashes: ReadonlySet<string>): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause) => {
    throw new TenkyoError('bad-request', `The folder ${folder} can’t be read.`, { cause })
  })
  const found: string[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    if (hashes.has(await hashOf(path))) found.push(path)
  }
  return found
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  const reading = createReadStream(path)
  reading.on('data', (chunk) => hash.update(chunk))
  await once(reading, 'close')
  return hash.digest('hex')
}

async function readAnew(files: readonly string[], data: string): Promise<void> {
  process.env.TENKYO_DATA = data
  const output = { stdout: 'drop', stderr: 'drop' } as const
  await runNode(join('ingest', 'main.ts'), files, output).ended
}
