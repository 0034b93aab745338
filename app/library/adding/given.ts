/**
 * A file as the reader gave it; `path` begins with the folder that it came in, if it came in one.
 * `meant`: the reader means this very file, whatever its name; `ocr`: its pictures are to be read.
 */
export type Given = { file: File; path: string; meant?: boolean; ocr?: boolean }

/** Why a file of a folder is not sent. */
export type LeftOut = 'hidden' | 'unknown-kind'

/** What is offered for choosing; what a file is, its content tells. */
export const knownEndings = [
  ...['txt', 'text', 'md', 'markdown', 'rst', 'org', 'adoc', 'tex'],
  ...['pdf', 'docx', 'doc', 'odt', 'rtf', 'html', 'htm', 'xhtml', 'epub'],
  ...['pptx', 'ppt', 'xlsx', 'xls', 'csv', 'tsv', 'eml'],
  ...['png', 'jpg', 'jpeg', 'tif', 'tiff'],
]

const known = new Set(knownEndings)
/** What systems and programs leave in folders for themselves. */
const litter = /^(\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i

/**
 * Why a file is not sent; null where it is. A file that was given by itself always is: the reader
 * means it, and the server tells from its content whether there is anything to read.
 */
export function leftOutOf(path: string): LeftOut | null {
  const names = path.split('/')
  const name = names.at(-1) ?? ''
  if (names.length === 1) return null
  if (names.some((one) => litter.test(one))) return 'hidden'
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return known.has(ending) ? null : 'unknown-kind'
}

/** How many files are looked at before the page may do something else. */
const atOnce = 500

/** The files of a file field; those of a folder come with their path in it. */
export async function* givenByField(files: readonly File[]): AsyncGenerator<Given[]> {
  for (let at = 0; at < files.length; at += atOnce) {
    yield files
      .slice(at, at + atOnce)
      .map((file) => ({ file, path: file.webkitRelativePath || file.name }))
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/**
 * What was dropped, folders with all that is in them, in parts as they are found. To be called while
 * the drop is being handled: afterwards the browser tells nothing of it.
 */
export function givenByDrop(transfer: DataTransfer): AsyncGenerator<Given[]> {
  const found = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  return readFound(found)
}

type Found = { entry: FileSystemEntry | null; file: File | null }

async function* readFound(found: readonly Found[]): AsyncGenerator<Given[]> {
  const files: Given[] = []
  for (const { entry, file } of found) {
    if (entry?.isDirectory !== true && file !== null) files.push({ file, path: file.name })
  }
  yield files
  for (const { entry } of found) if (entry?.isDirectory) yield* readFolder(entry)
}

async function* readFolder(folder: FileSystemEntry): AsyncGenerator<Given[]> {
  const folders: FileSystemEntry[] = []
  for await (const entries of partsOf(folder)) {
    folders.push(...entries.filter(({ isDirectory }) => isDirectory))
    const files = entries.filter(isFile).map(async (entry) => {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
      return { file, path: entry.fullPath.replace(/^\//, '') }
    })
    // A file that went away meanwhile, or that the browser may not read, is not there.
    const read = await Promise.allSettled(files)
    yield read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  }
  for (const one of folders) yield* readFolder(one)
}

/** A folder's entries; a browser gives them by the hundred. */
async function* partsOf(folder: FileSystemEntry): AsyncGenerator<FileSystemEntry[]> {
  if (!isFolder(folder)) return
  const reader = folder.createReader()
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (part.length === 0) return
    yield part
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
