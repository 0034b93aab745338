/** npm run eval -- [QUESTIONS.jsonl] [--corpus FOLDER] [--json] */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '#lib/config.ts'
import { TenkyoError } from '#lib/errors.ts'
import { type Figures, figuresOf } from '#lib/eval/figures.ts'
import { parseQuestions } from '#lib/eval/question-file.ts'
import { runQuestions } from '#lib/eval/run.ts'
import { openLibrary } from '#lib/library.ts'
import { runNode } from './children.ts'
import { command } from './command.ts'

const usage = 'Usage: npm run eval -- [QUESTIONS.jsonl] [--corpus FOLDER] [--json]'
const samples = join('tests', 'fixtures', 'sample-questions.jsonl')

await command(usage, async () => {
  const { file, corpus, json } = readArguments()
  const questions = parseQuestions(await readQuestionFile(file))
  const data = await mkdtemp(join(tmpdir(), 'tenkyo-eval-'))
  try {
    await index(corpus, data)
    const library = await openLibrary({ ...readConfig(), data })
    try {
      const figures = figuresOf(await runQuestions(library, questions))
      if (json) console.log(JSON.stringify(figures))
      else printFigures(figures)
    } finally {
      await library.close()
    }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
})

function readArguments(): { file: string; corpus: string; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        corpus: { type: 'string', default: 'corpus' },
        json: { type: 'boolean', default: false },
      },
    })
    const [file = samples, ...more] = positionals
    if (more.length === 0) return { file, ...values }
    throw new TenkyoError('bad-request', `There can be one question file, not also ${more[0]}.`)
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new TenkyoError('bad-request', cause.message, { cause })
  }
}

async function readQuestionFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause) => {
    throw new TenkyoError('bad-request', `The question file ${file} can’t be read.`, {
      cause,
    })
  })
}

/** Indexes by the very command that readers use, into a folder of its own. */
async function index(corpus: string, data: string): Promise<void> {
  process.env.TENKYO_DATA = data
  const output = { stdout: 'drop', stderr: 'drop' } as const
  const child = runNode(join('ingest', 'main.ts'), [corpus], output)
  if ((await child.ended) !== 0) {
    throw new TenkyoError('bad-request', `The folder ${corpus} can’t be indexed as a whole.`, {
      hint: `\`npm run ingest -- ${corpus}\` tells why.`,
    })
  }
}

function printFigures(figures: Figures): void {
  for (const [name, shares] of Object.entries(figures)) {
    const columns = Object.entries(shares).map(([language, { hits, of, ...rest }]) => {
      const share = 'balanced' in rest ? rest.balanced : hits / of
      return `${language} ${share.toFixed(2)} (${hits}/${of})`
    })
    console.log(`${name.padEnd(16)} ${columns.join('   ')}`)
  }
  for (const [name, shares] of Object.entries(figures)) {
    if (name === 'false alarms') continue
    const misses = shares.all?.misses ?? []
    if (misses.length > 0) console.log(`not ${name}: ${misses.join(' ')}`)
  }
}
