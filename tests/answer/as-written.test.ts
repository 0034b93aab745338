import { describe, expect, test } from 'vitest'
import { phraseOf } from '#lib/answer/as-written.ts'

describe('a name and its matter are one phrase where the question writes them so', () => {
  test.each([
    [
      '水番の報酬はトンガへの巡視船の貸与に当たりますか',
      'トンガ',
      '巡視',
      ['巡視', '船', '貸与'],
      'トンガへの巡視船の貸与',
    ],
    ['トンガ港湾計画の費用', 'トンガ', '港湾', ['港湾', '計画', '費用'], 'トンガ港湾計画の費用'],
    [
      'Who pays for Tonga’s harbour lamps?',
      'Tonga',
      'lamps',
      ['harbour', 'lamps'],
      'Tonga’s harbour lamps',
    ],
    [
      'What of the harbour lamps of Tonga?',
      'Tonga',
      'lamps',
      ['harbour', 'lamps'],
      'harbour lamps of Tonga',
    ],
    ['汤加的港口', '汤加', '港口', ['港口'], '汤加的港口'],
  ])('%s', (question, name, telling, matter, phrase) => {
    expect(phraseOf(question, name, telling, matter)).toBe(phrase)
  })
})

describe('else a gap stands between them', () => {
  test.each([
    ['トンガは、巡視船をいつ借りましたか', 'トンガ', '巡視', ['巡視', '船'], 'トンガ … 巡視船'],
    [
      'Did the harbour lamps ever reach Tonga?',
      'Tonga',
      'lamps',
      ['harbour', 'lamps'],
      'harbour lamps … Tonga',
    ],
  ])('%s', (question, name, telling, matter, phrase) => {
    expect(phraseOf(question, name, telling, matter)).toBe(phrase)
  })

  test('and before a word that is cut otherwise there', () => {
    expect(phraseOf('トンガの巡視', 'トンガ', '視', ['視'])).toBe('トンガ … 視')
  })
})
