import { describe, expect, test } from 'vitest'
import { standalone } from '#lib/answer/rewrite.ts'

const user = (text: string) => ({ role: 'user' as const, text })
const assistant = (text: string) => ({ role: 'assistant' as const, text })

/** What the last of these questions is asked as after those before it. */
const asked = (...turns: string[]) => standalone(turns.at(-1) ?? '', turns.slice(0, -1).map(user))

const lamps = 'Why did the town replace its street lamps?'
const canal = '水番の報酬は何で支払われましたか'

describe('what a word points to is put in its place', () => {
  test.each([
    [canal, 'その額はどう決められましたか', '水番の報酬の額はどう決められましたか'],
    [canal, 'それはいつからですか', '水番の報酬はいつからですか'],
    [
      '北橋と南橋の工事についてどんな意見がありますか',
      'この点についての著者の立場は？',
      '北橋と南橋の工事についての著者の立場は何ですか',
    ],
    [
      '日本とフィリピンの協力にはどんなものがありますか',
      '両国の協定はいつ結ばれましたか',
      '日本とフィリピンの協定はいつ結ばれましたか',
    ],
    [
      '水番制度とは何ですか',
      'その言葉は誰が使い始めましたか',
      '水番制度という言葉は誰が使い始めましたか',
    ],
    [
      '日本は漁船の数を減らすべきですか',
      'それについて委員は何と述べていますか',
      '漁船の数を減らすことについて委員は何と述べていますか',
    ],
    [
      '英国は1998年に何を発表しましたか',
      'その後どうなりましたか',
      '英国について、その後どうなりましたか',
    ],
    [
      'When was the bridge between Aso and Beppu opened?',
      'Why does it matter?',
      'Why does the bridge between Aso and Beppu matter?',
    ],
    [
      'What is Japan’s policy towards Norway?',
      'What are its concerns?',
      'What are Japan’s concerns towards Norway?',
    ],
    [
      'How many schools did the town close?',
      'Where are they?',
      'Where are the schools that the town closed?',
    ],
    [
      'Should the town replace its lamps?',
      'Who opposes this?',
      'Who opposes the town replacing its lamps?',
    ],
    [lamps, 'What did it cost?', 'What did the town replacing its street lamps cost?'],
    ['Why should nobody fish in Aso Bay?', 'Who lives there?', 'Who lives in Aso Bay?'],
  ])('%s %s', (before, question, whole) => {
    expect(asked(before, question)).toBe(whole)
  })
})

describe('what alone differs takes its place in the question before', () => {
  test.each([
    ['2023年度の予算はいくらですか', '2024年度は？', '2024年度の予算はいくらですか'],
    ['防衛費はいくらですか', '2023年は？', '2023年には、防衛費はいくらですか'],
    [
      '韓国は海の境界についてどんな立場ですか',
      'では中国は？',
      '中国は海の境界についてどんな立場ですか',
    ],
    ['日本とフィリピンの協力とは何ですか', 'ベトナムとは？', '日本とベトナムの協力とは何ですか'],
    [canal, '泥さらいは？', '泥さらいの報酬は何で支払われましたか'],
    [canal, 'では、水番の仕事は？', '水番の仕事は何ですか'],
    ['灯台の柱は何色ですか', '第二の柱は？', '灯台の第二の柱は何ですか'],
    ['How large was the budget in 2023?', 'And in 2026?', 'How large was the budget in 2026?'],
    [
      'What does the paper say about Norway?',
      'What about Iceland?',
      'What does the paper say about Iceland?',
    ],
    ['Is Finland a member of the bank?', 'And Sweden?', 'Is Sweden a member of the bank?'],
    [
      'What are the conditions for a loan?',
      'What about small farms?',
      'What are the conditions for a loan in the case of small farms?',
    ],
  ])('%s %s', (before, question, whole) => {
    expect(asked(before, question)).toBe(whole)
  })
})

describe('what is asked of nothing is asked of the matter before', () => {
  test.each([
    [canal, 'いつまで続きましたか', '水番の報酬はいつまで続きましたか'],
    [canal, '誰が決めましたか', '水番の報酬について、誰が決めましたか'],
    [canal, 'なぜですか', '水番の報酬について、その理由は何ですか'],
    ['漁を禁じるべきですか', 'なぜ？', 'なぜ漁を禁じるべきなのですか'],
    ['古い灯はふだんどう扱われていますか', 'なぜ？', '古い灯はふだんなぜそう扱われていますか'],
    ['漁業権を広げるための条件は何ですか', '反対意見は？', '漁業権についての反対意見は何ですか'],
    ['水門にはどんな役割がありますか', '具体的には？', '水門には具体的にどんな役割がありますか'],
    [lamps, 'What was the cost?', 'What was the cost of the town replacing its street lamps?'],
    [lamps, 'And when?', 'Why did the town replace its street lamps, and when?'],
    ['Should ships stop here?', 'Why not?', 'Why should ships not stop here?'],
    ['How many towns joined in 2024?', 'Which ones?', 'Which towns joined in 2024?'],
    [
      'Should Japan build nuclear ships?',
      'What are the arguments against?',
      'What are the arguments against Japan building nuclear ships?',
    ],
  ])('%s %s', (before, question, whole) => {
    expect(asked(before, question)).toBe(whole)
  })
})

