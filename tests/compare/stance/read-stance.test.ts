import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readQuestion } from '#lib/answer/question.ts'
import { combine } from '#lib/compare/stance/combine.ts'
import { readStance } from '#lib/compare/stance/read-stance.ts'
import '../../support/seed.ts'

const read = (topic: string, ...sentences: string[]) =>
  readStance(sentences, readQuestion(topic).words)

describe('a sentence in Japanese', () => {
  test.each([
    ['海外派遣', '派遣を見送る理由は、いまのところ一つもない。'],
    [
      '図書館の夜間開館',
      '図書館を夜も開けておくことは、住民への最も確かな投資であり、続けるべきである。',
    ],
    ['死刑の廃止', '死刑は直ちに廃止すべきである。'],
    ['移民の受け入れ', '受け入れの拡大に踏み切らない手はない。'],
    ['観光税', '観光税を課せば客足が遠のくという懸念は、当たらない。'],
    ['原発の新設', '原発を新設しなければ、この国の電力は遠からず立ち行かなくなる。'],
    ['核共有', '核共有の議論を封じるべきではない。'],
  ])('advocates %s: %s', (topic, text) => expect(read(topic, text).stance).toBe('advocates'))

  test.each([
    ['死刑の存続', '死刑は直ちに廃止すべきである。'],
    ['海外派遣', '派遣に踏み切るのは拙速と言わざるを得ない。'],
    ['学校の統廃合', '統廃合を急ぐ必要がどこにあるのか。'],
    ['原発の新設', '原発の新設に頼らない道を選ぶべきである。'],
    ['道路の拡幅', '道路の拡幅よりも、公共交通の充実に予算を振り向けるべきだ。'],
    ['残業の上限', '残業の上限を緩めることは許されないという批判は、的外れである。'],
    ['ワクチンの接種', '接種を強制することは、いかなる場合にも許されない。'],
  ])('opposes %s: %s', (topic, text) => expect(read(topic, text).stance).toBe('opposes'))

  test.each([
    ['海外派遣', '国会の事前承認を得ることを条件に、派遣を認めてよい。'],
    ['捕鯨', '捕鯨は、資源量の調査を毎年行うという条件のもとでなら続けられてよい。'],
    ['道路の拡幅', '道路の拡幅は、沿道の並木を残せる区間に絞って進めるべきだ。'],
    ['オンライン診療', 'オンライン診療は、対面の診察を補うものにとどめるのがよい。'],
    ['対話', '対話を重ねても、相手が約束を守らないのであれば意味がない。'],
  ])('is conditional on %s: %s', (topic, text) =>
    expect(read(topic, text).stance).toBe('conditional'),
  )

  test.each([
    ['原発の新設', '原発の新設を求める声は、電力を多く使う業界で根強い。'],
    ['ワクチン', '委員からは、接種を急ぐべきではないとの意見が出された。'],
    ['移民の受け入れ', '本章は、移民の受け入れが必要かどうかを論じるものではない。'],
    ['捕鯨', 'なぜ捕鯨は続けられてきたのか。'],
    ['観光税', '観光税は一泊二百円とされ、宿泊者から徴収される。'],
    ['オンライン診療', '医師会は、オンライン診療の拡大に慎重な姿勢を崩していない。'],
  ])('only describes %s: %s', (topic, text) =>
    expect(read(topic, text)).toEqual({ stance: 'describes', cues: [] }),
  )
})

describe('a sentence in English', () => {
  test.each([
    ['the bridge', 'There is no good reason to delay the bridge any longer.'],
    ['the bridge', 'The fear that the bridge would bring more traffic is unfounded.'],
    ['a wealth tax', 'A wealth tax is long overdue.'],
    [
      'the dam',
      'While the costs are high, the dam remains the best protection the valley can have.',
    ],
    ['homework', 'Abolishing homework would be a grave error.'],
  ])('advocates %s: %s', (topic, text) => expect(read(topic, text).stance).toBe('advocates'))

  test.each([
    ['the bridge', 'There is no reason to build the bridge.'],
    ['the dam', 'The dam has its merits, but it must be rejected.'],
    ['a wealth tax', 'We cannot support a wealth tax.'],
    ['arms exports', 'The case for arms exports rests on a misreading of history.'],
  ])('opposes %s: %s', (topic, text) => expect(read(topic, text).stance).toBe('opposes'))

  test.each([
    ['the bridge', 'The bridge may be built, provided that the wetlands are left untouched.'],
    ['the dam', 'Until the fish ladder is finished, the dam should stay closed.'],
    ['free buses', 'Free buses deserve a trial, though not at the expense of maintenance.'],
  ])('is conditional on %s: %s', (topic, text) =>
    expect(read(topic, text).stance).toBe('conditional'),
  )

  test.each([
    ['the bridge', 'Residents fear that the bridge would bring more traffic.'],
    ['homework', 'According to the teachers, homework is indispensable.'],
    ['a wealth tax', 'Some economists advocate a wealth tax; others call it unworkable.'],
    ['the dam', 'Is the dam worth its price?'],
    ['arms exports', 'The treaty obliges its members to report arms exports every year.'],
  ])('only describes %s: %s', (topic, text) =>
    expect(read(topic, text)).toEqual({ stance: 'describes', cues: [] }),
  )
})

test('the cues say what turns a predicate round, as it stands in the sentence', () => {
  expect(read('the tunnel', 'The tunnel should not be abandoned.').cues).toEqual([
    'should',
    'not',
    'abandoned',
  ])
  expect(read('水門の撤去', '水門の維持を断念すべきではない。').cues).toContain('断念')
  expect(read('火器の所持', '所持の規制は、２０歳未満に限り緩めてはならない。').cues).toContain(
    'に限り',
  )
})

test('other languages only describe', () => {
  expect(read('核武器', '我们必须反对扩大核武器的部署，这是不能接受的。').stance).toBe('describes')
  expect(readStance([], [])).toEqual({ stance: 'describes', cues: [] })
})

test('sentences that take a side count more than those that describe; sides that clash make terms', () => {
  const said = (stance: 'advocates' | 'opposes' | 'conditional' | 'describes', onTopic = true) => ({
    ...{ stance, onTopic },
    cues: stance === 'describes' ? [] : [stance],
  })
  expect(combine([said('describes'), said('describes'), said('advocates')])).toEqual({
    stance: 'advocates',
    cues: ['advocates'],
  })
  expect(combine([said('advocates'), said('opposes')])).toEqual({
    stance: 'conditional',
    cues: ['advocates', 'opposes'],
  })
  expect(combine([said('opposes'), said('advocates', false)]).stance).toBe('opposes')
  expect(combine([said('advocates'), said('advocates'), said('conditional')]).stance).toBe(
    'advocates',
  )
  expect(combine([said('advocates'), said('conditional')]).stance).toBe('conditional')
})

const piece = fc.oneof(
  fc.constantFrom(
    ...'派遣 を は に べき ではない 、 。 」 「 と 言う 限り ば 反対 する 必要 が ない という 主張 ２０ ｶ should not if the bridge must be stopped , . ? unless we oppose'.split(
      ' ',
    ),
    ' ',
  ),
  fc.string({ maxLength: 4 }),
)

test('whatever a sentence is made of, its cues stand in it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const text = pieces.join(pieces.some((one) => /[a-z]{2}/.test(one)) ? ' ' : '')
      const { stance, cues } = read('派遣 the bridge', text)
      for (const cue of cues) expect(text).toContain(cue)
      expect(cues.length === 0).toBe(stance === 'describes')
    }),
    { numRuns: 200 },
  )
})
