/**
 * Every mention of a term, over papers indexed as readers' are.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type MentionsRequest,
  type MentionsResponse,
  mentionsResponseSchema,
} from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import { getText, listDocuments } from '#lib/index/documents.ts'
import { mentions } from '#lib/mentions/mentions.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { unprintedVersions } from '../support/paper/versions.ts'

const glossed = {
  'valley.md': `# 谷の水路

静かで開かれた谷（FOV）は、三つの村が決めた。政府は水路保全能力強化支援（WCS）を始めた。FOVのもとで、WCSの額は増えた。

| 年 | 額 |
| --- | --- |
| 二〇二三 | WCS 三億円 |
`,
  'valley-en.md': `# The Free and Open Valley

The Free and Open Valley (FOV) was agreed by three villages. They told us that FOV has allies: an ally in the north, and "FOV" in every school. Osaka and OSAKA lie far off.
`,
}

async function of(
  { library }: OpenPapers,
  term: string,
  request: Partial<MentionsRequest> = {},
): Promise<MentionsResponse> {
  const made = await mentions(library.index, { term, limit: 500, offset: 0, ...request })
  return mentionsResponseSchema.parse(made)
}

const counts = ({ forms }: MentionsResponse) =>
  forms.map(({ form, kind, count, on }) => `${form} ${kind} ${count}${on ? '' : ' off'}`)

describe('the mentions of a term', () => {
  let papers: OpenPapers
  beforeAll(async () => {
    papers = await openPapers(glossed)
  })
  afterAll(() => papers?.close())

  test('are counted by form, with what the papers gloss it with', async () => {
    expect(counts(await of(papers, 'FOV'))).toEqual([
      'FOV term 5',
      'Free and Open Valley gloss 2',
      '静かで開かれた谷 gloss 1',
    ])
    expect(counts(await of(papers, 'WCS'))).toEqual(['WCS term 3', '水路保全能力強化支援 gloss 1'])
    expect(counts(await of(papers, '静かで開かれた谷'))).toEqual([
      '静かで開かれた谷 term 1',
      'FOV gloss 5',
      'Free and Open Valley further 2 off',
    ])
    expect(counts(await of(papers, 'ally'))).toEqual(['ally term 1', 'allies inflected 1'])
    expect(counts(await of(papers, 'US'))).toEqual(['US term 0', 'us case 1 off'])
    expect(counts(await of(papers, 'OSA'))).toEqual(['OSA term 0', 'Osaka, OSAKA within 2 off'])
  })

  test('stand in headings, paragraphs and rows, each in a cited sentence', async () => {
    const found = await of(papers, 'WCS')
    expect(found.mentions.map(({ citation }) => citation.quote)).toEqual([
      '政府は水路保全能力強化支援（WCS）を始めた。',
      '政府は水路保全能力強化支援（WCS）を始めた。',
      'FOVのもとで、WCSの額は増えた。',
      expect.stringContaining('WCS 三億円'),
    ])
    for (const { citation, start, end } of found.mentions) {
      const text = (await getText(papers.library.index, citation.documentId))?.text ?? ''
      expect(text.slice(citation.start, citation.end)).toBe(citation.quote)
      expect(citation.quote).toContain(text.slice(start, end))
    }
  })

  test('count in the forms asked for only, and in the papers asked', async () => {
    const all = await of(papers, 'FOV')
    const [itself] = all.forms.filter(({ kind }) => kind === 'term')
    const some = await of(papers, 'FOV', { forms: [itself?.id ?? ''] })
    expect(all.total).toBe(8)
    expect(some.total).toBe(5)
    expect(some.forms.map(({ count }) => count)).toEqual(all.forms.map(({ count }) => count))
    const one = await of(papers, 'FOV', { documents: [all.papers[0]?.documentId ?? ''] })
    expect(one.total).toBe(all.papers[0]?.count)
    expect(one.papers).toEqual(all.papers.slice(0, 1))
    const english = all.papers.flatMap(({ language, documentId }) =>
      language === 'en' ? [documentId] : [],
    )
    const glossedElsewhere = await of(papers, '静かで開かれた谷', { documents: english })
    expect(counts(glossedElsewhere)).toContain('FOV gloss 3')
  })

  test('come page by page, and pages put together are all of them', async () => {
    const all = await of(papers, 'FOV')
    const paged: unknown[] = []
    for (let next: number | null = 0; next !== null; ) {
      const page: MentionsResponse = await of(papers, 'FOV', { limit: 2, offset: next })
      paged.push(...page.mentions)
      next = page.next
    }
    expect(paged).toEqual(all.mentions)
    expect(await of(papers, 'FOV', { limit: 0 })).toMatchObject({
      total: 8,
      mentions: [],
      next: null,
    })
  })

  test.each([
    ['   ', 'term-empty'],
    ['「」', 'term-empty'],
    ['谷'.repeat(201), 'term-too-long'],
  ])('of %j are refused', async (term, code) => {
    const failure = await of(papers, term).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(TenkyoError)
    expect(failure).toMatchObject({ code })
  })

  test('are not looked for any longer once nobody waits', async () => {
    const { index } = papers.library
    const gone = mentions(index, { term: '谷', limit: 1, offset: 0 }, AbortSignal.abort())
    await expect(gone).rejects.toThrow('aborted')
    expect((await of(papers, '谷')).total).toBeGreaterThan(0)
  })
})

/** What a plain scan of the canonical texts finds, none over another. */
async function plainScan({ library }: OpenPapers, term: string): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>()
  for (const { id } of await listDocuments(library.index)) {
    const text = (await getText(library.index, id))?.text ?? ''
    const places: number[] = []
    for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
      places.push(at)
    }
    if (places.length > 0) found.set(id, places)
  }
  return found
}

