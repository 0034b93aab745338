/**
 * npm run bench -- [NAME…] [--papers COUNT] [--json]
 *
 * Ratios of two things measured side by side in one run; no time is asserted. Exits with 2 when it
 * was called wrongly.
 */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { command } from '#lib/cli/command.ts'
import { TenkyoError } from '#lib/errors.ts'
import { benchAnswers } from './answers.ts'
import { benchCompare } from './compare.ts'
import { benchGate } from './gate.ts'
import { benchIngest } from './ingest.ts'
import { benchIngestAgain } from './ingest-again.ts'
import type { Comparison, Side } from './measure.ts'
import { benchPage } from './page.ts'
import { benchPdf } from './pdf.ts'
import { benchQuestion } from './question.ts'
import { benchRead } from './read.ts'
import { benchReader } from './reader.ts'
import { benchUpload } from './upload.ts'
import { benchUploadPage } from './upload-page.ts'

/** `papers`: how many are added, where it adds some. */
type Bench = (options: { papers: number }) => Promise<Comparison | readonly Comparison[]>

const benchmarks: ReadonlyMap<string, Bench> = new Map<string, Bench>([
  ['answers', benchAnswers],
  ['compare', benchCompare],
  ['gate', benchGate],
  ['ingest', benchIngest],
  ['ingest-again', benchIngestAgain],
  ['page', benchPage],
  ['pdf', benchPdf],
  ['question', benchQuestion],
  ['read', benchRead],
  ['reader', benchReader],
  ['upload', benchUpload],
  ['upload-page', benchUploadPage],
])
const names = [...benchmarks.keys()]
const usage = `Usage: npm run bench -- [NAME…] [--papers COUNT] [--json], with NAME one of ${names.join(', ')}`

await command(usage, async () => {
  const { asked, json, papers } = readArguments()
  for (const bench of asked) {
    for (const comparison of [await bench({ papers })].flat()) {
      if (json) console.log(JSON.stringify(comparison))
      else print(comparison)
    }
  }
})

function readArguments(): { asked: Bench[]; json: boolean; papers: number } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        papers: { type: 'string', default: '300' },
      },
    })
    const asked = positionals.length === 0 ? names : positionals
    const papers = z.coerce.number().int().min(40).parse(values.papers)
    return { asked: asked.map(benchmarkCalled), json: values.json, papers }
  } catch (cause) {
    if (cause instanceof z.ZodError) {
      throw new TenkyoError('bad-request', '--papers takes a number from 40 on.', { cause })
    }
    if (!(cause instanceof TypeError)) throw cause
    throw new TenkyoError('bad-request', cause.message, { cause })
  }
}

function benchmarkCalled(name: string): Bench {
  const bench = benchmarks.get(name)
  if (bench !== undefined) return bench
  throw new TenkyoError('bad-request', `There is no benchmark "${name}".`)
}

function print({ name, unit, goal, ratio, measured, against, runs, input }: Comparison): void {
  const wanted = goal === null ? '' : `  (goal: at most ${goal})`
  console.log(`${name.padEnd(14)} ratio ${ratio.toFixed(2)}${wanted}`)
  for (const side of [measured, against]) console.log(`  ${lineOf(side, unit)}`)
  console.log(`  ${runs} runs each; ${input}\n`)
}

function lineOf({ what, median, p95 }: Side, unit: Comparison['unit']): string {
  return `${what.padEnd(32)} median ${median.toFixed(1).padStart(8)} ${unit}   p95 ${p95.toFixed(1).padStart(8)} ${unit}`
}
