import { expect, test } from 'vitest'
import type { Evidence } from '#lib/answer/evidence.ts'
import { passageHits, toHit } from '#lib/answer/hits.ts'
import { passageSchema } from '#lib/contract.ts'
import { buildDocument } from '../support/build-document.ts'
import { buildEvidence } from '../support/build-evidence.ts'

const record = { ...buildDocument('canal.txt', ['水']).record, id: 'paper', version: 'v1' }
const records = new Map([[record.id, record]])

const quoted = buildEvidence('水番は夏のあいだ毎朝堰を見回った。')
const repeated = buildEvidence('水番は夏のあいだ、毎朝、堰を見回った。')
const below = buildEvidence('移動図書館の車には本が積まれた。')
const heading = buildEvidence('一　用水路のあらまし', { statable: false })
const gone = buildEvidence('消えた文書の文である。', { document: 'gone' })

function hits(evidence: readonly Evidence[], chosen: readonly Evidence[]) {
  return passageHits(
    {
      records,
      searched: { documents: 1, passages: 1 },
      mainLanguage: 'ja',
      found: evidence.map(({ found }) => found),
      evidence: [...evidence],
      expansions: new Map(),
      sentenceFloor: 0,
    },
    chosen,
  )
}

test('each passage found tells whether it was used, and why not', () => {
  const shown = hits([quoted, repeated, below, heading], [quoted])
  expect(shown.map(({ text, used, reason }) => [text, used, reason])).toEqual([
    [quoted.sentence.text, true, 'quoted'],
    [repeated.sentence.text, false, 'repeated'],
    [below.sentence.text, false, 'ranked-below'],
    [heading.sentence.text, false, 'nothing-to-quote'],
  ])
})

test('in a refusal every passage was too weak', () => {
  expect(hits([quoted, below], []).map(({ reason }) => reason)).toEqual(['too-weak', 'too-weak'])
})

test('a passage keeps its ranks of both ways of searching, as the contract has it', () => {
  const [hit] = hits([quoted], [quoted])
  expect(passageSchema.parse(hit)).toMatchObject({ ranks: { vector: 1, text: null } })
})

test('a passage by itself is neither used nor left out', () => {
  expect(toHit(quoted.found, records)).toMatchObject({ used: null, reason: null })
})

test('a passage of a document that was removed meanwhile is left out', () => {
  expect(toHit(gone.found, records)).toBeNull()
  expect(hits([gone, quoted], [])).toHaveLength(1)
})