/** Holds the mentions of a term, in all its forms and page furniture, against a plain scan. */
async function checkComplete(papers: OpenPapers, term: string): Promise<number> {
  const { forms } = await of(papers, term, { limit: 0 })
  const ids = forms.map(({ id }) => id)
  const starts = new Map<string, Set<number>>()
  let furniture = 0
  for (let next: number | null = 0; next !== null; ) {
    const page: MentionsResponse = await of(papers, term, { forms: ids, offset: next })
    furniture = page.furniture
    for (const { citation, start, end } of page.mentions) {
      const known = starts.get(citation.documentId) ?? new Set()
      starts.set(citation.documentId, known.add(start))
      expect(end).toBeGreaterThan(start)
      expect(start).toBeGreaterThanOrEqual(citation.start)
      expect(start).toBeLessThan(citation.end)
    }
    next = page.next
  }
  let missed = 0
  let scanned = 0
  for (const [id, places] of await plainScan(papers, term)) {
    scanned += places.length
    missed += places.filter((place) => starts.get(id)?.has(place) !== true).length
  }
  expect(missed, `${term}: not among the mentions nor in furniture`).toBeLessThanOrEqual(furniture)
  return scanned
}

/** The commonest words of the papers in each language, one for each of many lengths and scripts. */
async function commonTerms({ library }: OpenPapers, most: number): Promise<string[]> {
  const counts = new Map<string, number>()
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
  for (const { id } of await listDocuments(library.index)) {
    const text = (await getText(library.index, id))?.text ?? ''
    for (const { segment, isWordLike } of segmenter.segment(text)) {
      if (isWordLike && segment.length > 1) counts.set(segment, (counts.get(segment) ?? 0) + 1)
    }
  }
  const ordered = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word)
  const scripts = [/^[A-Za-z]+$/, /^\p{Script=Han}+$/u, /^[\p{Script=Katakana}ー]+$/u, /\p{N}/u]
  return scripts.flatMap((script) =>
    ordered.filter((word) => script.test(word)).slice(0, Math.ceil(most / scripts.length)),
  )
}

describe('over papers in every format', () => {
  let papers: OpenPapers
  beforeAll(async () => {
    const files = unprintedVersions.map(({ name, write }) => [name, write()] as const)
    papers = await openPapers(Object.fromEntries(files))
  })
  afterAll(() => papers?.close())

  test('nothing is missed that a plain scan of the canonical texts finds', async () => {
    const terms = await commonTerms(papers, 52)
    expect(terms.length).toBeGreaterThanOrEqual(40)
    for (const term of terms) expect(await checkComplete(papers, term)).toBeGreaterThan(0)
  })
})

const shared = '../shared/corpus'

describe.skipIf(!existsSync(shared))('over the real papers', () => {
  let papers: OpenPapers
  beforeAll(async () => {
    const names = readdirSync(shared).filter((name) => name.endsWith('.txt'))
    const files = names.map((name) => [name, readFileSync(join(shared, name))] as const)
    papers = await openPapers(Object.fromEntries(files))
  })
  afterAll(() => papers?.close())

  test('nothing is missed that a plain scan of the canonical texts finds, for 50 terms', async () => {
    const terms = await commonTerms(papers, 60)
    expect(terms.length).toBeGreaterThanOrEqual(50)
    for (const term of terms) expect(await checkComplete(papers, term)).toBeGreaterThan(0)
  })
})
