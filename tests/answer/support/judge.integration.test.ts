import { afterAll, describe, expect, test } from 'vitest'
import { judge } from '#lib/answer/support/judge.ts'
import { openEmbedder } from '#lib/models/embedder.ts'
import { detectLanguage } from '#lib/text/language.ts'
import { buildCitation } from '../../support/build-answer.ts'

const embedder = await openEmbedder('builtin')
afterAll(() => embedder.close())

const cite = (quote: string, holder: string | null = null) => ({
  ...buildCitation('paper.md', quote),
  language: detectLanguage(quote),
  holder,
})

const verdict = (text: string, ...quotes: string[]) =>
  judge(
    embedder,
    { text, language: detectLanguage(text) },
    quotes.map((quote) => cite(quote)),
  )

type Pair = readonly [statement: string, quote: string]

describe('what the quote says in other words is borne out', () => {
  test.each<Pair>([
    [
      '無人機を取得するため、防衛省は2023年度予算に約150億円を計上した。',
      '防衛省は令和5年度予算に、無人機の取得費として約150億円を計上した。',
    ],
    [
      'The ministry put about 15 billion yen into its fiscal 2023 budget to acquire drones.',
      '省は令和5年度予算に、無人機の取得費として約150億円を計上した。',
    ],
    [
      '2021年の法改正で、重要土地の調査が可能になった。',
      '令和3年の法改正により、政府は重要土地を調査できるようになった。',
    ],
    [
      'The ministry has not yet published the guidelines.',
      'The guidelines have yet to be released by the ministry.',
    ],
    [
      '両国の首脳は、共同訓練を増やすことで一致した。',
      '首脳会談で両国は、共同訓練の回数を増やすことに合意した。',
    ],
    [
      'Local residents have not agreed to the plan to relocate the base.',
      '基地の移設計画について、地元住民の同意は得られていない。',
    ],
    ['Four of the nine reactors are running again.', '9基の原発のうち4基が再稼働している。'],
    [
      'NATOは東部の部隊を強化することを決めた。',
      'NATO decided to reinforce its forces on the eastern flank.',
    ],
    ['ロシア産のガスがドイツに供給されている。', 'ロシアはドイツにガスを供給している。'],
    ['The plaintiff lodged an appeal against the judgment.', '原告は判決を不服として控訴した。'],
  ])('%s', async (statement, quote) => {
    expect(await verdict(statement, quote)).toEqual({ support: 'supported', notes: [] })
  })
})

describe('a change is caught', () => {
  test.each<readonly [kind: string, ...pair: Pair]>([
    ['year', '2015年に防衛装備庁が発足した。', '2014年に防衛装備庁が発足した。'],
    ['number', 'The budget is 300 million yen.', '予算は30億円である。'],
    ['unit', '予算は3000億ドルである。', '予算は3000億円である。'],
    ['bound', 'At least 300 people were evacuated.', 'Fewer than 300 people were evacuated.'],
    ['negation', '住民は移設に同意した。', '住民は移設に同意していない。'],
    [
      'negation',
      'The ministry has published the guidelines.',
      'The ministry has not yet published the guidelines.',
    ],
    [
      'negation',
      'Residents agreed to the relocation of the base.',
      '基地の移設について、住民は同意していない。',
    ],
    ['opposite', '中小企業の7割が増税に賛成した。', '中小企業の7割が増税に反対した。'],
    ['opposite', '中央銀行は政策金利を引き下げた。', 'The central bank raised its policy rate.'],
    ['actor', '外務省は指針を公表した。', '防衛省は指針を公表した。'],
    [
      'actor',
      'EUは人権条項を削除するよう求めた。',
      'The United States demanded that the human rights clause be removed.',
    ],
    ['parts exchanged', '米国は日本に共同開発を求めた。', '日本は米国に共同開発を求めた。'],
    [
      'parts exchanged',
      'The Philippines provided patrol boats to Japan.',
      '日本はフィリピンに巡視船を供与した。',
    ],
    [
      'words exchanged',
      '派遣国が施設を、受入国が人員を負担する。',
      '受入国が施設を、派遣国が人員を負担する。',
    ],
    ['commitment', '政府は護衛艦の輸出を決定した。', '政府は護衛艦の輸出を検討している。'],
    [
      'commitment',
      'The government has decided to export destroyers.',
      '政府は護衛艦の輸出を検討している。',
    ],
    ['commitment', '政府は年内に法案を提出した。', '政府は年内に法案を提出する方針である。'],
    ['quantifier', 'すべての加盟国が制裁に加わった。', '一部の加盟国が制裁に加わった。'],
    ['quantifier', 'All member states joined the sanctions.', '一部の加盟国が制裁に加わった。'],
    [
      'condition',
      'カナダは協定から離脱する。',
      'Canada will leave the agreement unless the tariffs are lifted.',
    ],
    ['cause', 'The reform led to a fall in wages.', 'The reform was followed by a rise in wages.'],
  ])('%s: %s', async (_, statement, quote) => {
    const { support, notes } = await verdict(statement, quote)
    expect(support).not.toBe('supported')
    expect(notes.length).toBeGreaterThan(0)
  })
})

