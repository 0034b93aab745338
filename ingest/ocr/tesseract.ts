/**
 * Tesseract, where the system has it: a program of its own, started without a shell, held to limits.
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#lib/config.ts'
import { TenkyoError } from '#lib/errors.ts'
import { residentBytes } from '../reader/memory.ts'

/** A program that is there, and what it needs to know of its surroundings. */
type Program = { path: string; env: Record<string, string> }

export type Tesseract = Program & {
  /** What it has data for: languages, and others such as `osd`. */
  installed: readonly string[]
}

/** The most that reading one page may cost, and the most that tesseract may say of it. */
const limits = { timeMs: 60_000, memoryBytes: 1024 ** 3, outputBytes: 16 * 1024 ** 2 }

const found = new Map<string, Tesseract>()

/** Tesseract with its languages; null where it is not installed. It is asked once. */
export async function findTesseract({ programs }: Config): Promise<Tesseract | null> {
  const { folders, tessdata } = programs
  const path = await findProgram('tesseract', folders)
  if (path === null) return null
  // One thread a page: several processes at once are faster than several threads.
  const prefix = tessdata === null ? {} : { TESSDATA_PREFIX: tessdata }
  const program = { path, env: { OMP_THREAD_LIMIT: '1', ...prefix } }
  const key = JSON.stringify(program)
  const known = found.get(key)
  if (known !== undefined) return known
  const listed = await run(program, ['--list-langs'], new Uint8Array()).catch(() => '')
  const installed = listed.split(/\r?\n/).filter((line) => /^\w+(?:\/\w+)?$/.test(line))
  const tesseract = { ...program, installed }
  if (installed.length > 0) found.set(key, tesseract)
  return tesseract
}

/**
 * What tesseract finds in a picture, as TSV.
 * @param picture PNM, PNG, JPEG or TIFF.
 * @param dpi dots per inch; null to leave it to the picture.
 * @throws TenkyoError `ocr-failed` where it passes a limit or can't read the picture.
 */
export async function recognise(
  tesseract: Tesseract,
  picture: Uint8Array,
  languages: string,
  dpi: number | null,
): Promise<string> {
  const resolution = dpi === null ? [] : ['--dpi', `${dpi}`]
  const args = ['stdin', 'stdout', '-l', languages, '--psm', '3', ...resolution, 'tsv']
  return run(tesseract, args, picture)
}

async function findProgram(name: string, folders: readonly string[]): Promise<string | null> {
  for (const folder of folders) {
    for (const file of process.platform === 'win32' ? [`${name}.exe`] : [name]) {
      const path = join(folder, file)
      if (
        await access(path, constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return path
    }
  }
  return null
}

async function run({ path, env }: Program, args: string[], input: Uint8Array): Promise<string> {
  const child = spawn(path, args, {
    env: { NODE_ENV: 'production', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const ended = Promise.withResolvers<number | null>()
  const chunks: Buffer[] = []
  let length = 0
  let words = ''
  let limit: string | null = null
  const kill = (passed: string): void => {
    limit ??= passed
    child.kill('SIGKILL')
  }
  child.on('error', ended.reject)
  child.on('close', ended.resolve)
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length <= limits.outputBytes) chunks.push(chunk)
    else kill('more output than a page has')
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-500)
  })
  // It may end before it has read all; how it ended is told by its code.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const timer = setTimeout(kill, limits.timeMs, `${limits.timeMs / 1000} s`)
  const check = setInterval(() => {
    const resident = child.pid === undefined ? null : residentBytes(child.pid)
    if (resident !== null && resident > limits.memoryBytes) kill('1 GB of memory')
  }, 200)
  try {
    const code = await ended.promise
    if (code === 0 && limit === null) return Buffer.concat(chunks).toString('utf8')
    const reason = limit === null ? `It ended with ${code}.` : `It took more than ${limit}.`
    throw new TenkyoError('ocr-failed', `Tesseract could not read the picture. ${reason}`, {
      cause: words,
    })
  } finally {
    clearTimeout(timer)
    clearInterval(check)
  }
}
