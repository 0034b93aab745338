import { describe, expect, test } from 'vitest'
import { glossesBeside } from '#lib/text/glosses.ts'

function beside(text: string, name: string): string[] {
  const start = text.indexOf(name)
  return glossesBeside(text, { start, end: start + name.length })
}

describe('a name that stands beside another in brackets', () => {
  test.each([
    ['日本は二〇二三年に水路保全能力強化支援（WCS）を始めた。', 'WCS', ['水路保全能力強化支援']],
    ['政府は新たに水路保全能力強化支援（ＷＣＳ）を始めた。', '水路保全能力強化支援', ['ＷＣＳ']],
    ['各国は静かで開かれた谷あい湖水（FOIP）を望む。', 'FOIP', ['静かで開かれた谷あい湖水']],
    ['首相の「自由で明るい谷」（FBV）の構想', 'FBV', ['自由で明るい谷']],
    ['首相の「自由で明るい谷」（FBV）の構想', '自由で明るい谷', ['FBV']],
    ['the Free and Open Valley (FOV) of the north', 'FOV', ['Free and Open Valley']],
    ['the Free and Open Valley (FOV) of the north', 'Free and Open Valley', ['FOV']],
    ['FOV (Free and Open Valley) is', 'FOV', ['Free and Open Valley']],
    ['FOV（自由で開かれた谷）は', 'FOV', ['自由で開かれた谷']],
    ['水利省（Ministry of Canals: MOC）は', 'MOC', ['水利省', 'Ministry of Canals']],
    ['国際用水連合（以下「国連」という。）は', '国連', ['国際用水連合']],
    ['村落水路連合（村水連）は', '村水連', ['村落水路連合']],
    ['谷の水路連盟（以下、VCA）は', 'VCA', ['水路連盟']],
    ['北沢的水路保护能力强化支援（WCS）由', 'WCS', ['水路保护能力强化支援']],
    ['设立水路保护委员会（以下简称“水委会”）', '水委会', ['水路保护委员会']],
  ])('in %s, %s is also %j', (text, name, names) => {
    expect(beside(text, name)).toEqual(names)
  })

  test.each([
    ['日本は水路保全能力強化支援（WCS）を始めた。', '支援'],
    ['北沢（2024年3月）は', '北沢'],
    ['水路（写真左）は', '水路'],
    ['the lamp (see below) was', 'lamp'],
    ['the quiet lamp (NATO) was', 'lamp'],
    ['新たな支援（WCSA）を', '支援'],
    ['水路は（国際連合が掘った）', '国際連合'],
    ['WCSの額', 'WCS'],
  ])('in %s, %s is nothing else', (text, name) => {
    expect(beside(text, name)).toEqual([])
  })
})
