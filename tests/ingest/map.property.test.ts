/**
 * The map between text and original over generated papers with every kind of skip: what a reader sees
 * stands in the text exactly once, what only typesetters and converters put there stands nowhere.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapFaults, readMap } from '../support/check-map.ts'
import { readText } from '../support/read-papers.ts'

/** A stretch of an original; `said` where it is part of what the paper says. */
type Part = { text: string; said: boolean }

const said = (text: string): Part => ({ text, said: true })
const skip = (text: string): Part => ({ text, said: false })

const word = fc.constantFrom(
  '港',
  '堤防',
  '観測',
  'きろく',
  'データ',
  'まもる',
  '𠮷野',
  '２つ',
  'NATO',
  'が',
  'を',
)
const clause = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => words.join(''))

/** What may stand between two words of a sentence in plain text, wherever it is broken. */
const plainSkips: fc.Arbitrary<Part[]> = fc.constantFrom(
  [],
  [skip('\n')],
  [skip(' \n')],
  [skip('\r\n')],
  [skip('\n・ ・ ・\n\n')],
  [skip('\u200b')],
  [skip('\u0000')],
  [skip('\ufeff')],
)

/** What may stand there in Markdown. */
const markdownSkips: fc.Arbitrary<Part[]> = fc.constantFrom<Part[][]>(
  [],
  [skip('\n')],
  [skip('**'), said('太字'), skip('**')],
  [skip('*'), said('斜体'), skip('*')],
  [skip('<sup>1</sup>')],
  [skip('[^1]')],
  [skip('['), said('沿革'), skip('](https://example.jp/a_b)')],
  [skip('`'), said('x = 1'), skip('`')],
  [skip('\\'), said('*')],
  [skip('<b>'), said('強調'), skip('</b>')],
  [said('&'), skip('amp;')],
  [skip('\u200b')],
)

/** A paragraph of prose: clauses with a skip after each, and a full stop. */
function paragraphOf(skips: fc.Arbitrary<Part[]>): fc.Arbitrary<Part[]> {
  return fc
    .array(fc.tuple(clause, skips), { minLength: 2, maxLength: 6 })
    .map((pairs) => [
      ...pairs.flatMap(([text, between]) => [said(`${text}と`), ...between]),
      said('した。'),
    ])
}

const plainPaper = fc
  .array(paragraphOf(plainSkips), { minLength: 1, maxLength: 5 })
  .map((paragraphs) =>
    paragraphs.flatMap((parts, at) => [
      ...parts,
      skip('\n\n'),
      ...(at % 2 === 0
        ? [said(`港の写真${at}（写真：某社）`), skip('\n\n'), said(`- ${at + 1} -`), skip('\n\n')]
        : []),
    ]),
  )

/** Prose with glued note marks, and the notes at the end. */
const annotatedPaper = fc
  .array(paragraphOf(plainSkips), { minLength: 2, maxLength: 5 })
  .map((paragraphs) => [
    ...paragraphs.flatMap((parts, at) => [
      said('この制度'),
      skip(`${at + 1}`),
      said('と、'),
      ...parts,
      skip('\n\n'),
    ]),
    said('脚注'),
    skip('\n\n'),
    ...paragraphs.flatMap((_, at) => [said(`${at + 1}．注の本文`), skip('\n\n')]),
  ])

const markdownPaper = fc
  .array(paragraphOf(markdownSkips), { minLength: 1, maxLength: 5 })
  .map((paragraphs) => [
    skip('# '),
    said('見出し'),
    skip('\n\n'),
    ...paragraphs.flatMap((parts, at) => [skip(at % 2 === 0 ? '' : '- '), ...parts, skip('\n\n')]),
    skip('[^1]: '),
    said('注の本文である。'),
    skip('\n'),
  ])

/** Enough plain text that a few NULs make no binary file of it. */
const filler = `\n\n${'港を守る人の記録である。'.repeat(20)}\n`

const rawOf = (parts: readonly Part[]) => parts.map(({ text }) => text).join('') + filler

/** The offsets in the original of letters and digits that are said, or that are not. */
function letters(parts: readonly Part[], kind: boolean): number[] {
  let at = 0
  return parts.flatMap(({ text, said: isSaid }) => {
    const start = at
    at += text.length
    if (isSaid !== kind) return []
    return [...text.matchAll(/[\p{L}\p{N}]/gu)].flatMap(({ 0: letter, index }) =>
      Array.from({ length: letter.length }, (_, unit) => start + index + unit),
    )
  })
}

test.each([
  ['plain text', plainPaper],
  ['annotated text', annotatedPaper],
  ['Markdown', markdownPaper],
])('in %s every letter that is said has its place, once, and no other has one', (_, papers) => {
  fc.assert(
    fc.property(papers, (parts) => {
      const raw = rawOf(parts)
      const { text } = readText(raw)
      expect(mapFaults(text, raw.replace(/^\ufeff/, ''))).toEqual([])
    }),
    { numRuns: 200 },
  )
  fc.assert(
    fc.property(papers, (parts) => {
      const { text } = readText(rawOf(parts))
      const { toRaw, toText } = readMap(text)
      expect(letters(parts, true).filter((at) => !toText.has(at))).toEqual([])
      expect(letters(parts, false).filter((at) => toText.has(at))).toEqual([])
      for (const [at, place] of toRaw) expect(toText.get(place)).toBe(at)
    }),
    { numRuns: 200 },
  )
})

test('any text at all keeps a sound map', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 12 }),
          fc.constantFrom(
            '\n',
            '\n\n',
            '。',
            '# ',
            '- ',
            '1. ',
            '**',
            '| a | b |\n|---|---|\n',
            '\t',
            '（',
            '「',
            '```\n',
            '> ',
            '<div>',
            '&amp;',
            '[a](b)',
            '[^1]',
            '[^1]: ',
            '\ud842',
            '\u0000',
            '---\n',
            'http://a.jp ',
          ),
        ),
        { minLength: 1, maxLength: 40 },
      ),
      (parts) => {
        const raw = `港。${parts.join('')}${filler}`.toWellFormed()
        expect(
          mapFaults(readText(raw).text, raw).filter((fault) => !fault.includes('lies inside')),
        ).toEqual([])
      },
    ),
    { numRuns: 500 },
  )
})
