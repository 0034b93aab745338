import { longestQuestion } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'

/** The largest JSON body in bytes: room for a long history and ten thousand document ids. */
const largestJson = 800_000

/** The largest body of uploaded files in bytes: the largest file that is read, and its wrapping. */
const largestUpload = 65 * 1024 * 1024

/**
 * A request's JSON, read no further than the limit.
 * @throws TenkyoError `question-too-long` beyond the limit, `bad-request` where it is not JSON.
 */
export async function readJson(request: Request): Promise<unknown> {
  checkType(request, 'application/json')
  const bytes = await readBytes(request, largestJson, () => {
    const hint = `A question may have ${longestQuestion} characters.`
    return new TenkyoError('question-too-long', 'The request is too long.', { hint })
  })
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new TenkyoError('bad-request', 'The body is not valid JSON.', { cause: error })
  }
}

/**
 * Files that were sent; `paths`: where each lay, in their order, if that was told; `ocr`: the
 * languages in which their pictures are to be read, if they are.
 */
type Sent = { files: File[]; paths: string[]; ocr: string | undefined }

/**
 * The files in the field `files` of a multipart request, and what its fields `paths` and `ocr` say.
 * @throws TenkyoError `file-too-large` beyond the limit, `bad-request` where there is no file.
 */
export async function readFiles(request: Request): Promise<Sent> {
  const type = checkType(request, 'multipart/form-data')
  const bytes = await readBytes(request, largestUpload, () => {
    const hint = 'Send fewer files at once.'
    const message = `More than ${largestUpload} bytes were sent.`
    return new TenkyoError('file-too-large', message, { hint })
  })
  const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData().catch(
    // What is not well-formed multipart holds no file.
    () => new FormData(),
  )
  const files = form.getAll('files').filter((part) => part instanceof File)
  const ocr = form.get('ocr')
  const paths = form.getAll('paths').filter((path) => typeof path === 'string')
  if (files.length > 0) {
    return { files, paths, ocr: typeof ocr === 'string' ? ocr || 'auto' : undefined }
  }
  throw new TenkyoError('bad-request', 'No file came with the request.', {
    hint: 'Send them as multipart/form-data in the field "files".',
  })
}

function checkType(request: Request, expected: string): string {
  const type = request.headers.get('content-type') ?? ''
  if (type.split(';')[0]?.trim().toLowerCase() === expected) return type
  throw new TenkyoError('bad-request', `The content type is ${JSON.stringify(type)}.`, {
    hint: `Send the header "Content-Type: ${expected}".`,
  })
}

async function readBytes(
  request: Request,
  limit: number,
  tooLong: () => TenkyoError,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLong()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > limit) throw tooLong()
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
