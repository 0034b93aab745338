import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '#ingest/extract/decode.ts'
import { TenkyoError } from '#lib/errors.ts'
import { encodeAs, encodeAsIso2022Jp, encodeAsUtf16 } from '../../support/encode.ts'

const prose = '港の堤防は、三年ごとに点検される。\nデータは公開され、誰でも読むことができる。\n'
const utf8 = (text: string) => new TextEncoder().encode(text)
const withMark = (mark: number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes])

describe('Japanese prose is read', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(prose), 'utf-8'],
    ['UTF-8 with a mark', withMark([0xef, 0xbb, 0xbf], utf8(prose)), 'utf-8'],
    ['UTF-16 LE with a mark', withMark([0xff, 0xfe], encodeAsUtf16(prose, 'le')), 'utf-16le'],
    ['UTF-16 BE with a mark', withMark([0xfe, 0xff], encodeAsUtf16(prose, 'be')), 'utf-16be'],
    ['UTF-16 LE', encodeAsUtf16(prose, 'le'), 'utf-16le'],
    ['UTF-16 BE', encodeAsUtf16(prose, 'be'), 'utf-16be'],
    ['Shift_JIS', encodeAs(prose, 'shift_jis'), 'shift_jis'],
    ['EUC-JP', encodeAs(prose, 'euc-jp'), 'euc-jp'],
    ['ISO-2022-JP', encodeAsIso2022Jp(prose), 'iso-2022-jp'],
  ])('from %s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: prose, encoding })
  })
})

test.each(['le', 'be'] as const)('一 and wide blanks are no sign against UTF-16 %s', (order) => {
  const text = '第一に、港の一角を直す。\n　一年に一度、一周して見回る。\n'
  expect(decode(encodeAsUtf16(text, order)).text).toBe(text)
})

test('Korean in EUC-KR is not taken for rows of kanji in EUC-JP', () => {
  const hangul = Buffer.from(
    'c7d7b1b8c0c720b9e6c6c4c1a6b4c220bcbc20c7d8b8b6b4d920c1a1b0cbc7d1b4d92e20bab8b0edbcadb4c220b4a9b1b8b3aa20c0d0b4c2b4d92e',
    'hex',
  )
  const page = [utf8('<!doctype html><html><body><p>'), hangul, utf8('</p></body></html>')]
  expect(() => decode(Buffer.concat(page))).toThrow(TenkyoError)
})

describe('other prose is read', () => {
  test.each<[string, Uint8Array, string, string]>([
    [
      'English in UTF-16 LE',
      encodeAsUtf16('The harbour is open.\n', 'le'),
      'utf-16le',
      'The harbour is open.\n',
    ],
    [
      'Chinese in UTF-16 BE',
      encodeAsUtf16('码头的护岸已经修好。\n', 'be'),
      'utf-16be',
      '码头的护岸已经修好。\n',
    ],
    [
      'French in Windows-1252',
      Buffer.from('Le café du port est fermé.', 'latin1'),
      'windows-1252',
      'Le café du port est fermé.',
    ],
    [
      'half-width kana in Shift_JIS',
      encodeAs('水を三ﾘｯﾄﾙ備えること。\n', 'shift_jis'),
      'shift_jis',
      '水を三ﾘｯﾄﾙ備えること。\n',
    ],
    ['a few NULs', utf8(`${prose}${prose}\0`), 'utf-8', `${prose}${prose}\0`],
  ])('from %s', (_, bytes, encoding, text) => {
    expect(decode(bytes)).toEqual({ text, encoding })
  })
})

test('a lone surrogate costs its own character and nothing else', () => {
  const bytes = withMark(
    [0xff, 0xfe],
    Uint8Array.from([...encodeAsUtf16('港', 'le'), 0x42, 0xd8, ...encodeAsUtf16('町', 'le')]),
  )
  expect(decode(bytes).text).toBe('港\ufffd町')
})

describe('what is no text is refused', () => {
  const zip = withMark([0x50, 0x4b, 0x03, 0x04], new Uint8Array(60))
  test.each<[string, Uint8Array, string, string]>([
    ['an empty file', new Uint8Array(), 'file-empty', 'empty'],
    ['nothing but blanks', utf8(' \n\t\u3000\n'), 'file-empty', 'blanks'],
    ['a mark and nothing else', Uint8Array.from([0xef, 0xbb, 0xbf]), 'file-empty', 'blanks'],
    ['a PDF', utf8('%PDF-1.7\n%âãÏÓ\n'), 'file-not-text', 'PDF'],
    ['a zip archive', zip, 'file-not-text', 'ZIP'],
    ['a picture', withMark([0x89, 0x50, 0x4e, 0x47], new Uint8Array(40)), 'file-not-text', 'PNG'],
    [
      'bytes without sense',
      Uint8Array.from({ length: 400 }, (_, at) => (at * 151) % 256),
      'file-not-text',
      'encoding',
    ],
    ['nothing but NULs', new Uint8Array(200), 'file-not-text', 'encoding'],
  ])('%s', (_, bytes, code, word) => {
    expect(() => decode(bytes)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(word) }),
    )
  })
})

test('every file is read or refused, and what is read is well-formed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const read = attempt(bytes)
      if (read instanceof TenkyoError) expect(read.code).toMatch(/^file-/)
      else expect(read.isWellFormed()).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('every text in UTF-8 comes back as it was', () => {
  const texts = fc
    .string({ unit: 'binary', minLength: 1 })
    .filter((text) => /\p{L}/u.test(text) && !/\p{Cc}/u.test(text))
  fc.assert(
    fc.property(texts, (text) => {
      expect(decode(utf8(text)).text).toBe(text.replace(/^\ufeff/, ''))
    }),
  )
})

function attempt(bytes: Uint8Array): string | TenkyoError {
  try {
    return decode(bytes).text
  } catch (error) {
    if (error instanceof TenkyoError) return error
    throw error
  }
}
