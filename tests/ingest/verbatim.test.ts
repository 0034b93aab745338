/**
 * Every sentence of every paper stands in its original, character by character, as the map says.
 */
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode } from '#ingest/extract/decode.ts'
import { mapFaults } from '../support/check-map.ts'
import { ownPapers, readPapers } from '../support/read-papers.ts'

const shared = '../shared/corpus'
const folders = [ownPapers, 'corpus', ...(existsSync(shared) ? [shared] : [])]

describe.each(folders)('the papers of %s', (folder) => {
  test.each(readPapers(folder))('are quoted to the letter: $name', ({ bytes, read }) => {
    expect(read.text.sentences.length).toBeGreaterThan(0)
    expect(mapFaults(read.text, decode(bytes).text)).toEqual([])
  })
})

if (!existsSync(shared)) {
  test(`the papers of ${shared} are not checked, for they are not there`, () => {
    expect(existsSync(shared)).toBe(false)
  })
}
