/**
 * Spots where typesetters and converters tear a text apart or glue it together. The papers written for
 * this test are always read; those of ../shared only where they are there.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ownPapers, type Paper, readPapers, sentencesOf } from '../support/read-papers.ts'

const spotSchema = z.object({
  doc: z.string(),
  kind: z.enum(['joined', 'absent', 'heading', 'holder']),
  text: z.string(),
})

type Spot = z.infer<typeof spotSchema>

const statements: Readonly<Record<Spot['kind'], string>> = {
  joined: 'one sentence holds',
  absent: 'the text is free of',
  heading: 'a section is titled',
  holder: 'a section is spoken by',
}

const readSpots = (file: string): Spot[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => spotSchema.parse(JSON.parse(line)))

const squeeze = (text: string) => text.replace(/\s+/gu, '')

/** The places of a paper in which a spot of this kind must (or, if absent, must not) be found. */
function places({ read }: Paper, kind: Spot['kind']): string[] {
  const { sections, text } = read.text
  if (kind === 'joined') return sentencesOf(read)
  if (kind === 'absent') return text.split('\n')
  return kind === 'heading'
    ? sections.map(({ title }) => title)
    : sections.flatMap(({ holder }) => holder ?? [])
}

function checkSpots(papers: readonly Paper[], spots: readonly Spot[]): void {
  for (const { doc, kind, text } of spots) {
    test(`${doc}: ${statements[kind]} “${text}”`, () => {
      const paper = papers.find(({ name }) => name.startsWith(doc))
      if (paper === undefined) throw new Error(`No paper begins with ${doc}.`)
      const found = places(paper, kind).map(squeeze)
      const wanted = squeeze(text)
      if (kind === 'joined') expect(found.filter((one) => one.includes(wanted))).toHaveLength(1)
      else if (kind === 'absent') expect(found.filter((one) => one.includes(wanted))).toEqual([])
      else expect(found).toContain(wanted)
    })
  }
}

describe('hard spots of the papers written for this test', () => {
  const spots = readSpots(`${ownPapers}/hard-spots.jsonl`)
  checkSpots(readPapers(ownPapers), spots)

  test('are at least sixty', () => {
    expect(spots.length).toBeGreaterThanOrEqual(60)
  })
})

describe('hard spots of the shared papers', () => {
  const [corpus, file] = ['../shared/corpus', '../shared/eval/hard-spots.jsonl']
  if (existsSync(corpus) && existsSync(file)) checkSpots(readPapers(corpus), readSpots(file))
  else
    test(`are not checked, for ${corpus} or ${file} is not there`, () => {
      expect(existsSync(corpus) && existsSync(file)).toBe(false)
    })
})
