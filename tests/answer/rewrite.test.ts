import { describe, expect, test } from 'vitest'
import { standalone } from '#lib/answer/rewrite.ts'

const user = (text: string) => ({ role: 'user' as const, text })
const assistant = (text: string) => ({ role: 'assistant' as const, text })

const lamps = 'Why did the town replace its street lamps?'
const canal = '水番の報酬は何で支払われましたか'

describe('a follow-up is asked together with what it leans on', () => {
  test.each([
    [canal, 'その額はどう決められましたか'],
    [canal, 'なぜですか'],
    [canal, 'では、水番の仕事は？'],
    [canal, '泥さらいは？'],
    [lamps, 'What did it cost?'],
    [lamps, 'Why is that?'],
    [lamps, 'What about the police?'],
    [lamps, 'What was their aim?'],
    [lamps, 'What was the cost?'],
    [lamps, 'Who were they?'],
    [canal, 'それとは何ですか'],
    ['专家会议讨论了哪些问题？', '那么结论呢？'],
  ])('%s %s', (before, question) => {
    expect(standalone(question, [user(before)])).toBe(`${before} ${question}`)
  })

  test('which is the last question that stood alone, whatever was answered', () => {
    const history = [user(lamps), assistant('…'), user(canal), assistant('…'), user('なぜですか')]
    expect(standalone('それはいつからですか', history)).toBe(`${canal} それはいつからですか`)
  })
})

describe('a question stays as it is', () => {
  test.each([
    '移動図書館はいつ巡り始めましたか',
    'How many stars did the volunteers count after the change?',
    'Which countries joined the programme that Japan leads?',
    'How does the town train its volunteers?',
    '移动图书馆的读者最喜欢什么？',
    'NATOとは何ですか',
    'What is NATO?',
    '什么是北约？',
  ])('where it stands alone: %s', (question) => {
    expect(standalone(question, [user(canal)])).toBe(question)
  })

  test('where nothing was asked before', () => {
    expect(standalone('それはなぜですか', [])).toBe('それはなぜですか')
    expect(standalone('それはなぜですか', [assistant('水番の話です。')])).toBe('それはなぜですか')
  })

  test('where what was sent before is too long to be a question', () => {
    expect(standalone('なぜですか', [user('水番の報酬。'.repeat(1000))])).toBe('なぜですか')
  })

  test('where nothing asked before stands alone', () => {
    expect(standalone('なぜ？', [user('それは？')])).toBe('なぜ？')
  })
})
