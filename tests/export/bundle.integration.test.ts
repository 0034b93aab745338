/**
 * The evidence bundle: whatever is changed in it afterwards is found, by its digest or, where that was
 * made anew, by the papers themselves.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bundle, bundleSchema } from '#lib/contract.ts'
import { papersAtHand } from '#lib/export/bundle/papers-at-hand.ts'
import { report } from '#lib/export/bundle/report.ts'
import { seal, unsealed } from '#lib/export/bundle/seal.ts'
import { type FindPaper, verifyBundle } from '#lib/export/bundle/verify.ts'
import { exportFile } from '#lib/export/export-file.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'

let reading: OpenPapers
let file: string
let find: FindPaper

beforeAll(async () => {
  reading = await openPapers(papers)
  const { answer } = await reading.ask('水番の報酬は何で支払われましたか')
  const what = { kind: 'answer', answer } as const
  const { index } = reading.library
  const made = await exportFile(index, { what, format: 'bundle', language: 'ja' }, '1.2.3')
  file = String(made.content)
  find = await papersAtHand([index])
})
afterAll(() => reading.close())

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Whether a bundle holds; false also where it is none any more. */
async function holds(bytes: Uint8Array): Promise<boolean> {
  return verifyBundle(bytes, find).then(
    (verification) => verification.holds,
    () => false,
  )
}

/** A bundle with its digest made anew, as a forger would. */
function sealedAnew(bundle: Bundle): Uint8Array {
  return bytesOf(seal(`${JSON.stringify({ ...bundle, digest: unsealed }, null, 2)}\n`))
}

test('a bundle that nobody touched holds, and tells how many quotes stand', async () => {
  const verification = await verifyBundle(bytesOf(file), find)
  const told = report(verification)
  expect(told).toMatchObject({ holds: true, intact: true, problems: [] })
  expect(told.verified).toBe(told.quotes)
  expect(told.quotes).toBeGreaterThan(0)
})

describe('100 of 100 changes are found', () => {
  const place = () => fc.nat(file.length - 1)
  const sign = fc.constantFrom(...'aA0 9"{}[],:\n米水。-')
  const cut = (at: number, length: number, put: string) =>
    file.slice(0, at) + put + file.slice(at + length)

  test.each<[string, (at: number, put: string) => string]>([
    ['one character changed', (at, put) => cut(at, 1, put)],
    ['one put in', (at, put) => cut(at, 0, put)],
    ['one taken out', (at) => cut(at, 1, '')],
    ['two swapped', (at) => cut(at, 2, `${file[at + 1] ?? ''}${file[at] ?? ''}`)],
  ])('%s', async (_, change) => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(place(), sign, async (at, put) => {
        const changed = change(at, put)
        fc.pre(changed !== file)
        expect(await holds(bytesOf(changed))).toBe(false)
        found += 1
      }),
      { numRuns: 100 },
    )
    expect(found).toBe(100)
  })

  test('a byte of a character changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = bytesOf(file)
        const place = at % bytes.length
        bytes[place] = (bytes[place] ?? 0) ^ by
        expect(await holds(bytes)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  test('a quote changed, and the digest made anew to fit', async () => {
    const bundle = bundleSchema.parse(JSON.parse(file))
    let found = 0
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), sign, fc.boolean(), async (which, at, put, textToo) => {
        const forged = structuredClone(bundle)
        const statement = forged.statements[which % forged.statements.length]
        const evidence = statement?.evidence[0]
        if (statement === undefined || evidence === undefined) throw new Error('Nothing to forge.')
        const place = at % evidence.quote.length
        const quote = evidence.quote.slice(0, place) + put + evidence.quote.slice(place + 1)
        fc.pre(quote !== evidence.quote)
        evidence.quote = quote
        if (textToo) statement.text = quote
        const verification = await verifyBundle(sealedAnew(forged), find)
        expect(verification.intact).toBe(true)
        expect(verification.holds).toBe(false)
        found += 1
      }),
      { numRuns: 100 },
    )
    expect(found).toBe(100)
  })
})

describe('what differs is named', () => {
  async function problemsOf(change: (bundle: Bundle) => void): Promise<string[]> {
    const bundle = bundleSchema.parse(JSON.parse(file))
    change(bundle)
    const told = report(await verifyBundle(sealedAnew(bundle), find))
    return told.problems.map(({ statement, problem }) => `${statement} ${problem}`)
  }
  const first = (bundle: Bundle) => {
    const evidence = bundle.statements[0]?.evidence[0]
    if (evidence === undefined) throw new Error('The bundle is empty.')
    return evidence
  }

  const move = (evidence: { start: number }) =>
    Object.assign(evidence, { start: evidence.start + 1 })

  test.each<[string, (bundle: Bundle) => void, string[]]>([
    ['a place moved', (bundle) => move(first(bundle)), ['s1 quote-differs']],
    [
      'another who says it',
      (bundle) => Object.assign(first(bundle), { holder: '村長' }),
      ['s1 place-differs'],
    ],
    [
      'another heading',
      (bundle) => Object.assign(first(bundle), { headings: ['水番は眠る'] }),
      ['s1 place-differs'],
    ],
    [
      'another printed page',
      (bundle) => Object.assign(first(bundle), { pageLabel: 'xii' }),
      ['s1 place-differs'],
    ],
    ['another page', (bundle) => Object.assign(first(bundle), { page: 7 }), ['s1 page-differs']],
    [
      'other bytes',
      (bundle) => Object.assign(first(bundle), { contentHash: '0'.repeat(64) }),
      ['s1 bytes-differ'],
    ],
    [
      'a statement that is no quote',
      (bundle) => {
        for (const one of bundle.statements) one.text = '水番は眠っていた。'
      },
      ['s1 no-quote'],
    ],
    [
      'another paper',
      (bundle) => Object.assign(first(bundle), { documentId: 'f00', contentHash: null }),
      ['s1 paper-gone'],
    ],
    [
      'another version, in which the words do not stand',
      (bundle) => Object.assign(first(bundle), { version: 'v0', quote: '水番は眠っていた。' }),
      ['s1 paper-changed', 's1 no-quote'],
    ],
  ])('%s', async (_, change, problems) => {
    expect(await problemsOf(change)).toEqual(problems)
  })

  test('a paper that was read anew, with the same words elsewhere in it, still bears them out', async () => {
    const problems = await problemsOf((bundle) =>
      Object.assign(first(bundle), { version: 'v0', start: 0, end: 9 }),
    )
    expect(problems).toEqual([])
  })
})

test('a file that is none is told so', async () => {
  for (const text of ['', '{}', '[1]', 'plain']) {
    await expect(verifyBundle(bytesOf(text), find)).rejects.toThrow('no evidence bundle')
  }
})
