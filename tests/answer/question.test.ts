import { describe, expect, test } from 'vitest'
import { readQuestion } from '#lib/answer/question.ts'

const namesIn = (question: string) =>
  readQuestion(question).names.map(({ kind, text }) => `${kind} ${text}`)

describe('a question is read', () => {
  test('for its words of matter, folded, each once', () => {
    expect(readQuestion('ＯＳＡの目的とOSAの対象は何ですか').words).toEqual(['osa', '目的', '対象'])
    expect(readQuestion('What does the paper say about street lamps?').words).toEqual([
      'street',
      'lamps',
    ])
  })

  test('without the gloss that repeats an abbreviation', () => {
    expect(readQuestion('OSA（政府安全保障能力強化支援）の対象').words).toEqual(['osa', '対象'])
  })

  test('for its language', () => {
    expect(readQuestion('水番の仕事は何ですか').language).toBe('ja')
    expect(readQuestion('What was measured in the town?').language).toBe('en')
    expect(readQuestion('这些文件对能力建设有什么看法？').language).toBe('zh')
  })

  test('for the kinds of fact it asks for', () => {
    expect(readQuestion('水路の長さは何キロですか').kinds).toEqual(['length'])
    expect(readQuestion('水番の仕事は何ですか').kinds).toEqual([])
  })
})

describe('a question names', () => {
  test.each([
    ['2023年度のベトナムへの支援', ['year 2023年度', 'region ベトナム']],
    ['令和5年と2023年の違い', ['year 令和5年']],
    ['2022年と2023年の予算', ['year 2022年', 'year 2023年']],
    ['山田花子氏の主張', ['person 山田花子']],
    ['田中准教授と田中教授の意見', ['person 田中']],
    ['安倍元首相の構想', ['person 安倍']],
    ['ウィットフィールドさんの観察', ['person ウィットフィールド']],
    ['Vietnamese crews in 2019', ['year 2019', 'region Vietnamese']],
  ])('%s', (question, names) => {
    expect(namesIn(question)).toEqual(names)
  })

  test.each([
    '有識者委員の意見',
    '欧州委員会の提案',
    '防衛省の担当委員は誰ですか',
    '国務長官の演説',
    '主任研究員の報告',
    '皆さんの考え',
  ])('nobody in %s', (question) => {
    expect(namesIn(question)).toEqual([])
  })

  test('a country, not a person, before a title', () => {
    expect(namesIn('フランス大統領の演説')).toEqual(['region フランス'])
  })

  test('what does not belong to the matter', () => {
    const { matter } = readQuestion('2023年度のベトナムへの巡視艇の供与')
    expect(matter).toEqual(['巡視', '艇', '供与'])
  })
})

describe('a question compares papers', () => {
  test.each([
    '各論文は原子力潜水艦をどう評価していますか',
    '二つの文書の立場の違いを教えてください',
    'Compare what the papers say about street lamps.',
    'How do the documents differ on safety?',
    '各文件对安全有何不同看法？',
  ])('%s', (question) => {
    expect(readQuestion(question).compares).toBe(true)
  })

  test.each(['水番の仕事は何ですか', 'What changed in the town?'])(
    'or does not: %s',
    (question) => {
      expect(readQuestion(question).compares).toBe(false)
    },
  )
})
