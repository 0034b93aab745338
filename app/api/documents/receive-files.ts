import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { TenkyoError } from '#lib/errors.ts'
import { explainWriting } from '#lib/index/disk-full.ts'
import { checkType, readWithin } from '../../body.ts'

/** The largest body of uploaded files in bytes: the largest file that is read, and its wrapping. */
const largestUpload = 65 * 1024 * 1024

/** A file that was sent; `file`: where its bytes lie, `path`: where it lay in its sender's folders. */
type ReceivedFile = { name: string; path: string | undefined; file: string }

/** Files that were sent; `ocr`: the languages in which their pictures are to be read, if they are. */
export type Received = {
  uploads: ReceivedFile[]
  ocr: string | undefined
  /** Takes the files away. */
  remove(): Promise<void>
}

/**
 * The files in the field `files` of a multipart request, and what its fields `paths` and `ocr` say.
 * They are kept on the disk: many may be sent at once, and have to wait.
 * @throws TenkyoError `file-too-large` beyond the limit, `bad-request` where there is no file,
 *   `disk-full`
 */
export async function receiveFiles(request: Request): Promise<Received> {
  const type = checkType(request, 'multipart/form-data')
  const folder = await mkdtemp(join(tmpdir(), 'tenkyo-upload-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const body = join(folder, 'body')
    await pipeline(readWithin(request, largestUpload, tooLarge), createWriteStream(body))
    return { ...(await inTurn(() => takeApart(body, type, folder))), remove }
  } catch (error) {
    await remove()
    throw explainWriting(error)
  }
}

function tooLarge(): TenkyoError {
  const message = `More than ${largestUpload} bytes were sent.`
  return new TenkyoError('file-too-large', message, { hint: 'Send fewer files at once.' })
}

/** One body at a time is held in memory. */
let before: Promise<unknown> = Promise.resolve()

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = before.then(work)
  before = turn.catch(() => {})
  return turn
}

async function takeApart(
  body: string,
  type: string,
  folder: string,
): Promise<Omit<Received, 'remove'>> {
  const headers = { 'Content-Type': type }
  const form = await new Response(await readFile(body), { headers }).formData().catch(
    // What is not well-formed multipart holds no file.
    () => new FormData(),
  )
  await rm(body)
  const files = form.getAll('files').filter((part) => part instanceof File)
  const ocr = form.get('ocr')
  const paths = form.getAll('paths').filter((path) => typeof path === 'string')
  if (files.length === 0) {
    throw new TenkyoError('bad-request', 'No file came with the request.', {
      hint: 'Send them as multipart/form-data in the field "files".',
    })
  }
  const uploads: ReceivedFile[] = []
  for (const [order, part] of files.entries()) {
    const file = join(folder, `${order}`)
    await writeFile(file, await part.bytes())
    uploads.push({ name: part.name, path: paths[order], file })
  }
  return { uploads, ocr: typeof ocr === 'string' ? ocr || 'auto' : undefined }
}
