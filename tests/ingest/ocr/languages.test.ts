import { describe, expect, test } from 'vitest'
import { chooseLanguages, offeredLanguages } from '#ingest/ocr/languages.ts'
import { TenkyoError } from '#lib/errors.ts'

const installed = ['eng', 'jpn', 'jpn_vert', 'osd', 'script/Japanese', 'chi_sim']

const refusal = (asked: string, there: readonly string[]): TenkyoError => {
  try {
    chooseLanguages(asked, there)
  } catch (error) {
    if (error instanceof TenkyoError) return error
  }
  throw new Error('It was taken.')
}

test('what only helps in reading is no language', () => {
  expect(offeredLanguages(installed)).toEqual(['eng', 'jpn', 'chi_sim'])
})

describe('the languages that pictures are read in', () => {
  test.each([
    ['auto', installed, 'jpn+eng'],
    ['auto', ['eng', 'osd'], 'eng'],
    ['auto', ['deu', 'osd'], 'deu'],
    ['eng', installed, 'eng'],
    ['chi_sim+jpn+chi_sim', installed, 'chi_sim+jpn'],
  ])('for “%s” of %j are %s', (asked, there, expected) => {
    expect(chooseLanguages(asked, there)).toBe(expected)
  })

  test.each(['deu', 'jpn+deu', 'osd', '', '-l', '../eng', 'jpn_vert'])(
    'are not “%s”, and those that are there are named',
    (asked) => {
      const { code, hint } = refusal(asked, installed)
      expect(code).toBe('ocr-unavailable')
      expect(hint).toContain('eng, jpn, chi_sim')
    },
  )

  test('are none without tesseract, which is named with its packages', () => {
    const { code, hint } = refusal('auto', [])
    expect(code).toBe('ocr-unavailable')
    expect(hint).toContain('tesseract-ocr-jpn')
  })
})
