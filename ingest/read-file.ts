import { constants, type FileHandle, open } from 'node:fs/promises'
import { TenkyoError } from '#lib/errors.ts'
import { visible } from '#lib/text/visible.ts'

/** The largest file that is read, in bytes: 64 MB. */
const largestFile = 64 * 1024 * 1024

const attempts = 3

/**
 * A regular file's bytes as they were at one moment.
 * @param source what messages call it.
 * @throws TenkyoError `file-too-large`, or `file-unreadable` where it can't be read, is no regular
 *   file, or is being written.
 */
export async function readWholeFile(path: string, source: string): Promise<Uint8Array> {
  const name = visible(source)
  try {
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
    const file = await open(path, flags)
    try {
      return await readUnchanged(file, name)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof TenkyoError) throw error
    const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new TenkyoError('file-unreadable', `${name} can’t be read${reason}.`, { cause: error })
  }
}

async function readUnchanged(file: FileHandle, name: string): Promise<Uint8Array> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const before = await file.stat({ bigint: true })
    if (!before.isFile()) {
      throw new TenkyoError('file-unreadable', `${name} is not a regular file.`)
    }
    if (before.size > largestFile) {
      throw new TenkyoError(
        'file-too-large',
        `${name} has ${before.size} bytes; files of up to ${largestFile} bytes are read.`,
        { hint: 'Split the file.' },
      )
    }
    const bytes = new Uint8Array(Number(before.size))
    const { bytesRead } = await readFully(file, bytes)
    const after = await file.stat({ bigint: true })
    const same = before.size === after.size && before.mtimeNs === after.mtimeNs
    if (same && bytesRead === bytes.length) return bytes
  }
  throw new TenkyoError('file-unreadable', `${name} is being written.`, {
    hint: 'Run it again once the file is complete.',
  })
}

async function readFully(file: FileHandle, bytes: Uint8Array): Promise<{ bytesRead: number }> {
  let at = 0
  while (at < bytes.length) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return { bytesRead: at }
}
