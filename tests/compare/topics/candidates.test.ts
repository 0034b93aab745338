import { expect, test } from 'vitest'
import { areAlike, candidatesAmong } from '#lib/compare/topics/candidates.ts'

const paper = (id: string, ...sentences: string[]) => ({ id, text: sentences.join('\n') })

const terms = (papers: Parameters<typeof candidatesAmong>[0], language: 'ja' | 'en' = 'ja') =>
  candidatesAmong(papers, language).map(({ term }) => term)

const island = paper(
  '島の便り',
  '離島航路の補助金は、来年から減らされる。',
  '離島航路の船員は三人しかいない。',
  '灯台守の小屋は岬にある。',
  '灯台守の小屋には井戸がある。',
)
const port = paper(
  '港の年報',
  '離島航路を守るために、町は新しい船を買った。',
  '離島航路の時刻は潮で変わる。',
)

test('what two papers speak of by the same words is a candidate, with both of them', () => {
  expect(candidatesAmong([island, port], 'ja')).toContainEqual({
    term: '離島航路',
    documents: ['島の便り', '港の年報'],
  })
})

test('what one paper alone speaks of is none', () => {
  expect(terms([island, port])).not.toContain('灯台守')
  expect(terms([island])).toEqual([])
})

test('bodies, dates and what papers are made of are no topics', () => {
  const said = ['国土交通省は決めた。', '国土交通省は認めた。', '令和八年度の報告書である。']
  expect(terms([paper('a', ...said), paper('b', ...said)])).toEqual([])
})

test('English questions take only what the papers write in Latin letters', () => {
  const said = ['離島航路とODAについて述べる。', 'ODAは離島航路に使われた。']
  const both = [paper('a', ...said), paper('b', ...said)]
  expect(terms(both, 'en')).toEqual(['ODA'])
  expect(terms(both, 'ja')).toEqual(expect.arrayContaining(['離島航路', 'ODA']))
})

test('a part of a longer term that stands hardly alone is no candidate beside it', () => {
  const said = ['沿岸監視レーダーを置く。', '沿岸監視レーダーを増やす。']
  const found = terms([paper('a', ...said), paper('b', ...said)])
  expect(found).toContain('沿岸監視レーダー')
  expect(found).not.toContain('監視レーダー')
})

test('terms of the same thing are alike', () => {
  expect(areAlike('防衛装備移転', '防衛装備移転三原則')).toBe(true)
  expect(areAlike('OSA', 'Official Security Assistance')).toBe(true)
  expect(areAlike('離島航路', '灯台守')).toBe(false)
})
