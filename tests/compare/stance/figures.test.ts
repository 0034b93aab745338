/**
 * How well stances are read, over sentences that were labelled before any cue was written down: see
 * tests/fixtures/stance/README.md. The matrix is printed with each run.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readQuestion } from '#lib/answer/question.ts'
import { readStance } from '#lib/compare/stance/read-stance.ts'
import { stance } from '#lib/contract.ts'

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'stance')
const labelled = z.object({
  id: z.string(),
  lang: z.string(),
  topic: z.string(),
  text: z.string(),
  stance,
})

/** Below these the reading has got worse. */
const floors = {
  'dev.jsonl': 0.9,
  'variations.jsonl': 0.9,
  'final.jsonl': 0.75,
  'blind.jsonl': 0.75,
} as const

function readLabels(name: string) {
  const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n')
  return lines.map((line) => labelled.parse(JSON.parse(line)))
}

for (const [name, floor] of Object.entries(floors)) {
  test(`${name}: stances are told apart`, () => {
    const read = readLabels(name).map(({ text, topic, stance: gold, id }) => {
      const { stance: found, cues } = readStance([text], readQuestion(topic).words)
      if (found !== 'describes') expect(cues.length, id).toBeGreaterThan(0)
      for (const cue of cues) expect(text, id).toContain(cue)
      return { gold, found }
    })
    const scores = stance.options.map((one) => {
      const row = stance.options.map(
        (other) => read.filter(({ gold, found }) => gold === one && found === other).length,
      )
      const right = read.filter(({ gold, found }) => gold === one && found === one).length
      const all = read.filter(({ gold }) => gold === one).length
      const said = read.filter(({ found }) => found === one).length
      console.log(`${one.padEnd(12)}${row.map((count) => `${count}`.padStart(4)).join('')}`)
      return (2 * right) / Math.max(1, all + said)
    })
    const macroF1 = scores.reduce((sum, score) => sum + score, 0) / scores.length
    console.log(`${name}: macro-F1 ${macroF1.toFixed(3)} over ${read.length} sentences`)
    expect(macroF1).toBeGreaterThanOrEqual(floor)
  })
}