describe('what is said in another way is not withheld', () => {
  test.each<Pair>([
    ['工事費はまず県が立て替え、後で国が返す。', '工事費は県がまず立て替え、国が後から返す。'],
    ['風車は年に3.4億kWhを発電する。', '風車の年間の発電量は3億4千万キロワット時である。'],
    [
      '従業員には一日につき500円の手当が出る。',
      'Staff receive an allowance of 500 yen for each day.',
    ],
    ['診療所の5軒に1軒が赤字である。', '診療所の20％が赤字である。'],
    [
      'Turnout was 64 per cent, nine points above the last election.',
      'Turnout reached 64 per cent, against 55 per cent at the last election.',
    ],
    [
      '寄付600億円のうち、約200億円を個人が出した。',
      '寄付は600億円に上り、その三分の一を個人が出した。',
    ],
    ['The tunnel is due to open before 2028.', 'The tunnel is due to open by the end of 2027.'],
    ['備蓄は90日分を下回らない。', '備蓄は90日分以上である。'],
    ['監査役は現地での確認を欠いてはならない。', '監査役は必ず現地で確認しなければならない。'],
    ['加盟国がそろって批准したわけではない。', '加盟国の中には、まだ批准していない国もある。'],
  ])('%s', async (statement, quote) => {
    expect((await verdict(statement, quote)).support).not.toBe('unsupported')
  })
})

describe('a change that no opposite word tells is caught', () => {
  test.each<readonly [kind: string, ...pair: Pair]>([
    [
      'country exchanged',
      '橋の建設費の半分は、インドの銀行が貸した。',
      '橋の建設費の半分は、ネパールの銀行が貸した。残りはインドの企業が出した。',
    ],
    [
      'comparison',
      'The north has fewer wells than the south.',
      'The north has 120 wells; the south has 45 wells.',
    ],
    [
      'preference exchanged',
      '値段を下げることよりも、品質を保つことが重要である。',
      '品質を保つことよりも、値段を下げることが重要である。',
    ],
    ['permission', '会員が資料を複写することを妨げない。', '会員は資料を複写してはならない。'],
    [
      'figure of another',
      'The north has 45 wells and the south has 120.',
      'The north has 120 wells and the south has 45.',
    ],
  ])('%s: %s', async (_, statement, quote) => {
    expect((await verdict(statement, quote)).support).not.toBe('supported')
  })
})

test('a figure that the quote does not have at all is shown with a note, another one in its place is not shown', async () => {
  const quote = '町は2018年に図書館を建て替え、蔵書を4万冊に増やした。'
  expect(
    (await verdict('町は2018年に図書館を建て替え、蔵書を5万冊に増やした。', quote)).support,
  ).toBe('unsupported')
  const added = await verdict('町は2018年に図書館を建て替え、費用は7億円であった。', quote)
  expect(added.support).toBe('weak')
  expect(added.notes.join()).toContain('7億円')
})

test.each<Pair>([
  ['味噌汁は煮立てる前に火を止めると香りが残る。', '防衛省は無人機の取得費を計上した。'],
  [
    'Energy prices hit small firms hardest.',
    'The two navies held a joint exercise in the Pacific.',
  ],
  ['年金制度の改革が必要である。', 'The frigate visited four ports in the Pacific islands.'],
])('another matter is not borne out: %s', async (statement, quote) => {
  expect((await verdict(statement, quote)).support).toBe('unsupported')
})

test('a statement without a quote is not borne out', async () => {
  expect((await verdict('防衛省は予算を計上した。')).support).toBe('unsupported')
})

test('what several quotes say together bears a statement out', async () => {
  const quotes = ['調査は2019年に行われた。', '調査に答えたのは312社であった。']
  expect(await verdict('2019年の調査には312社が答えた。', ...quotes)).toEqual({
    support: 'supported',
    notes: [],
  })
})

test('the notes name what does not fit, in the language of the answer', async () => {
  const quote = '2014年に防衛装備庁が発足した。'
  const notes = async (language: string) =>
    (await judge(embedder, { text: '2015年に防衛装備庁が発足した。', language }, [cite(quote)]))
      .notes
  expect(await notes('ja')).toEqual(['「2015年」は引用にありません（引用では「2014年」）。'])
  expect(await notes('en')).toEqual(['“2015年” is not in the quote, which says “2014年”.'])
})

describe('who says it', () => {
  const claim = '弁護士会は、法案が憲法に反するおそれがあると警告した。'

  test('stays with the one whom the quote names', async () => {
    const kept = '弁護士会の警告によれば、法案は憲法に反するおそれがある。'
    expect((await verdict(kept, claim)).support).toBe('supported')
  })

  test('is not made a fact', async () => {
    const { support, notes } = await verdict('法案は憲法に反するおそれがある。', claim)
    expect(support).toBe('weak')
    expect(notes.join()).toContain('弁護士会')
  })

  test('is not given to another', async () => {
    const given = '野党は、法案が憲法に反するおそれがあると警告した。'
    expect((await verdict(given, claim)).support).not.toBe('supported')
  })

  test('is whoever signed the part of the paper', async () => {
    const signed = [cite('配備は急ぐべきではない。', '山口和也')]
    const by = (text: string) => judge(embedder, { text, language: 'ja' }, signed)
    expect((await by('山口は、配備を急ぐべきではないと述べる。')).support).toBe('supported')
    expect((await by('配備は急ぐべきではない。')).notes.join()).toContain('山口和也')
    expect((await by('中野は、配備を急ぐべきではないと述べる。')).support).not.toBe('supported')
  })
})
