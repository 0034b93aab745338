import { expect, test } from 'vitest'
import { foldMapped } from '#lib/text/folded.ts'
import { choose, type Dated, withoutCopies, withoutRepeats } from '#lib/timeline/choose.ts'
import { telling } from '#lib/timeline/telling.ts'

function dated(documentId: string, text: string, from: string, to = from): Dated {
  const when = { start: 0, end: 4 }
  const precision = from === to ? 'day' : 'year'
  const sentence = { start: 0, end: text.length, from, to, precision, when, text } as const
  return { documentId, sentence: { ...sentence, folded: foldMapped(text), telling: 1 } }
}

const year = (documentId: string, of: number, text: string) =>
  dated(documentId, text, `${of}-01-01`, `${of}-12-31`)

test('where not all can be shown, papers take turns and years come before repeats of a year', () => {
  const long = Array.from({ length: 50 }, (_, at) =>
    year('long', 2000 + (at % 5), `${at}番目の村が水門を直した。`),
  )
  const short = [year('short', 1950, '橋が落ちた。'), year('short', 1960, '橋を架け直した。')]
  const chosen = choose([...long, ...short], 7)
  expect(chosen).toHaveLength(7)
  expect(chosen.filter(({ documentId }) => documentId === 'short')).toHaveLength(2)
  const years = chosen.filter(({ documentId }) => documentId === 'long')
  expect(new Set(years.map(({ sentence }) => sentence.from)).size).toBe(5)
})

test('a day and a deed tell more than a year in brackets, a paragraph more than a note', () => {
  const day = { precision: 'day', start: 0, end: 9 } as const
  const year = { precision: 'year', start: 6, end: 11 } as const
  const deed = '2020年5月4日、村は水門の廃止を決定した。'
  const aside = '水門の古さ（2020年の報告にもある）は知られている。'
  expect(telling(deed, 'paragraph', day)).toBeGreaterThan(telling(aside, 'paragraph', year))
  expect(telling(deed, 'paragraph', day)).toBeGreaterThan(telling(deed, 'footnote', day))
})

test('copies differ in nothing but signs', () => {
  const [one, same] = [
    year('one', 2001, '2001年、村は水門を閉じた。'),
    year('two', 2001, '2001年 村は水門を閉じた'),
  ]
  const other = year('two', 2001, '2001年、村は水門を開けた。')
  expect(withoutCopies([one, same, other])).toEqual([one, other])
})

test('what is said alike of the same days is said once; of other days it is another thing', () => {
  const [one, same] = [
    year('one', 2001, '2001年、村は水門を閉じた。'),
    year('two', 2001, '2001年、村は水門を閉じた'),
  ]
  const other = year('two', 2002, '2002年、村は水門を閉じた。')
  const unlike = year('two', 2001, '2001年、灯台の光が強められ、船は沖を通るようになった。')
  expect(withoutRepeats([one, same, other, unlike])).toEqual([one, other, unlike])
})
