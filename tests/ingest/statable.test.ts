import { describe, expect, test } from 'vitest'
import { isStatable } from '#ingest/statable.ts'
import type { BlockKind } from '#lib/document.ts'

describe('says something by itself', () => {
  test.each<[BlockKind, string]>([
    ['paragraph', '港の堤防は三年ごとに点検される。'],
    ['paragraph', '代表の派遣は、電話会談の後に決まった。'],
    ['paragraph', '本欄における見解は、当会を代表するものではありません。'],
    ['paragraph', '「夜の観測が一番つらかった。」と元観測員は話した。'],
    ['paragraph', 'The harbour is dredged every third year.'],
    ['paragraph', '地域の連結性の強化に大きく貢献。'],
    ['list-item', '防衛装備移転との連携'],
    ['list-item', '鉱物の確保に向けた多国間の枠組みの活用'],
    ['table-row', '東港\t7.5 メートル'],
    ['footnote', '港湾の点検には潜水士が必要であり、その数は年々減っている。'],
    ['footnote', 'It had been closed since 2015.'],
    ['footnote', '地対空誘導弾は米国、スペインが供与。'],
  ])('%s: %s', (kind, sentence) => {
    expect(isStatable(kind, sentence)).toBe(true)
  })
})

describe('says nothing by itself', () => {
  test.each<[BlockKind, string]>([
    ['heading', '港の堤防は三年ごとに点検される。'],
    ['caption', '無人機による岸壁の撮影（写真：港湾研究会）'],
    ['furniture', 'Harbour Review 2020 Coastal Unit 14'],
    ['paragraph', '同上。'],
    ['paragraph', 'ポンペイ港'],
    ['paragraph', '米国のアプローチや対応の変化'],
    ['paragraph', '直 通 : 03-3260-3011'],
    ['paragraph', 'お問い合わせは port@example.jp へ。'],
    ['paragraph', '御意見、御質問等は下記へお寄せ下さい。'],
    ['paragraph', '(経済安保の重要性の増大、人材の不足等)'],
    ['list-item', '港の強さを決める要素は、'],
    ['list-item', 'The sonar was recalibrated:'],
    ['list-item', '「エネルギー供給力強靱化パートナーシップ」'],
    ['list-item', '港湾局「点検の記録」https://example.jp/record'],
    ['footnote', '同上、2-3、15-16 頁。'],
    ['footnote', '渡部恒雄編『防衛外交とは何か』（勁草書房、2021 年）18 頁。'],
    ['footnote', '防衛省「会議への出席について（概要）」2023 年 6 月 3 日。'],
    ['footnote', '港湾局「点検」https://example.jp/record。'],
    ['footnote', 'Anna Whitfield, Harbours of the North, 2nd ed. (Leeds: Quay Press, 1985), 563.'],
    ['footnote', 'Free and Open Indo-Pacific'],
  ])('%s: %s', (kind, sentence) => {
    expect(isStatable(kind, sentence)).toBe(false)
  })
})
