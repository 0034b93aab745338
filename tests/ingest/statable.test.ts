import { describe, expect, test } from 'vitest'
import { isStatable } from '#ingest/statable.ts'
import type { BlockKind } from '#lib/document.ts'

describe('says something by itself', () => {
  test.each<[BlockKind, string]>([
    ['paragraph', '堰の撤去に反対する。'],
    ['paragraph', '港湾に柵が要る。'],
    ['paragraph', '港の堤防は三年ごとに点検される。'],
    ['paragraph', '代表の派遣は、電話会談の後に決まった。'],
    ['paragraph', 'この頁に書かれた考えは、当会の総意ではありません。'],
    ['paragraph', '「夜の観測が一番つらかった。」と元観測員は話した。'],
    ['paragraph', 'The harbour is dredged every third year.'],
    ['paragraph', '港警は港湾警備隊の略称である。'],
    ['paragraph', '島々の行き来の便に大きく貢献。'],
    ['list-item', '沿岸の観測網との連携'],
    ['list-item', '水源の確保に向けた流域の協定の活用'],
    ['table-row', '東港\t7.5 メートル'],
    ['paragraph', '港は静かになった………それが2015年だった。'],
    ['footnote', '港湾の点検には潜水士が必要であり、その数は年々減っている。'],
    ['footnote', 'It had been closed since 2015.'],
    ['footnote', '浚渫船は北港、東港が貸与。'],
  ])('%s: %s', (kind, sentence) => {
    expect(isStatable(kind, sentence)).toBe(true)
  })
})

describe('says nothing by itself', () => {
  test.each<[BlockKind, string]>([
    ['paragraph', '以上である。'],
    ['paragraph', '同上。'],
    ['paragraph', '感想は以上です。'],
    ['paragraph', '質問はありません。'],
    ['paragraph', '次の議題に移る。'],
    ['heading', '港の堤防は三年ごとに点検される。'],
    ['caption', '無人機による岸壁の撮影（写真：港湾研究会）'],
    ['furniture', 'Harbour Review 2020 Coastal Unit 14'],
    ['table-row', '2.3\t浚渫の計画. . . . . . . . . . . . .\t14'],
    ['table-row', 'breakwater . . .\t. . . . . . 3, 12, 20'],
    ['paragraph', '第二章　点検の方法……………………………… 27'],
    ['paragraph', '同上。'],
    ['footnote', '注: Harbour Patrol Boatの略称。'],
    ['paragraph', '東港の桟橋'],
    ['paragraph', '北港の運用や人員の変化'],
    ['paragraph', '直 通 : 03-0000-1234'],
    ['paragraph', 'お問い合わせは port@example.jp へ。'],
    ['paragraph', '感想や質問は編集部へお寄せください。'],
    ['paragraph', '(岸壁の老朽化の進行、人材の不足等)'],
    ['list-item', '港の強さを決める要素は、'],
    ['list-item', 'The sonar was recalibrated:'],
    ['list-item', '「港湾のつながりを強める協定」'],
    ['list-item', '港湾局「点検の記録」https://example.jp/record'],
    ['footnote', '同上、4-5、21-22 頁。'],
    ['footnote', '山田太郎編『港とは何か』（北港書店、2019 年）31 頁。'],
    ['footnote', '港湾局「点検の結果（概要）」2022 年 5 月 9 日。'],
    ['footnote', '港湾局「点検」https://example.jp/record。'],
    ['footnote', 'Anna Whitfield, Harbours of the North, 2nd ed. (Leeds: Quay Press, 1985), 563.'],
    ['footnote', 'Open and Safe Harbours'],
  ])('%s: %s', (kind, sentence) => {
    expect(isStatable(kind, sentence)).toBe(false)
  })
})
