import { expect, test } from 'vitest'
import { candidatesAfter } from '#lib/answer/next-candidates.ts'
import type { Citation } from '#lib/document.ts'
import { buildCitation } from '../support/build-answer.ts'

const text =
  '水番の報酬は2019年に米二俵であった。2020年には三俵となった。堰の普請は村の仕事である。'
const sections = [
  { level: 1, title: '用水路の記録', holder: null, start: 0, end: text.length },
  { level: 2, title: '水番の報酬と仕事', holder: null, start: 0, end: 34 },
  { level: 2, title: '堰の普請と報酬', holder: null, start: 34, end: text.length },
]
const paper = { id: 'canal.md', language: 'ja', sections, text }

function cited(quote: string, more: Partial<Citation> = {}): Citation {
  return { ...buildCitation('canal.md', quote), documentId: 'canal.md', language: 'ja', ...more }
}

function after(question: string, citations: Citation[], language: 'ja' | 'en' = 'ja'): string[] {
  return candidatesAfter({ question, language, citations, papers: [paper] }).map(
    (candidate) => candidate.question,
  )
}

test('the parts of a quoted paper around a quote may be asked about', () => {
  expect(after('米は何俵でしたか', [cited('水番の報酬は米二俵であった。', { start: 0 })])).toEqual([
    '水番の報酬と仕事について何と述べられていますか',
    '堰の普請と報酬について何と述べられていますか',
  ])
})

test('so may the same of another year or country that stands beside a quote', () => {
  const quote = cited('水番の報酬は2019年に米二俵であった。', { after: '2020年には三俵となった。' })
  expect(after('2019年の報酬は何俵でしたか', [quote])).toContain('2020年の報酬は何俵でしたか')
  const english = cited('France and Norway share the bay.', { language: 'en' })
  expect(after('What does Norway share?', [english], 'en')).toContain('What does France share?')
  expect(after('How old is the Norway Bay Club?', [english], 'en')).toEqual([])
})

test('but only where the quotes then name it, and not within a clause', () => {
  const english = cited('France and Norway share the bay.', { language: 'en' })
  const [candidate] = candidatesAfter({
    question: 'What does Norway share?',
    language: 'en',
    citations: [english],
    papers: [],
  })
  expect(candidate?.naming?.('France shares the bay.')).toBe(true)
  expect(candidate?.naming?.('Norway shares the bay.')).toBe(false)
  expect(after('Who fishes in waters that Norway claims?', [english], 'en')).toEqual([])
})

test('so may what several papers say, and what an abbreviation means', () => {
  const other = cited('堰はOWAが直した。', { documentId: 'weir.md', start: 900 })
  expect(
    after('堰の普請の目的は何ですか', [cited('堰の普請は村の仕事である。', { start: 900 }), other]),
  ).toEqual(['堰の普請について、各資料の立場はどう違いますか', 'OWAとは何ですか'])
})

test('what was asked is not offered again', () => {
  const quote = cited('水番の報酬は2019年に米二俵であった。', { start: 0 })
  expect(after('水番の報酬と仕事について何と述べられていますか', [quote])).not.toContain(
    '水番の報酬と仕事について何と述べられていますか',
  )
})

test('a quote in another language gives none but abbreviations', () => {
  expect(
    after(
      'What was paid in 2019?',
      [cited('水番の報酬は2019年に米二俵であった。', { start: 0 })],
      'en',
    ),
  ).toEqual([])
})
