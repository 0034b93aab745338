/**
 * Files that nobody wrote to be read: each is read, and nothing of what it says is lost or cut.
 */
import { describe, expect, test } from 'vitest'
import { mapFaults } from '../support/check-map.ts'
import { readText, sentencesOf } from '../support/read-papers.ts'

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('')

describe('is read to the end:', () => {
  test.each<[string, string]>([
    ['a line of 100,000 characters without a blank', '港'.repeat(100_000)],
    ['a line of 100,000 Latin letters', 'x'.repeat(100_000)],
    ['50,000 short lines', '短い行\n'.repeat(50_000)],
    ['50,000 short paragraphs', '短い行\n\n'.repeat(50_000)],
    ['a megabyte of prose', '港を守る人の記録である。\n'.repeat(28_000)],
    ['brackets that are never closed', '「あ。（'.repeat(20_000)],
    ['numbers and nothing else', lines(20_000, (at) => `${(at * 7919) % 9999}\n\n`)],
    ['credits without an end', '（写真：'.repeat(20_000)],
    ['pages and pages', lines(8000, (at) => `港の話${at}は続く。\n\n- ${at} -\n\n`)],
    [
      'marks and notes',
      `${lines(2000, (at) => `制度${at + 1}という。`)}\n\n脚注\n\n${lines(2000, (at) => `${at + 1}．注\n\n`)}`,
    ],
    ['emphasis without end', `# あ\n\n${'*a* '.repeat(30_000)}`],
    ['links that are never closed', `# あ\n\n${'[a]('.repeat(30_000)}`],
    ['a list in a list in a list', `# あ\n\n${'- '.repeat(20_000)}a`],
    ['quotes in quotes', `# あ\n\n${'> '.repeat(20_000)}a`],
    ['quotation marks on the edge of what is nested', `# あ\n\n${'>'.repeat(39)}a`],
    ['lists, each deeper', `# あ\n\n${lines(300, (at) => `${' '.repeat(at * 2)}- a\n`)}`],
    [
      'notes by the thousand',
      `# あ\n\n${lines(3000, (at) => `x[^${at}] y\n\n[^${at}]: note\n\n`)}`,
    ],
    ['a table of 10,000 rows', `# あ\n\n| a | b |\n|---|---|\n${'| a | b |\n'.repeat(10_000)}`],
    ['a row of 20,000 cells', `# あ\n${'a\tb\n'.repeat(3)}${'a\t'.repeat(20_000)}\n`],
    ['backticks of every length', `# あ\n\n${lines(400, (at) => `${'`'.repeat(at)}a`)}`],
  ])(
    '%s',
    (_, text) => {
      const { text: read, passages } = readText(text)
      const letters = (one: string) => one.match(/[\p{L}]/gu)?.length ?? 0
      expect(letters(read.text)).toBeGreaterThanOrEqual(letters(text) * 0.9)
      expect(passages.length).toBeGreaterThan(0)
    },
    60_000,
  )
})

test('no sentence and no passage cuts a character in two', () => {
  const { text, passages } = readText(`𠮷${'𠮷野'.repeat(40_000)}`)
  const spans = [...text.sentences, ...passages]
  expect(spans.every(({ start, end }) => text.text.slice(start, end).isWellFormed())).toBe(true)
})

test('characters that nobody sees are left out, and counted', () => {
  const raw = `${'港を守る人の記録である。'.repeat(9)}堤\u200b防\u0000を\u202e直す。`
  const read = readText(raw)
  expect(sentencesOf(read).at(-1)).toBe('堤防を直す。')
  expect(read.warnings).toEqual(['3 invisible characters were left out.'])
  expect(mapFaults(read.text, raw)).toEqual([])
})

test('notes are found across the parts in which a long text is read', () => {
  const filler = '港を守る人の記録である。'.repeat(60)
  const raw = `# 記録\n\n制度[^1]を改めた。\n\n${`${filler}\n\n`.repeat(60)}[港][h]を見よ。\n\n[^1]: 注の本文である。\n\n[h]: https://example.jp\n`
  const { text } = readText(raw)
  expect(text.text).toContain('制度を改めた。')
  expect(text.text).toContain('港を見よ。')
  const note = text.notes[0]?.note
  expect(note && text.text.slice(note.start, note.end)).toBe('注の本文である。')
})
