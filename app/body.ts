import { longestQuestion } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'

/** The largest JSON body in bytes: room for a long history and ten thousand document ids. */
const largestBody = 800_000

/**
 * A request's JSON, read no further than the limit.
 * @throws TenkyoError `question-too-long` beyond the limit, `bad-request` where it is not JSON.
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? 'none'
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new TenkyoError('bad-request', `The content type is ${JSON.stringify(type)}.`, {
      hint: 'Send JSON with the header "Content-Type: application/json".',
    })
  }
  const text = await readText(request)
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new TenkyoError('bad-request', 'The body is not valid JSON.', { cause: error })
  }
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) throw tooLong()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > largestBody) throw tooLong()
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function tooLong(): TenkyoError {
  return new TenkyoError('question-too-long', `The request is longer than ${largestBody} bytes.`, {
    hint: `A question may have ${longestQuestion} characters.`,
  })
}
