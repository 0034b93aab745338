import { expect, test } from 'vitest'
import { decodeHtml } from '#ingest/extract/html/decode-html.ts'
import { isHtml } from '#ingest/extract/html/is-html.ts'
import { extract } from '#ingest/extract/index.ts'
import { encodeAs } from '../../../support/encode.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  '<!DOCTYPE html><p>Tide',
  '\ufeff<!-- saved -->\n<html><body>Tide',
  '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html/>',
  '<head><title>Tide</title></head>',
  '<h1>Tide</h1>\n<p>It rises.</p>\n<p>It falls.</p>',
])('a web page is told by how it begins: %s', (text) => {
  expect(isHtml(bytes(text))).toBe(true)
})

test.each([
  'The <html> element holds <body>.',
  '# Tide\n\n<p align="center"><img src="x.png"></p>\n\n- one',
  '<div align="center">\n\n# Tide\n\n</div>\n\nIt **rises** twice.',
  '<p align="center"><img src="x"></p>\n\nIt rises twice a day.\n\nIt falls twice a day.',
  '```html\n<!doctype html>\n<html></html>\n```\n',
  '<tide> is a word in brackets.',
  '<?xml version="1.0"?><rss><item/></rss>',
  '',
])('what speaks of HTML, or has some in it, is none: %s', (text) => {
  expect(isHtml(bytes(text))).toBe(false)
})

test('Markdown with HTML in it is read as Markdown', async () => {
  const found = await extract(
    bytes('<div align="center">\n\n# Tide\n\n</div>\n\nIt **rises** twice.'),
  )
  expect(found.mediaType).toBe('text/markdown')
})

test('a page is decoded by what its bytes prove, then by what it names', () => {
  const page = (charset: string) => `<html><meta charset="${charset}"><p>潮が満ちる。</p>`
  expect(decodeHtml(bytes(page('shift_jis'))).text).toContain('潮が満ちる。')
  expect(decodeHtml(encodeAs(page('Shift_JIS'), 'shift_jis'))).toMatchObject({
    encoding: 'shift_jis',
  })
  expect(decodeHtml(encodeAs(page('utf-8'), 'shift_jis')).text).toContain('潮が満ちる。')
  expect(decodeHtml(Buffer.from(`\ufeff${page('utf-8')}`, 'utf16le')).text).toContain(
    '潮が満ちる。',
  )
  const latin = Buffer.from(
    '<meta charset="iso-8859-1"><p>La marée monte à midi, déjà très haute.</p>',
    'latin1',
  )
  expect(decodeHtml(latin).text).toContain('La marée monte à midi')
})
