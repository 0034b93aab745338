import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listDocuments } from '#lib/index/documents.ts'
import { checkAnswer } from '../support/check-answer.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'

/** A folder in which five languages stand side by side. */
const mixed = {
  ...papers,
  '渡口.md': `# 白石渡口的旧事

陈文海
2018年5月2日

## 渡船

白石渡口的渡船每天往返二十次，每次最多可以坐十五个人。桥建成以后，渡船在2009年停运。

## 码头

旧码头的石阶至今保存完好，村里的老人常常坐在那里下棋。
`,
  '시장.md': `# 언덕 시장의 기록

김민수
2020년 6월 1일

## 시장의 시작

언덕 시장은 일요일마다 열리며 농부들이 직접 기른 채소를 판다. 시장에는 스물다섯 개의 가게가 있다.

## 시장의 어려움

주차장이 좁아서 손님들이 불편을 겪고 있다. 상인들은 새로운 주차장을 요구하고 있다.
`,
  'moulin.md': `# Le moulin de la vallée

Jeanne Morel
12 mars 2017

## La restauration

Le moulin à eau de la vallée a été restauré par des bénévoles pendant trois étés. La roue en chêne tourne de nouveau depuis le printemps.

## Les visiteurs

Les visiteurs peuvent acheter de la farine moulue sur place. La farine est vendue dans des sacs de toile.
`,
}

let reading: OpenPapers

beforeAll(async () => {
  reading = await openPapers(mixed)
})
afterAll(() => reading.close())

test('each paper is known in its language', async () => {
  const languages = (await listDocuments(reading.library.index)).map(({ source, language }) => [
    source,
    language,
  ])
  expect(Object.fromEntries(languages)).toEqual({
    'canal.md': 'ja',
    'library.txt': 'ja',
    'lamps.md': 'en',
    '渡口.md': 'zh',
    '시장.md': 'ko',
    'moulin.md': 'fr',
  })
})

describe('in a folder of five languages', () => {
  test.each([
    ['水番の報酬は何で支払われましたか', '水番の報酬は米で支払われ'],
    ['How many street lamps did the town replace?', '640 street lamps'],
    ['渡船每天往返多少次？', '每天往返二十次'],
    ['渡船是什么时候停运的？', '2009年停运'],
    ['언덕 시장은 언제 열립니까?', '일요일마다'],
    ['Où peut-on acheter de la farine ?', 'acheter de la farine'],
  ])('a paper answers in its own language: %s', async (question, quote) => {
    const { answer } = await reading.ask(question)
    await checkAnswer(reading.library, answer)
    expect(answer.outcome).toBe('answered')
    expect(answer.statements.map(({ text }) => text).join('\n')).toContain(quote)
  })

  test.each([
    'おいしいカレーの作り方を教えてください',
    'Which team won the football championship?',
    '如何治疗感冒？',
  ])('what none of them answers is refused: %s', async (question) => {
    const { answer } = await reading.ask(question)
    await checkAnswer(reading.library, answer)
    expect(answer.outcome).toBe('not-found')
  })
})
