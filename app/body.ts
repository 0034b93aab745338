import { longestQuestion } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'

/** The largest JSON body in bytes: room for a long history and ten thousand document ids. */
const largestJson = 800_000

/** How large a body may be, in bytes, and what is thrown beyond that. */
export type BodyLimit = { bytes: number; tooLong: () => TenkyoError }

const ofQuestions: BodyLimit = {
  bytes: largestJson,
  tooLong() {
    const hint = `A question may have ${longestQuestion} characters.`
    return new TenkyoError('question-too-long', 'The request is too long.', { hint })
  },
}

/**
 * A request's JSON, read no further than the limit: by default, that of questions.
 * @throws TenkyoError `question-too-long` or what the limit says beyond it, `bad-request` where it is
 *   not JSON.
 */
export async function readJson(request: Request, limit = ofQuestions): Promise<unknown> {
  checkType(request, 'application/json')
  const bytes = await readBytes(request, limit.bytes, limit.tooLong)
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new TenkyoError('bad-request', 'The body is not valid JSON.', { cause: error })
  }
}

/**
 * A request's content type, which must be `expected`.
 * @throws TenkyoError `bad-request`
 */
export function checkType(request: Request, expected: string): string {
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
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of readWithin(request, limit, tooLong)) chunks.push(chunk)
  const bytes = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

/**
 * A request's body, piece by piece, read no further than `limit` bytes.
 * @throws what `tooLong` makes beyond it.
 */
export async function* readWithin(
  request: Request,
  limit: number,
  tooLong: () => TenkyoError,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLong()
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > limit) throw tooLong()
    yield chunk
  }
}
