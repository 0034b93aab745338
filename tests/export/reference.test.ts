import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  quoteWithReference,
  type Referenced,
  reference,
  statementWithReferences,
} from '#lib/export/reference.ts'

const known: Referenced = {
  title: '棚田の用水路',
  authors: ['山田 春子'],
  publisher: '北沢村史編纂室',
  date: '2021-03-20',
  page: 7,
  pageLabel: '3',
}
const bare: Referenced = { title: '水番日誌', authors: [], publisher: null, date: null }

describe('in Japanese, a reference', () => {
  test('is author, title, publisher, year and printed page', () => {
    expect(reference(known, 'ja')).toBe('山田春子「棚田の用水路」北沢村史編纂室、2021年、3頁。')
  })

  test('names a body that is author and publisher once', () => {
    const body = { ...known, authors: ['北沢村史編纂室'] }
    expect(reference(body, 'ja')).toBe('北沢村史編纂室「棚田の用水路」2021年、3頁。')
    expect(reference(body, 'en')).toBe('北沢村史編纂室, “棚田の用水路,” 2021, p. 3.')
  })

  test.each<[string, Partial<Referenced>, string]>([
    ['no author', { authors: [] }, '「棚田の用水路」北沢村史編纂室、2021年、3頁。'],
    ['no publisher', { publisher: null }, '山田春子「棚田の用水路」2021年、3頁。'],
    ['no date', { date: null }, '山田春子「棚田の用水路」北沢村史編纂室、3頁。'],
    [
      'no printed page',
      { pageLabel: null },
      '山田春子「棚田の用水路」北沢村史編纂室、2021年、7頁。',
    ],
    [
      'no page',
      { pageLabel: null, page: null },
      '山田春子「棚田の用水路」北沢村史編纂室、2021年。',
    ],
  ])('leaves out what is not known, with its signs: %s', (_, without, written) => {
    expect(reference({ ...known, ...without }, 'ja')).toBe(written)
  })

  test('of a paper of which only the title is known is its title', () => {
    expect(reference(bare, 'ja')).toBe('「水番日誌」。')
  })

  test.each([
    [['山田 春子', '川上 弘'], '山田春子・川上弘'],
    [['ジョン・スミス', '川上 弘'], 'ジョン・スミス、川上弘'],
    [['Clara Whitfield', '川上弘'], 'Clara Whitfield・川上弘'],
    [['甲', '乙', '丙', '丁'], '甲ほか'],
    [['王小明', '李华'], '王小明・李华'],
  ])('names the authors %j', (authors, named) => {
    expect(reference({ ...bare, authors }, 'ja')).toBe(`${named}「水番日誌」。`)
  })

  test('puts the signs of quotation of a title into 『』', () => {
    expect(reference({ ...bare, title: '「水番」の仕事' }, 'ja')).toBe('「『水番』の仕事」。')
  })

  test('of a Chinese paper keeps its characters', () => {
    const chinese = { ...known, title: '码头的历史', authors: ['王小明'], publisher: '港口学会' }
    expect(reference(chinese, 'ja')).toBe('王小明「码头的历史」港口学会、2021年、3頁。')
  })
})

describe('in English, a reference', () => {
  test('is author, title, publisher, year and printed page', () => {
    const paper = { ...known, title: 'Street Lamps', authors: ['Clara Whitfield'] }
    expect(reference({ ...paper, publisher: 'Marrow Press' }, 'en')).toBe(
      'Clara Whitfield, “Street Lamps,” Marrow Press, 2021, p. 3.',
    )
  })

  test('leaves out what is not known, with its signs', () => {
    expect(reference(bare, 'en')).toBe('“水番日誌”.')
    expect(reference({ ...bare, date: '2019' }, 'en')).toBe('“水番日誌,” 2019.')
    expect(reference({ ...bare, authors: ['Clara Whitfield'] }, 'en')).toBe(
      'Clara Whitfield, “水番日誌”.',
    )
  })

  test.each([
    [['A. Reed', 'B. Moss'], 'A. Reed and B. Moss'],
    [['A. Reed', 'B. Moss', 'C. Fern'], 'A. Reed, B. Moss and C. Fern'],
    [['A. Reed', 'B. Moss', 'C. Fern', 'D. Ash'], 'A. Reed et al.'],
  ])('names the authors %j', (authors, named) => {
    expect(reference({ ...bare, authors }, 'en')).toBe(`${named}, “水番日誌”.`)
  })

  test('keeps a question a question, and puts the quotes of a title into single ones', () => {
    const paper = { ...bare, title: 'Who minds “the dark”?', date: '2019' }
    expect(reference(paper, 'en')).toBe('“Who minds ‘the dark’?” 2019.')
  })
})

describe('a quote with its reference', () => {
  test('stands before it in the signs of the style', () => {
    const cited = { ...known, quote: '報酬は米で支払われた。' }
    expect(quoteWithReference(cited, 'ja')).toBe(
      '「報酬は米で支払われた。」（山田春子「棚田の用水路」北沢村史編纂室、2021年、3頁）',
    )
    expect(quoteWithReference(cited, 'en')).toBe(
      '“報酬は米で支払われた。” (山田 春子, “棚田の用水路,” 北沢村史編纂室, 2021, p. 3)',
    )
  })

  test('is the quote, to the letter, whatever signs are in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (said) => {
        const quote = `彼は「${said}」と “言った”。`
        for (const style of ['ja', 'en'] as const) {
          expect(quoteWithReference({ ...known, quote }, style).slice(1)).toContain(quote)
        }
      }),
    )
  })
})

test('a statement is followed by what it rests on, each place once', () => {
  const statement = { text: '水番は米を受け取った。', citations: [known, bare, known] }
  expect(statementWithReferences(statement, 'ja')).toBe(
    '水番は米を受け取った。（山田春子「棚田の用水路」北沢村史編纂室、2021年、3頁；「水番日誌」）',
  )
  const english = { text: 'They were paid in rice.', citations: [{ ...bare, title: 'Rice' }] }
  expect(statementWithReferences(english, 'en')).toBe('They were paid in rice. (“Rice”)')
  expect(statementWithReferences({ text: 'Wages', citations: [] }, 'en')).toBe('Wages')
})
