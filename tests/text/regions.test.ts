import { describe, expect, test } from 'vitest'
import { isHome, namesRegion, otherRegionNames, type Region, regionsIn } from '#lib/text/regions.ts'

const codesIn = (text: string) => regionsIn(text).map(({ region }) => region.code)

function region(name: string): Region {
  const [found] = regionsIn(name)
  if (found === undefined) throw new Error(`${name} is no region.`)
  return found.region
}

describe('a country is known by its names in three languages', () => {
  test.each([
    ['ベトナムの港', 'VN'],
    ['the ports of Vietnam', 'VN'],
    ['越南的港口', 'VN'],
    ['米国の政策', 'US'],
    ['the United States', 'US'],
    ['ロシア連邦', 'RU'],
    ['イギリスの海軍', 'GB'],
    ['ミャンマー情勢', 'MM'],
    ['Myanmar', 'MM'],
    ['the Republic of Türkiye', 'TR'],
    ['Turkey', 'TR'],
  ])('%s', (text, code) => {
    expect(codesIn(text)).toEqual([code])
  })

  test('also as an adjective, as it is written', () => {
    expect(regionsIn('What do Australian and French papers say?')).toMatchObject([
      { region: { code: 'AU' }, name: 'Australian' },
      { region: { code: 'FR' }, name: 'French' },
    ])
    expect(codesIn('Israeli, Vietnamese, Chinese and Iranian ships').sort()).toEqual([
      'CN',
      'IL',
      'IR',
      'VN',
    ])
  })
})

describe('a name inside another name is not that country', () => {
  test.each([
    ['Romania joined.', ['RO']],
    ['ソマリアの海賊', ['SO']],
    ['索马里的海盗', ['SO']],
    ['インドネシアの海軍', ['ID']],
    ['ボリビアの鉱山', ['BO']],
    ['白俄罗斯的边界', ['BY']],
    ['南スーダンへの派遣', ['SS']],
    ['South Sudan', ['SS']],
    ['広く静かなインド太平洋', []],
    ['Latin America', []],
    ['中国地方の山村', []],
  ])('%s', (text, codes) => {
    expect(codesIn(text)).toEqual(codes)
  })

  test('unless it also stands by itself', () => {
    expect(codesIn('インドはインド太平洋の要である').sort()).toEqual(['IN'])
    expect(codesIn('Sudan and South Sudan').sort()).toEqual(['SD', 'SS'])
  })
})

describe('a text names a country in a compound of characters', () => {
  test.each([
    ['日米韓の協力', '韓国', true],
    ['日米韓の協力', '米国', true],
    ['米中対立が深まる', '中国', true],
    ['対中政策', '中国', true],
    ['訪米した', '米国', true],
    ['米軍の基地', '米国', true],
    ['豪州政府', 'オーストラリア', true],
    ['日米韓の協力', 'ロシア', false],
    ['中心となる会議', '中国', false],
    ['新米を食べる', '米国', false],
    ['朝食をとる', '北朝鮮', false],
    ['比較する', 'フィリピン', false],
    ['独立した機関', 'ドイツ', false],
  ])('%s – %s: %s', (text, name, named) => {
    expect(namesRegion(text, region(name))).toBe(named)
  })
})

test('a country that a question names is found in a paper of another language', () => {
  expect(namesRegion('Vietnamese crews were trained.', region('ベトナム'))).toBe(true)
  expect(namesRegion('オマーンの港', region('Oman'))).toBe(true)
  expect(namesRegion('ルーマニアの港', region('Oman'))).toBe(false)
})

test('a country is named in radicals too, as some PDFs write them', () => {
  expect(namesRegion('⽶国と⽇本の協⼒', region('米国'))).toBe(true)
})

test('Japanese papers take Japan for granted, English ones do not', () => {
  expect(isHome(region('日本'), 'ja')).toBe(true)
  expect(isHome(region('日本'), 'en')).toBe(false)
  expect(isHome(region('ベトナム'), 'ja')).toBe(false)
})

describe('the other names of a region', () => {
  test('are those in other languages and in common use', () => {
    expect(otherRegionNames('日本')).toEqual(expect.arrayContaining(['Japan', '我が国']))
    expect(otherRegionNames('japan')).toContain('日本')
    expect(otherRegionNames('日本')).not.toContain('日本')
  })

  test.each(['水路', '日', 'Japanese papers', 'インド太平洋'])('%s has none', (name) => {
    expect(otherRegionNames(name)).toEqual([])
  })
})
