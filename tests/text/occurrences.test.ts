import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#lib/text/fold.ts'
import { foldMapped } from '#lib/text/folded.ts'
import { occurrencesIn, seek } from '#lib/text/occurrences.ts'

function find(text: string, term: string) {
  return occurrencesIn(text, foldMapped(text), seek(term)).map(({ start, end, kind }) => [
    text.slice(start, end),
    kind,
  ])
}

describe('a term', () => {
  test.each([
    ['OSAを使う。ＯＳＡの額。', 'OSA', ['OSA', 'ＯＳＡ']],
    [
      'the Indo-Pacific, the Indo Pacific, the Indo–Pacific',
      'Indo-Pacific',
      ['Indo-Pacific', 'Indo Pacific', 'Indo–Pacific'],
    ],
    [
      'マルコス・ジュニアとマルコスジュニア',
      'マルコス・ジュニア',
      ['マルコス・ジュニア', 'マルコスジュニア'],
    ],
    [
      'マルコス・ジュニアとマルコスジュニア',
      'マルコスジュニア',
      ['マルコス・ジュニア', 'マルコスジュニア'],
    ],
    ['F-35とF35とＦ３５', 'F-35', ['F-35', 'F35', 'Ｆ３５']],
    ['国際問題と国际问题', '国際問題', ['国際問題', '国际问题']],
    ['⼤国と大国', '大国', ['⼤国', '大国']],
    ['自由で 開かれた道', '自由で開かれた', ['自由で 開かれた']],
    ["the town’s and the town's", "town's", ['town’s', "town's"]],
    ['水水水', '水水', ['水水']],
    ["missile's, missile’s, “missile”", 'missile', ['missile', 'missile', 'missile']],
  ])('in %s, %s stands as %j', (text, term, written) => {
    expect(find(text, term)).toEqual(written.map((one) => [one, 'term']))
  })

  test.each([
    ['two missiles', 'missile', 'missiles'],
    ['one missile', 'missiles', 'missile'],
    ['its allies', 'ally', 'allies'],
    ['an ally', 'allies', 'ally'],
    ['many NGOs', 'NGO', 'NGOs'],
  ])('in %s, %s is inflected', (text, term, written) => {
    expect(find(text, term)).toEqual([[written, 'inflected']])
  })

  test.each([
    ['大阪 OSAKA', 'OSA', 'OSA'],
    ['インドネシアの島', 'インド', 'インド'],
    ['第１０２回', '2', '２'],
    ['the Japanese', 'Japan', 'Japan'],
    ['übermissile', 'missile', 'missile'],
  ])('in %s, %s stands within a longer word', (text, term, written) => {
    expect(find(text, term)).toEqual([[written, 'within']])
  })

  test('in capitals is told from a common word, and from itself with small letters', () => {
    expect(find('The US told us. Nato and NATO.', 'US')).toEqual([
      ['US', 'term'],
      ['us', 'case'],
    ])
    expect(find('Nato and NATO.', 'NATO')).toEqual([
      ['Nato', 'case'],
      ['NATO', 'term'],
    ])
    expect(find('The US told us.', 'us')).toHaveLength(2)
  })

  test('of katakana may lack its last long vowel, or have one more', () => {
    expect(find('コンピュータの', 'コンピューター')).toEqual([['コンピュータ', 'spelling']])
    expect(find('コンピューターの', 'コンピュータ')).toEqual([['コンピュータ', 'spelling']])
    expect(find('キの字', 'キー')).toEqual([])
  })
})

const signs = fc.constantFrom(
  ...[
    '日',
    '本',
    '国',
    '国',
    'ア',
    'イ',
    'ー',
    'ａ',
    'A',
    'b',
    '1',
    '２',
    ' ',
    '　',
    '-',
    '・',
    '、',
    's',
    '\n',
    'ｶﾞ',
    'が',
    '㈱',
    '⼤',
    '大',
    '𠮷',
    "'",
    '.',
    '(',
    '[',
  ],
)
const written = (least: number, most: number) =>
  fc.array(signs, { minLength: least, maxLength: most }).map((parts) => parts.join(''))

test('nothing is missed that a plain scan of the folded text finds', () => {
  fc.assert(
    fc.property(written(0, 60), written(1, 4), (text, term) => {
      const sought = fold(term)
      if (sought.trim() !== sought || sought === '') return
      const folded = foldMapped(text)
      const found = occurrencesIn(text, folded, seek(term))
      for (const [at, one] of found.entries()) {
        expect(one.start).toBeLessThan(one.end)
        expect(one.start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0)
      }
      for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
        const end = at + term.length
        expect(found.some((one) => one.start < end && one.end > at)).toBe(true)
      }
    }),
    { numRuns: 5000 },
  )
})
