/** Works cited, as reference managers read them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Paper } from '#lib/export/taken.ts'
import { bibtexFile, toBibtex } from '#lib/export/works/bibtex.ts'
import { cslFile, toCsl } from '#lib/export/works/csl.ts'
import { nameOf } from '#lib/export/works/names.ts'
import { workKey } from '#lib/export/works/work.ts'

const paper: Paper = {
  documentId: '3fa9c1d2e4b5061728394a5b',
  version: 'v1',
  source: '報告/canal.md',
  title: '棚田の用水路と水番の記録',
  authors: ['山田 春子'],
  date: '2021-03-20',
  publisher: '北沢村',
  language: 'ja',
}

/** A strict reading of CSL-JSON 1.0.2, written from its specification: what it has no name for is refused. */
const text = z.string().min(1)
const datePart = z.tuple([z.int()]).or(z.tuple([z.int(), z.int().min(1).max(12)]))
const wholeDate = z.tuple([z.int(), z.int().min(1).max(12), z.int().min(1).max(31)])
const cslSchema = z.array(
  z.strictObject({
    id: text,
    type: z.enum(['article', 'book', 'chapter', 'document', 'report', 'webpage']),
    title: text,
    author: z
      .array(
        z.union([z.strictObject({ family: text, given: text }), z.strictObject({ literal: text })]),
      )
      .min(1)
      .optional(),
    issued: z.strictObject({ 'date-parts': z.tuple([datePart.or(wholeDate)]) }).optional(),
    publisher: text.optional(),
    language: text.optional(),
  }),
)

describe('names', () => {
  test.each([
    ['山田 春子', { family: '山田', given: '春子' }],
    ['山田　春子', { family: '山田', given: '春子' }],
    ['Whitfield, Clara', { family: 'Whitfield', given: 'Clara' }],
    ['van der Meer, Jan', { family: 'van der Meer', given: 'Jan' }],
    ['Clara J. Whitfield', { family: 'Whitfield', given: 'Clara J.' }],
  ])('%s is parted, for it is plain how', (name, parts) => {
    expect(nameOf(name)).toEqual(parts)
  })

  test.each([
    ...[
      '山田春子',
      '外務省',
      '外務省 総合政策局',
      '水路 研究会',
      '北沢村 棚田保存会',
      'ミシェル・ルロワ',
    ],
    ...[
      'World Bank',
      'Clara Whitfield',
      'Ministry of Water, Land and Harbours',
      'Tokyo University, Japan',
      '王 小明 李 大',
      'NATO',
    ],
  ])('%s is kept as it stands', (name) => {
    expect(nameOf(name)).toEqual({ literal: name })
  })
})

describe('CSL-JSON', () => {
  test('what is known of a paper is there, and nothing else', () => {
    expect(toCsl(paper)).toEqual({
      id: 'canal-3fa9c1d2',
      type: 'report',
      title: paper.title,
      author: [{ family: '山田', given: '春子' }],
      issued: { 'date-parts': [[2021, 3, 20]] },
      publisher: '北沢村',
      language: 'ja',
    })
    const bare = { ...paper, authors: [], date: null, publisher: null, language: 'und' }
    expect(toCsl(bare)).toEqual({ id: 'canal-3fa9c1d2', type: 'document', title: paper.title })
    expect(toCsl({ ...paper, source: 'novel.epub' }).type).toBe('book')
  })

  test('it is as its specification has it, whatever a paper is', () => {
    const date = fc.constantFrom(null, '2024', '2024-02', '2024-02-29', 'around 1900', '')
    const papers = fc.record({
      ...{ documentId: fc.constant('3fa9c1d2'), version: fc.constant('v'), date },
      source: fc.constantFrom('a.pdf', '報告書.docx', 'x/y z.epub', '.hidden', '123.txt'),
      title: fc.string({ minLength: 1 }),
      authors: fc.array(
        fc.constantFrom('山田 春子', '外務省', 'A, B', 'Clara J. Whitfield', 'NATO'),
      ),
      publisher: fc.constantFrom(null, '', ' ', '北沢村'),
      language: fc.constantFrom('ja', 'en', 'zh', 'und'),
    })
    fc.assert(
      fc.property(fc.array(papers), (all) => {
        cslSchema.parse(JSON.parse(cslFile(all)))
      }),
    )
  })
})

describe('BibTeX', () => {
  test('a paper with all its data, and one with none', () => {
    expect(toBibtex(paper)).toBe(`@techreport{canal-3fa9c1d2,
  title = {{棚田の用水路と水番の記録}},
  author = {山田, 春子},
  institution = {北沢村},
  year = {2021},
  month = mar,
  day = {20},
  language = {ja},
}
`)
    const bare = { ...paper, authors: [], date: null, publisher: null, language: 'und' }
    expect(toBibtex(bare)).toBe(
      '@misc{canal-3fa9c1d2,\n  title = {{棚田の用水路と水番の記録}},\n}\n',
    )
  })

  test('bodies and names that may be parted wrongly are held together', () => {
    const authors = ['外務省', 'World Bank and Others', '山田 春子']
    expect(toBibtex({ ...paper, authors })).toContain(
      'author = {{外務省} and {World Bank and Others} and 山田, 春子}',
    )
  })

  test('what TeX would take for a command is printed', () => {
    expect(toBibtex({ ...paper, title: '100% R&D_#1 $5 ~ ^ \\x {a}' })).toContain(
      'title = {{100\\% R\\&D\\_\\#1 \\$5 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}x \\{a\\}}}',
    )
  })

  test('an entry ends where it should, whatever stands in a title', () => {
    const signs = fc.constantFrom('{', '}', '\\', '"', '@', ',', '%', '水', 'a', ' ', '\n')
    const title = fc.array(signs, { maxLength: 20 }).map((all) => all.join(''))
    fc.assert(
      fc.property(title, (one) => {
        const file = bibtexFile([{ ...paper, title: one }])
        // BibTeX counts every brace, also one behind a backslash.
        let depth = 0
        for (const [at, sign] of [...file].entries()) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
          expect(depth > 0 || at < file.indexOf('{') || at >= file.length - 2).toBe(true)
        }
        expect(depth).toBe(0)
      }),
    )
  })
})

test('a key is of ASCII letters, and the same whatever is put right of a paper', () => {
  const keys = ['報告書.pdf', '003_45.txt', 'Été à la mer.docx', 'a/b/Report (final).v2.pdf', '']
  for (const source of keys) {
    const key = workKey({ ...paper, source })
    expect(key).toMatch(/^[a-z][a-z0-9-]*$/)
    expect(toCsl({ ...paper, source, title: 'x', authors: [], date: null }).id).toBe(key)
  }
  expect(workKey({ ...paper, source: '報告書.pdf' })).toBe('paper-3fa9c1d2')
})