describe('an order is asked of as a question is', () => {
  test.each([
    ['FOIPについて教えてください', '中国はどう見ていますか', '中国はFOIPについてどう見ていますか'],
    [
      '水利権に関する議論をまとめて',
      '誰が反対していますか',
      '水利権に関する議論について、誰が反対していますか',
    ],
    ['Tell me about the bank', 'When did it open?', 'When did the bank open?'],
    [
      'List the pillars of the plan',
      'Explain the second one',
      'Explain the second of the pillars of the plan.',
    ],
    [
      'What are the risks of fish exports?',
      'Give me an example',
      'Give me an example of the risks of fish exports.',
    ],
    [
      'Should the town export fish?',
      'What does the second paper say?',
      'What does the second paper say about the town exporting fish?',
    ],
  ])('%s %s', (before, question, whole) => {
    expect(asked(before, question)).toBe(whole)
  })

  test('and thanks are no question', () => {
    expect(asked(canal, 'ありがとうございます')).toBe('ありがとうございます')
    expect(asked(lamps, 'Thank you!')).toBe('Thank you!')
  })
})

describe('turns may lean on each other', () => {
  test.each([
    [
      ['水番制度とはどのような制度ですか', 'その柱は何ですか', '第二の柱は？'],
      '水番制度の第二の柱は何ですか',
    ],
    [
      ['漁業権は見直すべきだという意見はありますか', '水利権は？', 'その理由は何ですか'],
      '水利権は見直すべきだという意見の理由は何ですか',
    ],
    [
      ['What is the third bridge?', 'Is it wood?', 'What does it rest on?'],
      'What does the third bridge rest on?',
    ],
    [[lamps, canal, 'なぜですか', 'それはいつからですか'], '水番の報酬はいつからですか'],
  ])('%j', (turns, whole) => {
    expect(asked(...turns)).toBe(whole)
  })

  test('whatever was answered in between', () => {
    const history = [user(canal), assistant('米です。'), user('なぜですか'), assistant('…')]
    expect(standalone('それはいつからですか', history)).toContain('水番の報酬')
  })

  test('and change the language, or speak another', () => {
    expect(asked('What is OSA?', '予算は？')).toBe('OSAの予算はいくらですか')
    expect(asked('水番制度とは何ですか', 'Who paid for it?')).toBe('Who paid for 水番制度?')
    expect(asked('专家会议讨论了哪些问题？', '那么结论呢？')).toBe(
      '专家会议讨论了哪些问题？ 那么结论呢？',
    )
  })
})

describe('a question stays as it is', () => {
  test.each([
    '移動図書館はいつ巡り始めましたか',
    '2028年の日本の漁獲量の予測は？',
    'OSAの予算とその使い道は何ですか',
    'この論文の著者は誰ですか',
    'How many stars did the volunteers count after the change?',
    'Which countries joined the programme that Japan leads?',
    'How does the town train its volunteers?',
    'Is it true that the lamps were replaced in Aso?',
    'Which position do these papers take on fishing rights?',
    '移动图书馆的读者最喜欢什么？',
    '这些资料对移动图书馆有什么看法？',
    'NATOとは何ですか',
    'What is NATO?',
    '什么是北约？',
  ])('where it stands alone: %s', (question) => {
    expect(asked(canal, question)).toBe(question)
    expect(asked(lamps, question)).toBe(question)
  })

  test('where nothing was asked before', () => {
    expect(standalone('それはなぜですか', [])).toBe('それはなぜですか')
    expect(standalone('それはなぜですか', [assistant('水番の話です。')])).toBe('それはなぜですか')
  })

  test('where what was sent before is too long to be a question', () => {
    expect(asked('水番の報酬。'.repeat(1000), 'なぜですか')).toBe('なぜですか')
  })

  test('where it would become too long to be asked', () => {
    const long = `${'水番の報酬と'.repeat(665)}は何ですか`
    expect(asked(long, '誰が決めましたか')).toBe('誰が決めましたか')
  })

  test('where nothing asked before stands alone', () => {
    expect(asked('それは？', 'なぜ？')).toBe('なぜ？')
  })
})
