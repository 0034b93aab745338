import { crc32, inflateRawSync } from 'node:zlib'
import type { Entry } from 'yauzl'
import { TenkyoError } from '#lib/errors.ts'
import { damagedUnless, readDirectory, unsafe } from './directory.ts'
import { limits } from './limits.ts'

/**
 * A ZIP archive in memory. Names are data: nothing is ever written under one. Entries are inflated
 * when they are asked for and not before, so pictures and fonts never are.
 */
export type Archive = {
  /** The names of the entries as the archive gives them, folders' ending in `/`. */
  names: readonly string[]
  has: (name: string) => boolean
  /** @throws TenkyoError `file-damaged` where there is no such entry or it is broken, `archive-unsafe`. */
  bytes: (name: string) => Promise<Buffer>
}

/**
 * Opens a ZIP archive behind a guard. It may hold 2000 entries and 200 MB in all; an entry may unfold
 * to 50 MB and to 200 times what it is packed in (any multiple up to 2 MB). Sizes are held while
 * inflating, whatever the archive says of them.
 * @throws TenkyoError `file-damaged`, `file-encrypted` (an encrypted entry) or `archive-unsafe` (too
 *   big, two entries of one name or in one place, a name that leads out of the archive).
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { zip, entries } = await readDirectory(buffer)
  let inflated = 0
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    bytes: (name) =>
      damagedUnless(async () => {
        const entry = entries.get(name)
        if (entry === undefined) throw missing(name)
        const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
        const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize)
        const content = inflate(entry, packed, limits.total - inflated)
        inflated += content.length
        return content
      }),
  }
}

function inflate(entry: Entry, packed: Buffer, left: number): Buffer {
  const { uncompressedSize: size } = entry
  const most = Math.min(
    limits.entry,
    left,
    Math.max(limits.ratioFloor, packed.length * limits.ratio),
  )
  if (size > most) throw unsafe('an entry unfolds to far more than a paper holds')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    throw new TenkyoError('file-damaged', 'The file is a ZIP archive packed in an unknown way.', {
      hint: 'Open it in the program that it comes from and save it once more.',
    })
  }
  const content = entry.compressionMethod === 0 ? packed : inflateUpTo(packed, size)
  if (content.length !== size || crc32(content) !== entry.crc32) {
    throw new Error('An entry’s size or checksum is not what the directory says.')
  }
  return content
}

/** zlib stops as soon as there is more than the directory said, so that no lie costs memory. */
function inflateUpTo(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw unsafe('an entry unfolds to more than it says')
  }
}

function missing(name: string): TenkyoError {
  const part = JSON.stringify(name.slice(0, 80))
  return new TenkyoError('file-damaged', `The file lacks a part that it needs, ${part}.`, {
    hint: 'Open it in the program that it comes from and save it once more.',
  })
}
