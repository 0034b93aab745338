/**
 * Countries and regions by their names in Japanese, English and Chinese, so that a question in one
 * language can be held against a paper in another. The names are those of Unicode CLDR, as the
 * platform brings them.
 */

import { withoutRadicals } from './radicals.ts'

const codes =
  'AF AL DZ AO AR AM AU AT AZ BH BD BB BY BE BT BO BA BW BR BN BG KH CM CA CL CN CO CD CR HR CU CY CZ DK DJ DO EC EG SV EE ET FJ FI FR GE DE GH GR GT HT HN HK HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LY LT LU MG MY MV ML MT MH MU MX FM MD MN ME MA MZ MM NR NP NL NZ NI NG KP MK NO OM PK PW PS PA PG PY PE PH PL PT QA RO RU RW WS SA SN RS SG SK SI SB SO ZA KR SS ES LK SD SE CH SY TW TJ TZ TH TL TO TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW'.split(
    ' ',
  )

/** Names in common use beside those of CLDR; a single character counts only among others of its kind. */
const others: Readonly<Record<string, string>> = {
  AU: '豪州|豪|澳大利亚',
  CN: '中国|中|China|PRC|Chinese|中華人民共和国',
  CA: 'Canadian',
  CH: 'Swiss',
  CZ: 'チェコ|Czech Republic|Czech',
  DE: '独|German',
  DK: 'Danish',
  ES: 'Spanish',
  FI: 'Finnish',
  FR: '仏|French',
  GB: '英国|英|イギリス|Britain|UK|U.K.|British',
  GR: 'Greek',
  HK: '香港|Hong Kong',
  IN: '印',
  IT: '伊',
  KP: '北朝鮮|朝|North Korea|DPRK|朝鲜',
  KR: '韓国|韓|South Korea|ROK|韩国',
  NL: '蘭|Dutch',
  NO: 'Norwegian',
  PH: '比|Philippine|Filipino',
  PL: 'Polish',
  PS: 'パレスチナ|Palestine',
  RU: 'ロシア|露',
  SE: 'Swedish',
  TH: 'Thai',
  TR: 'トルコ|Turkey|Turkish',
  TW: '台湾|台|Taiwan',
  AE: 'UAE|アラブ首長国連邦',
  UA: 'Ukrainian',
  US: '米国|米|アメリカ|America|USA|U.S.|United States',
  VN: 'ベトナム|越|Vietnam',
  JP: '日本|日|我が国|わが国',
}

/** A country or region, by every name it may stand under. */
export type Region = { code: string; names: readonly string[] }

const regions: readonly Region[] = codes.map((code) => {
  const official = ['ja', 'en', 'zh'].flatMap(
    (language) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? [],
  )
  const short = official.flatMap(
    (name) => /^(.{3,}?)(?:連邦|共和国|王国|联邦|共和國|\s*[(（].+)$/u.exec(name)?.[1] ?? [],
  )
  return { code, names: [...new Set([...official, ...short, ...(others[code]?.split('|') ?? [])])] }
})

/** The country that papers in a language speak of without naming it. */
const homes: Readonly<Record<string, string>> = { ja: 'JP', ko: 'KR' }

/** True where papers in a language take a region for granted. */
export function isHome({ code }: Region, language: string): boolean {
  return homes[language] === code
}

/** The characters that stand for countries in compounds such as 日米韓. */
const shorts = new Set(
  regions.flatMap(({ names }) => names.filter((name) => [...name].length === 1)),
)

/** The regions that a text names in full, with the name as it stands there. */
export function regionsIn(text: string): { region: Region; name: string }[] {
  return regions.flatMap((region) => {
    const name = nameIn(text, region)
    return name === null ? [] : [{ region, name }]
  })
}

/** The other full names, in any language, of the region that `name` is a full name of. */
export function otherRegionNames(name: string): string[] {
  const region = regions.find(({ names }) => names.some((one) => isSame(one, name)))
  if (region === undefined || [...name].length < 2) return []
  return region.names.filter((one) => [...one].length > 1 && !isSame(one, name))
}

const isSame = (one: string, other: string) =>
  one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase()

/** True where a text names the region, in full or in a compound of countries' characters. */
export function namesRegion(text: string, region: Region): boolean {
  const plain = withoutRadicals(text)
  return (
    nameIn(plain, region) !== null ||
    region.names.some((name) => [...name].length === 1 && inCompound(plain, name))
  )
}

function nameIn(text: string, region: Region): string | null {
  for (const { name, longer } of fullNames.get(region.code) ?? []) {
    const found = longer.reduce((rest, one) => rest.replace(one, ' '), text).match(name)
    if (found !== null) return found[0]
  }
  return null
}

/** Places whose names hold a country's name without being a part of it. */
const elsewhere =
  'インド太平洋 インド洋 西インド諸島 印度太平洋 印度洋 Indian_Ocean West_Indian ラテンアメリカ 南アメリカ ' +
  '北アメリカ 中央アメリカ Latin_America South_America North_America Central_America 中国地方 New_Mexico'

/** Each region's full names, and the names of other places that hold them: ソマリア is not マリ. */
const fullNames: ReadonlyMap<string, readonly { name: RegExp; longer: readonly RegExp[] }[]> =
  new Map(
    regions.map(({ code, names }) => {
      const foreign = [
        ...elsewhere.split(' ').map((name) => name.replace('_', ' ')),
        ...regions.filter((other) => other.code !== code).flatMap((other) => other.names),
      ]
      return [
        code,
        names
          .filter((name) => [...name].length > 1)
          .map((name) => ({
            name: new RegExp(pattern(name), 'iu'),
            longer: foreign
              .filter((one) => one.length > name.length && one.includes(name))
              .map((one) => new RegExp(pattern(one), 'giu')),
          })),
      ]
    }),
  )

/** Latin names stand between other letters' ends, also as adjectives: Australian, Israeli, Vietnamese. */
function pattern(name: string): string {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return /^\p{Script=Latin}/u.test(name)
    ? `(?<!\\p{Script=Latin})${plain}(?:n|ns|i|is|ian|ians|ese)?(?!\\p{Script=Latin})`
    : plain
}

/** A lone character is a country's only beside another one's, or between words that say so. */
function inCompound(text: string, short: string): boolean {
  return [...text.matchAll(new RegExp(short, 'gu'))].some(({ index }) => {
    const [before, after] = [text[index - 1] ?? '', text.slice(index + 1)]
    if (shorts.has(before) || shorts.has(after[0] ?? '') || /[対訪在駐親反]/u.test(before))
      return true
    return !/\p{Script=Han}/u.test(before) && /^(?:軍|側|大統領|首相|政府|政権|議会)/u.test(after)
  })
}
