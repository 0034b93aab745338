import type { ZipFile } from 'yauzl'
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName } from 'yauzl'
import { TenkyoError } from '#lib/errors.ts'
import { limits } from './limits.ts'

/** What an archive says it holds, and the means of finding an entry's bytes in it. */
export type Directory = { zip: ZipFile; entries: ReadonlyMap<string, Entry> }

/**
 * The directory of a ZIP archive, nothing inflated yet: of at most 2000 entries, of at most 200 MB by
 * their own account, each with a name of its own inside the archive, none encrypted, none lying over
 * another.
 * @throws TenkyoError `file-damaged`, `file-encrypted` or `archive-unsafe`.
 */
export async function readDirectory(bytes: Buffer): Promise<Directory> {
  const zip = await damagedUnless(() => fromBufferPromise(bytes, { decodeStrings: false }))
  if (zip.entryCount > limits.entries) throw tooMany()
  const entries = new Map<string, Entry>()
  await damagedUnless(async () => {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      if (entry.isEncrypted()) throw encrypted()
      if (validateFileName(name) !== null) throw unsafe('an entry’s name leads out of it')
      if (entries.has(name)) throw unsafe('it holds two entries of one name')
      if (entries.size === limits.entries) throw tooMany()
      entries.set(name, entry)
    }
  })
  checkPlaces([...entries.values()])
  return { zip, entries }
}

const nameOf = (entry: Entry) =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)

/** Entries that lie over one another let a small file unfold into a big one. */
function checkPlaces(entries: readonly Entry[]): void {
  const localHeader = 30
  let from = 0
  let total = 0
  const inPlace = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )
  for (const entry of inPlace) {
    if (entry.relativeOffsetOfLocalHeader < from) throw unsafe('its entries overlap')
    from = entry.relativeOffsetOfLocalHeader + localHeader + entry.compressedSize
    total += entry.uncompressedSize
  }
  if (total > limits.total) throw unsafe('it unfolds to more than 200 MB')
}

const tooMany = () => unsafe(`it holds more than ${limits.entries} entries`)

/** Runs a step of reading an archive; what fails without a message of ours is damage. */
export async function damagedUnless<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof TenkyoError) throw error
    throw new TenkyoError('file-damaged', 'The file is a ZIP archive that is damaged or cut off.', {
      hint: 'Save or download the file once more.',
      cause: error,
    })
  }
}

export function unsafe(reason: string): TenkyoError {
  return new TenkyoError(
    'archive-unsafe',
    `The file is a ZIP archive that is not safe to open: ${reason}.`,
    {
      hint: 'Open it in the program that it comes from and save it once more.',
    },
  )
}

function encrypted(): TenkyoError {
  return new TenkyoError('file-encrypted', 'The file is protected by a password.', {
    hint: 'Save a copy without a password.',
  })
}
