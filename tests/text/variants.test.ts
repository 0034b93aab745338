import { describe, expect, test } from 'vitest'
import { fold } from '#lib/text/fold.ts'
import { variants } from '#lib/text/variants.ts'

test('no form that others are folded to is folded itself', () => {
  expect([...variants.values()].filter((form) => variants.has(form))).toEqual([])
})

test('every entry leads from one Han character to another', () => {
  for (const [variant, form] of variants) {
    expect(`${variant}${form}`).toMatch(/^[\p{Script=Han}\p{So}]{2}$/u)
  }
})

describe('simplified, traditional and old forms meet', () => {
  test.each([
    ['会议', '會議', '会議'],
    ['东亚', '東亞', '東亜'],
    ['开门', '開門', '開門'],
    ['对话', '對話', '対話'],
  ])('%s and %s in %s', (simplified, traditional, japanese) => {
    expect([fold(simplified), fold(traditional)]).toEqual([fold(japanese), fold(japanese)])
  })
})
