import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TenkyoError } from '#lib/errors.ts'
import { confinedCommand, projectFolder } from '../../reader/command.ts'
import { readFrames, writeFrame } from '../../reader/frames.ts'
import { residentBytes } from '../../reader/memory.ts'
import { pipesOf, tailOf } from '../../reader/pipes.ts'
import { type GreyPicture, mostDots } from '../grey-picture.ts'
import { type Answer, type PageToRead, parseAnswer } from './answers.ts'

/** What finding the pages, and drawing each of them, may cost; the longest message: the most dots. */
const limits = { timeMs: 60_000, memoryBytes: 1.5 * 1024 ** 3, messageBytes: mostDots }

/** A PDF whose pages can be drawn. */
export type Drawing = {
  /** The pages that need OCR. */
  pages: readonly PageToRead[]
  /** @throws TenkyoError `ocr-failed` where the page can't be drawn within the limits. */
  draw(page: PageToRead): Promise<GreyPicture>
  close(): Promise<void>
}

/**
 * Opens a PDF in a process of its own, to draw the pages that need OCR.
 * @throws TenkyoError what reading a PDF throws, or `ocr-failed`.
 */
export async function openDrawing(bytes: Uint8Array): Promise<Drawing> {
  const script = join(dirname(fileURLToPath(import.meta.url)), 'child.ts')
  const child = spawn(process.execPath, confinedCommand(script, { ...limits, addons: true }), {
    cwd: projectFolder,
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const { files, answers, errors } = pipesOf(child)
  const messages = readFrames(answers, limits.messageBytes)
  const lastWords = tailOf(errors)
  const gone = Promise.withResolvers<void>()
  let limit: string | null = null
  child.on('error', gone.resolve)
  child.on('exit', () => gone.resolve())
  // It has ended and takes nothing any more; the answer that does not come tells it.
  files.on('error', () => {})

  const kill = (passed: string): void => {
    limit ??= passed
    child.kill('SIGKILL')
  }
  const failed = (cause: unknown) => {
    const reason = limit === null ? '' : ` It took more than ${limit}.`
    return new TenkyoError('ocr-failed', `The pages can’t be drawn.${reason}`, { cause })
  }
  /** The next message, as `take` makes it of one or more. */
  const next = async <T>(take: () => Promise<T>): Promise<T> => {
    const timer = setTimeout(kill, limits.timeMs, `${limits.timeMs / 1000} s`)
    const check = setInterval(() => {
      const resident = child.pid === undefined ? null : residentBytes(child.pid)
      if (resident !== null && resident > limits.memoryBytes) kill('1.5 GB of memory')
    }, 100)
    try {
      return await take()
    } catch (error) {
      child.kill('SIGKILL')
      throw error instanceof TenkyoError ? error : failed(error)
    } finally {
      clearTimeout(timer)
      clearInterval(check)
    }
  }
  const message = async (): Promise<Buffer> => {
    const { done, value } = await messages.next()
    if (done !== true) return value
    await gone.promise
    throw failed(lastWords())
  }
  const answer = async <Kind extends Answer['kind']>(kind: Kind) => {
    const given = parseAnswer(await message())
    if (given.kind === 'refused') {
      const { code, message, hint } = given
      throw new TenkyoError(code, message, hint === undefined ? {} : { hint })
    }
    if (given.kind === 'failed') throw failed(given.reason)
    if (!isKind(given, kind)) throw failed('It answered out of turn.')
    return given
  }
  const close = async () => {
    child.kill('SIGKILL')
    await gone.promise
  }
  writeFrame(files, bytes)
  try {
    const { pages } = await next(() => answer('pages'))
    return {
      pages,
      draw: ({ number }) =>
        next(async () => {
          writeFrame(files, new TextEncoder().encode(`${number}`))
          const { width, height } = await answer('picture')
          const dots = await message()
          if (dots.length !== width * height) throw failed('The picture has not its size.')
          return { width, height, dots }
        }),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function isKind<Kind extends Answer['kind']>(
  answer: Answer,
  kind: Kind,
): answer is Extract<Answer, { kind: Kind }> {
  return answer.kind === kind
}
