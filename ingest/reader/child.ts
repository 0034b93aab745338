/**
 * The process in which files are read: takes them one after the other from its standard input, and
 * answers each on the pipe with the number 3. Started by `process.ts` alone, with the id of the
 * process that started it and the most characters that a text may have.
 */
import { Socket } from 'node:net'
import { type ErrorCode, TenkyoError } from '#lib/errors.ts'
import type { PaperToRead } from '../read.ts'
import { endWithParent } from './end-with-parent.ts'
import { readFrames, writeFrame } from './frames.ts'
import { longestAnswer } from './limits.ts'
import type { Message, Outcome } from './outcome.ts'
import { putUpWalls } from './walls.ts'

const [parent = Number.NaN, characters = Number.NaN] = process.argv.slice(2).map(Number)
const answers = new Socket({ fd: 3 })
const tooLong = refusal(
  'file-too-complex',
  `The file holds more than ${characters} characters, or too much about them.`,
  'Split it.',
)

process.on('unhandledRejection', (reason) => console.error('Nobody waited for', reason))
endWithParent(parent)
putUpWalls()
const { readDocument } = await import('../read.ts')
const { formatNameOf } = await import('../extract/index.ts')
writeFrame(answers, encode({ number: 0, outcome: { kind: 'ready' } }))

const messages = readFrames(process.stdin, Number.POSITIVE_INFINITY)
for (;;) {
  const { value: request } = await messages.next()
  const { value: bytes } = await messages.next()
  if (request === undefined || bytes === undefined) break
  const { number, paper }: { number: number; paper: PaperToRead } = JSON.parse(String(request))
  writeFrame(answers, encode({ number, outcome: { kind: 'begun', format: formatNameOf(bytes) } }))
  const message = encode({ number, outcome: await outcomeOf(bytes, paper) })
  if (message.length <= longestAnswer) writeFrame(answers, message)
  else writeFrame(answers, encode({ number, outcome: tooLong }))
}
process.exit()

async function outcomeOf(bytes: Uint8Array, paper: PaperToRead): Promise<Outcome> {
  try {
    const read = await readDocument(bytes, paper)
    return read.text.text.length <= characters ? { kind: 'read', read } : tooLong
  } catch (error) {
    return failure(error)
  }
}

function failure(error: unknown): Outcome {
  if (error instanceof TenkyoError) return refusal(error.code, error.message, error.hint)
  if (error instanceof RangeError && /call stack/.test(error.message)) {
    return refusal('file-too-complex', 'What the file holds is nested too deeply to be read.')
  }
  if (error instanceof RangeError && /string length|allocation/i.test(error.message)) {
    return refusal('file-too-complex', 'The file holds more than can be read.', 'Split it.')
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { kind: 'failed', reason: reason.slice(0, 5000) }
}

function refusal(code: ErrorCode, message: string, hint?: string): Outcome {
  const error = { code, message: message.slice(0, 2000) }
  return { kind: 'refused', error: hint === undefined ? error : { ...error, hint } }
}

function encode(message: Message): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(message))
}
