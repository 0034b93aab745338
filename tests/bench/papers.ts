import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseQuestions } from '#lib/eval/question-file.ts'

/** Real papers beside the project, where they are. */
export const corpus = join('..', 'shared', 'corpus')
const questionFiles = [
  join('..', 'shared', 'eval', 'questions.jsonl'),
  join('tests', 'fixtures', 'sample-questions.jsonl'),
]
/** The samples are short: this many of each make about as much text as five papers. */
const copies = 6

/** A folder of papers to measure on; `input` says which. */
export type Papers = AsyncDisposable & { folder: string; input: string }

/** The five papers beside the project, where they are; else the samples, several times over. */
export async function openPapers(): Promise<Papers> {
  if (existsSync(corpus)) {
    return { folder: corpus, input: corpus, async [Symbol.asyncDispose]() {} }
  }
  const folder = await mkdtemp(join(tmpdir(), 'tenkyo-bench-papers-'))
  for (let copy = 0; copy < copies; copy++) {
    await cp('corpus', join(folder, `${copy}`), { recursive: true })
  }
  return {
    folder,
    input: `the samples in corpus, ${copies} times over (${corpus} is not there)`,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

/** The bytes of each file of a folder and the folders in it. */
export async function readFiles(folder: string): Promise<Uint8Array[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Promise.all(files.map((file) => readFile(join(file.parentPath, file.name))))
}

/** Questions to ask; `input` says where they come from. */
export async function readQuestions(): Promise<{ questions: string[]; input: string }> {
  const file = questionFiles.find((one) => existsSync(one))
  if (file === undefined) throw new Error(`None of ${questionFiles.join(', ')} is there.`)
  const questions = parseQuestions(await readFile(file, 'utf8')).map(({ q }) => q)
  return { questions, input: file }
}
