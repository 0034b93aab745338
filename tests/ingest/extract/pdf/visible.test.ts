import { expect, test } from 'vitest'
import type { PageContent } from '#ingest/extract/pdf/page-content.ts'
import { textLayerOf } from '#ingest/extract/pdf/text-layer.ts'
import { visibleText } from '#ingest/extract/pdf/visible.ts'
import { across } from '../../../support/glyph-pages.ts'

type PaintedGlyph = PageContent['glyphs'][number]
type PaintedArea = PageContent['areas'][number]

const black = { mode: 0, fill: '#000000', alpha: 1, drawnAt: 0 }

const painted = (
  text: string,
  look: Partial<Omit<PaintedGlyph, 'text' | 'width' | 'height'>> = {},
): PaintedGlyph[] => across(text, 60, 100).map((glyph) => ({ ...glyph, ...black, ...look }))

const content = (glyphs: PaintedGlyph[], areas: PaintedArea[] = []): PageContent => ({
  width: 595,
  height: 842,
  glyphs,
  areas,
  rules: [],
})

const filled = (fill: string | null, alpha = 1): PaintedArea => ({
  kind: 'fill',
  fill,
  alpha,
  x: 0,
  y: 0,
  width: 595,
  height: 842,
})
const picture: PaintedArea = { ...filled(null), kind: 'picture' }

function read(glyphs: PaintedGlyph[], areas: PaintedArea[] = []) {
  const { glyphs: seen, hidden, behindPicture } = visibleText(content(glyphs, areas))
  return { text: seen.map(({ text }) => text).join(''), hidden, behindPicture }
}

const seen = painted('見える文')

test.each<[string, Parameters<typeof painted>[1]]>([
  ['white on white', { fill: '#ffffff' }],
  ['nearly white', { fill: '#fafafa' }],
  ['not painted', { mode: 3 }],
  ['only a clipping path', { mode: 7 }],
  ['transparent', { alpha: 0 }],
  ['tiny', { size: 0.5 }],
  ['beside the page', { x: -200 }],
  ['under the page', { y: 900 }],
])('text that is %s is left out and counted', (_, look) => {
  expect(read([...seen, ...painted('隠し', look)])).toEqual({
    text: '見える文',
    hidden: 2,
    behindPicture: false,
  })
})

test.each<[string, Parameters<typeof painted>[1]]>([
  ['grey', { fill: '#999999' }],
  ['set in a pattern', { fill: null }],
  ['outlined', { mode: 1 }],
  ['half transparent', { alpha: 0.5 }],
])('text that is %s is seen', (_, look) => {
  expect(read(painted('見える文', look))).toMatchObject({ text: '見える文', hidden: 0 })
})

test.each<[string, PaintedArea]>([
  ['a dark area', filled('#003366')],
  ['a pattern', filled(null)],
  ['a picture', picture],
])('white text on %s is seen', (_, area) => {
  const title = painted('白い題', { fill: '#ffffff', drawnAt: 1 })
  expect(read([...seen, ...title], [area])).toMatchObject({ text: '見える文白い題', hidden: 0 })
})

test('white text is hidden on a white area over a dark one, and before the dark one is painted', () => {
  const hidden = painted('白い字', { fill: '#ffffff', drawnAt: 2 })
  expect(read([...seen, ...hidden], [filled('#003366'), filled('#ffffff')]).hidden).toBe(3)
  const early = painted('白い字', { fill: '#ffffff', drawnAt: 0 })
  expect(read([...seen, ...early], [filled('#003366')]).hidden).toBe(3)
})

test('an area that can’t be seen does not show white text', () => {
  const white = painted('白い字', { fill: '#ffffff', drawnAt: 1 })
  expect(read([...seen, ...white], [filled('#003366', 0)]).hidden).toBe(3)
})

test('where nearly all text is unpainted, it is the text behind a scan and stays', () => {
  expect(read(painted('走査した紙の文', { mode: 3 }), [picture])).toEqual({
    text: '走査した紙の文',
    hidden: 0,
    behindPicture: true,
  })
})

test('hidden blanks are not counted', () => {
  expect(read([...seen, ...painted(' 隠 し ', { mode: 3 })]).hidden).toBe(2)
})

const layer = (glyphs: PaintedGlyph[], areas: PaintedArea[] = []) =>
  textLayerOf(visibleText(content(glyphs, areas)), content(glyphs, areas))

test('a page with text has a text layer', () => {
  expect(layer(seen)).toEqual({ kind: 'text', quality: 1 })
})

test('a page with a picture and no text needs OCR; one with nothing is blank', () => {
  expect(layer([], [picture])).toEqual({ kind: 'needs-ocr', quality: 0 })
  expect(layer([])).toEqual({ kind: 'blank', quality: 1 })
  expect(layer(painted('   '))).toEqual({ kind: 'blank', quality: 1 })
})

test('a few drawn areas make no page that needs OCR; many may be outlines of letters', () => {
  expect(layer([], Array(3).fill(filled('#000000'))).kind).toBe('blank')
  expect(layer([], Array(60).fill(filled('#000000'))).kind).toBe('needs-ocr')
})

test('a number stamped on a scan does not make it a page with text', () => {
  expect(layer(painted('頁 12'), [picture]).kind).toBe('needs-ocr')
})

test('the quality of a page is the share of its characters that can be told', () => {
  const told = painted('七割を越える字が読める')
  const { kind, quality } = layer([...told, ...painted('\ufffd\u0003')])
  expect(kind).toBe('text')
  expect(quality).toBeCloseTo(11 / 13)
})

test('a page whose characters can’t be told needs OCR', () => {
  expect(layer(painted('\u0001\u0002\ufffd\ue000字'))).toMatchObject({ kind: 'needs-ocr' })
})
