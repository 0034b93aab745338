import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FactKind, factsAsked, givesFact, yearsIn } from '#lib/text/facts.ts'

describe('a year is told from the way it is written', () => {
  test.each<[string, number, string]>([
    ['2023年度の予算', 2023, '2023年度'],
    ['２０２３年に', 2023, '2023年'],
    ['一九八二年に始まった', 1982, '一九八二年'],
    ['二〇二四年三月', 2024, '二〇二四年'],
    ['令和5年', 2023, '令和5年'],
    ['令和元年度', 2019, '令和元年度'],
    ['平成 30 年', 2018, '平成 30 年'],
    ['昭和五十七年', 1982, '昭和五十七年'],
    ['昭和二十年', 1945, '昭和二十年'],
    ['大正十二年九月', 1923, '大正十二年'],
    ['明治3年', 1870, '明治3年'],
    ['1854年の条約', 1854, '1854年'],
    ['It was signed in 1854.', 1854, '1854'],
    ['FY2024', 2024, '2024'],
    ['the 1990s', 1990, '1990'],
    ['2023.4.1', 2023, '2023'],
    ['在2019年', 2019, '2019年'],
  ])('%s', (text, year, written) => {
    expect(yearsIn(text)).toEqual([{ year, text: written }])
  })

  test.each(['2,023人', '12023', '3.2019', '1500メートル', '午後三時', '昭和の日', ''])(
    'but not from %s',
    (text) => {
      expect(yearsIn(text)).toEqual([])
    },
  )

  test('every year of the Common Era is the same in digits, numerals and eras', () => {
    const digits = [...'〇一二三四五六七八九']
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2099 }), (year) => {
        const numerals = [...String(year)].map((digit) => digits[Number(digit)]).join('')
        const written = [`${year}年`, `${numerals}年`, `令和${year - 2018}年`]
        expect(yearsIn(written.join('、')).map((one) => one.year)).toEqual([year, year, year])
      }),
    )
  })
})

describe('a question asks for kinds of fact', () => {
  test.each<[string, FactKind[]]>([
    ['予算はいくらですか', ['amount']],
    ['修理にいくらかかりますか', ['amount']],
    ['How much did the bridge cost?', ['amount']],
    ['What was the budget?', ['amount']],
    ['项目花了多少钱？', ['amount']],
    ['条約はいつ発効しましたか', ['date']],
    ['When was it signed?', ['date']],
    ['Tell me when the law was enacted.', ['date']],
    ['条约是什么时候签署的？', ['date']],
    ['堤防の高さは何メートルですか', ['length']],
    ['How long is the canal and how wide?', ['length']],
    ['参加した国は何か国ですか', ['count']],
    ['How many members are there?', ['count']],
    ['有多少个国家参加？', ['count']],
    ['賛成した人の割合は', ['share']],
    ['What percentage agreed?', ['share']],
    ['いつ、いくらで買いましたか', ['amount', 'date']],
  ])('%s', (question, kinds) => {
    expect(factsAsked(question)).toEqual(kinds)
  })

  test.each([
    '水番の仕事は何ですか',
    'いつも使う道具は何ですか',
    '思いついた理由は何ですか',
    'いくらかの違いはなぜ生じるか',
    '何年間続きましたか',
    '水は何日分を蓄えればよいですか',
    'What happens when the water stops?',
    'What should people do when a strong shock occurs?',
    'How much does the weather matter?',
    'How many years did it last?',
  ])('and none where it only sounds like it: %s', (question) => {
    expect(factsAsked(question)).toEqual([])
  })
})

describe('a text gives a kind of fact', () => {
  test.each<[FactKind, string]>([
    ['amount', '工費は三億円であった。'],
    ['amount', '約1,200億円を計上した。'],
    ['amount', '項目の総額は５０万ドル。'],
    ['amount', 'It cost 5 million dollars.'],
    ['amount', 'A fee of €300 is due.'],
    ['amount', 'USD 500 was paid.'],
    ['amount', '项目耗资3亿元。'],
    ['amount', '每人500元'],
    ['date', '一九八二年に始まった。'],
    ['date', '十二月に開かれた。'],
    ['date', '昭和五十七年のことである。'],
    ['date', 'It began in 1854.'],
    ['date', 'It began on 3 May.'],
    ['date', 'in the nineteenth century'],
    ['length', '長さ三キロメートルの水路'],
    ['length', 'a wall of 5 metres'],
    ['length', '长约12公里'],
    ['share', '賛成は三割にとどまる。'],
    ['share', 'Energy use fell by 38 percent.'],
    ['share', 'About one third agreed.'],
    ['share', '三分之一的人'],
    ['count', '十四の集落を訪れた。'],
    ['count', '車には千二百冊の本が積まれた。'],
    ['count', '12隻の船'],
    ['count', 'They counted on twelve clear nights.'],
    ['count', 'The town replaced 640 street lamps.'],
    ['count', '共有5个国家'],
  ])('%s: %s', (kind, text) => {
    expect(givesFact(text, kind)).toBe(true)
  })

  test.each<[FactKind, string]>([
    ['amount', '費用はまだ決まっていない。'],
    ['amount', '２元首が会談した。'],
    ['date', 'Residents may leave early.'],
    ['date', '水番は毎朝堰を見回る。'],
    ['length', '日本と3米国企業'],
    ['share', '賛成は少ない。'],
    ['count', 'In March 2019 it rained.'],
    ['count', '参加国は多い。'],
    ['count', '唯一の方法である。'],
  ])('no %s: %s', (kind, text) => {
    expect(givesFact(text, kind)).toBe(false)
  })
})
