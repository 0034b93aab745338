import { describe, expect, test } from 'vitest'
import { questionOn, topicOf, topicsOf } from '#lib/answer/topics.ts'

describe('a heading gives a topic', () => {
  test.each([
    ['一　用水路のあらまし', 'ja', '用水路のあらまし'],
    ['２．水番の仕事', 'ja', '水番の仕事'],
    ['第 3 章 棚田の暮らし', 'ja', '棚田の暮らし'],
    ['(2) 移動図書館の運転手', 'ja', '移動図書館の運転手'],
    ['【街灯の覆い】', 'ja', '街灯の覆い'],
    ['2018年の街灯', 'ja', '2018年の街灯'],
    ['3. The Night Sky of Marrow', 'en', 'The Night Sky of Marrow'],
    ['Chapter 2 Shielded lamps', 'en', 'Shielded lamps'],
  ] as const)('%s', (heading, language, topic) => {
    expect(topicOf(heading, language)).toBe(topic)
  })

  test.each([
    ['はじめに', 'ja'],
    ['５．おわりに', 'ja'],
    ['展望と提言', 'ja'],
    ['水番、堰、泥さらい', 'ja'],
    ['水番は毎朝、堰を見回る。', 'ja'],
    ['水路', 'ja'],
    ['Introduction', 'en'],
    ['Lamps', 'en'],
    ['What was measured', 'en'],
  ] as const)('but none is %s', (heading, language) => {
    expect(topicOf(heading, language)).toBeNull()
  })
})

test.each([
  ['用水路のあらまし', 'ja', '用水路のあらましについて何と述べられていますか'],
  ['用水路を守るうえでの課題', 'ja', '用水路を守るうえでの課題は何ですか'],
  ['水番と村の協力', 'ja', '水番と村の協力はどう論じられていますか'],
  ['なぜ水番は減ったのか', 'ja', 'なぜ水番は減ったのか。'],
  ['Who pays for dark streets?', 'en', 'Who pays for dark streets?'],
  ['the Night Sky', 'en', 'What is said about the Night Sky?'],
] as const)('of %s one asks %s', (topic, language, question) => {
  expect(questionOn(topic, language)).toBe(question)
})

describe('the topics of a paper', () => {
  const text = `${'水'.repeat(600)}FOIP FOIP FOIP FOIP PDF`
  const section = (title: string, start: number, end: number, level = 2) => ({
    ...{ title, start, end, level },
    holder: null,
  })
  const sections = [
    section('用水路の記録', 0, 600, 1),
    section('水番の仕事', 0, 150),
    section('泥さらいの担い手', 150, 500),
    section('村の寄り合い', 500, 550),
  ]
  const paper = { title: '用水路の記録', source: 'canal.md', language: 'ja' }

  test('are its headings, those first of which it says most, then its title and abbreviations', () => {
    expect(topicsOf(paper, { sections, text }, 'ja')).toEqual([
      '泥さらいの担い手',
      '水番の仕事',
      '用水路の記録',
      'FOIP',
    ])
  })

  test('in another language are its abbreviations only', () => {
    expect(topicsOf(paper, { sections, text }, 'en')).toEqual(['FOIP'])
  })

  test('are without the name of its file', () => {
    const unnamed = { ...paper, title: '用水路の記録.md', source: '記録/用水路の記録.md' }
    expect(topicsOf(unnamed, { sections: [], text: '' }, 'ja')).toEqual([])
  })
})
