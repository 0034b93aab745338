import { expect, test } from 'vitest'
import type { Glyph } from '#ingest/extract/pdf/glyph.ts'
import { hyphenJoiner } from '#ingest/extract/pdf/hyphens.ts'
import { layOut } from '#ingest/extract/pdf/lay-out.ts'
import { withoutRadicals } from '#lib/text/radicals.ts'
import {
  across,
  block,
  glyphPage,
  japaneseLines,
  readGlyphPages,
} from '../../../support/glyph-pages.ts'

const read = (...glyphs: Glyph[][]) => readGlyphPages(glyphPage(glyphs.flat()))

test('room between words is a blank', () => {
  expect(read(across('The miller kept the gate.', 60, 100, { room: 2.5 }))).toEqual([
    'paragraph: The miller kept the gate.',
  ])
})

test('letters that are spaced out a little stay one word', () => {
  expect(read(across('Regulations', 60, 100, { spacing: 1.5 }))).toEqual(['paragraph: Regulations'])
})

test('characters of Japanese that are spaced out have no blanks between them', () => {
  expect(read(across('水番の記録', 60, 100, { spacing: 6 }))).toEqual(['paragraph: 水番の記録'])
})

test('the quarter of an em between Japanese and Latin characters is no blank', () => {
  const glyphs = [
    ...across('水深は', 60, 100),
    ...across('12', 92.5, 100),
    ...across('メートルで', 105, 100),
    ...across('dam', 157.5, 100),
    ...across('より浅い。', 175, 100),
  ]
  expect(read(glyphs)).toEqual(['paragraph: 水深は12メートルでdamより浅い。'])
})

test('a blank that the file sets between Japanese and Latin characters is kept', () => {
  expect(read(across('水深は 12 メートル。', 60, 100))).toEqual(['paragraph: 水深は 12 メートル。'])
})

test('a blank that the file sets and leaves no room for is none', () => {
  const blank = across(' ', 80, 100).map((glyph) => ({ ...glyph, width: 0 }))
  expect(read(across('main', 60, 100), blank, across('land', 80, 100))).toEqual([
    'paragraph: mainland',
  ])
})

test('a word set as three strings is one word', () => {
  const glyphs = [...across('eff', 60, 100), ...across('i', 75, 100), ...across('cient', 80, 100)]
  expect(read(glyphs)).toEqual(['paragraph: efficient'])
})

test.each([0.3, 1.2])('a line set twice, %s points apart, is read once', (shift) => {
  const lines = block([...japaneseLines(2, 20), 'all still well'], 60, 100)
  const twice = lines.map((glyph) => ({ ...glyph, x: glyph.x + shift }))
  const once = read(lines)
  expect(read(lines, twice)).toEqual(once)
  expect(read(lines.flatMap((glyph, at) => [glyph, ...twice.slice(at, at + 1)]))).toEqual(once)
})

test('narrow letters that stand twice side by side are both kept', () => {
  const narrow = Array.from('still', (text, at) => across(text, 60 + at * 2.2, 100))
  expect(read(narrow.flat().map((glyph) => ({ ...glyph, width: 2.2 })))).toEqual([
    'paragraph: still',
  ])
})

test('radicals stay in the text as the file has them, and are understood', () => {
  expect(withoutRadicals('⽔⾨の⼤きさ')).toBe('水門の大きさ')
  const glyphs = [...across('図１　⽔⾨', 60, 100), ...across('帳面はこの蔵にある。', 60, 300)]
  expect(read(glyphs)[0]).toBe('caption: 図１　⽔⾨')
})

test('a character of two code units stays whole, also where the file sets each as a glyph', () => {
  const whole = across('𠮷田の𠮷', 60, 100)
  const split = whole.flatMap((glyph) =>
    glyph.text.split('').map((text, at, all) => ({
      ...glyph,
      text,
      x: glyph.x + (at * glyph.width) / all.length,
      width: glyph.width / all.length,
    })),
  )
  expect(read(whole)).toEqual(['paragraph: 𠮷田の𠮷'])
  expect(read(split)).toEqual(['paragraph: 𠮷田の𠮷'])
})

test('a ligature shares its box among its characters', () => {
  const glyphs = across('xe', 60, 100).map((glyph, at) =>
    at === 0 ? { ...glyph, text: 'ffi' } : glyph,
  )
  const { raw, layout } = layOut([glyphPage(glyphs)])
  expect(raw).toBe('ffie\n')
  expect(layout?.lines[0]?.edges).toEqual([60, 61.67, 63.33, 65, 70])
})

const lines = (...written: string[]) => {
  const raw = `${written.join('\n')}\n`
  let at = 0
  const pieces = written.map((line) => {
    const piece = { start: at, end: at + line.length, blank: false }
    at += line.length + 1
    return [piece]
  })
  return hyphenJoiner(raw)(pieces).map((parts) =>
    parts.map(({ start, end }) => raw.slice(start, end)).join(''),
  )
}

test('a word that the paper writes in one is joined where a line breaks it', () => {
  expect(lines('the com-', 'mittee is a committee')).toEqual(['the com', 'mittee is a committee'])
})

test('a word that the paper writes with a hyphen keeps it', () => {
  expect(lines('a well-', 'known man is well-known')).toEqual([
    'a well-',
    'known man is well-known',
  ])
})

test('a hyphen that only hyphenation sets is never kept', () => {
  expect(lines('the grand‐', 'father')).toEqual(['the grand', 'father'])
})

test('what nothing tells of is kept as it is printed', () => {
  expect(lines('the sluice-', 'keeper of Upper-', 'Lower', 'in 1912-', '13')).toEqual([
    'the sluice-',
    'keeper of Upper-',
    'Lower',
    'in 1912-',
    '13',
  ])
})

test('where a paper breaks words, words that it never writes whole are joined too', () => {
  const joined = lines(
    'the com-',
    'mittee, a com-',
    'mittee, or main-',
    'land and mainland of the committee with conse-',
    'quence of a high-',
    'level sort',
  )
  expect(joined.slice(0, 5)).toEqual([
    'the com',
    'mittee, a com',
    'mittee, or main',
    'land and mainland of the committee with conse',
    'quence of a high-',
  ])
})

test('a word that a line breaks is one word of the paragraph', () => {
  const written = [
    'The river committee met in the mill and the com-',
    'mittee agreed that the well-',
  ]
  expect(read(block([...written], 60, 100))).toEqual([
    'paragraph: The river committee met in the mill and the committee agreed that the well-',
  ])
})
