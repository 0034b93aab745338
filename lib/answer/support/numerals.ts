/**
 * Numbers as Japanese, Chinese and English write them: 1,234, 3.5兆, 1億2000万, 二十三, 二〇二二,
 * twenty-one, two and a half million, 15 billion.
 */

/** A number where a text writes it. `spelled`: in words or kanji numerals, not in digits. */
export type Numeral = { value: number; start: number; end: number; spelled: boolean }

const digits = '\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const kanji = '[〇零一二两三四五六七八九十百千]'
const wide = new RegExp(
  `(?<![\\p{Script=Latin}\\d][-‐]?)(?:${digits}|${kanji}+)(?:\\s?[十百千万億亿兆]+(?:${digits}|${kanji}+)?)*`,
  'gu',
)
const scales: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 亿: 1e8, 兆: 1e12 }
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const ones = '〇一二三四五六七八九'

/** The numbers of a text that is in NFKC, in order, none over another. */
export function numeralsIn(plain: string): Numeral[] {
  const found: Numeral[] = []
  for (const match of plain.matchAll(wide)) {
    const value = valueOfDigits(match[0])
    const start = match.index
    const scaled = scaleAfter(plain, start + match[0].length)
    found.push({
      value: value * scaled.factor,
      start,
      end: start + match[0].length + scaled.length,
      spelled: !/\d/.test(match[0]),
    })
  }
  return [...found, ...spelledIn(plain)].sort((one, other) => one.start - other.start)
}

const scaleWords: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  tn: 1e12,
  dozen: 12,
}
const scaleWord = /^[ -]?(?:(hundred|thousand|million|billion|trillion|dozen)\b|(bn|tn)\b)/iu

/** The English word of size behind digits: 15 billion, ¥3 trillion, 2bn. */
function scaleAfter(plain: string, at: number): { factor: number; length: number } {
  const match = scaleWord.exec(plain.slice(at, at + 12))
  const factor = scaleWords[(match?.[1] ?? match?.[2] ?? '').toLowerCase()]
  return match === null || factor === undefined
    ? { factor: 1, length: 0 }
    : { factor, length: match[0].length }
}

/** The value of digits and kanji numerals together. */
function valueOfDigits(written: string): number {
  const plain = written.replace(/[,\s]/gu, '').replaceAll('零', '〇').replaceAll('两', '二')
  if (/^[〇一二三四五六七八九]{2,}$/u.test(plain)) {
    return Number([...plain].map((sign) => ones.indexOf(sign)).join(''))
  }
  let total = 0
  let section = 0
  let current: number | null = null
  for (const [token] of plain.matchAll(/\d+(?:\.\d+)?|./gu)) {
    const scale = scales[token]
    const place = places[token]
    if (scale !== undefined) {
      total += (section + (current ?? (section === 0 ? 1 : 0))) * scale
      section = 0
      current = null
    } else if (place !== undefined) {
      section += (current ?? 1) * place
      current = null
    } else {
      const value = /^\d/.test(token) ? Number(token) : ones.indexOf(token)
      current = current === null ? value : current * 10 + value
    }
  }
  return total + section + (current ?? 0)
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const word = `(?:${[...units, ...tens].join('|')})`
const scale = '(?:hundred|thousand|million|billion|trillion|dozen)'
const spelled = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?:${word})|an?(?=[ -]${scale}\\b))(?:(?:[ -]|,? and |-and-)(?:${word}|${scale}))*(?!\\p{L})`,
  'giu',
)

function spelledIn(plain: string): Numeral[] {
  return [...plain.matchAll(spelled)].map((match) => ({
    value: valueOfWords(match[0].toLowerCase()),
    start: match.index,
    end: match.index + match[0].length,
    spelled: true,
  }))
}

function valueOfWords(written: string): number {
  let total = 0
  let section = 0
  for (const token of written.split(/[ ,-]+/u)) {
    const one = token === 'a' || token === 'an' ? 1 : units.indexOf(token)
    const ten = tens.indexOf(token)
    const size = scaleWords[token]
    if (one >= 0) section += one
    else if (ten >= 0) section += (ten + 2) * 10
    else if (size !== undefined && size <= 100) section = Math.max(1, section) * size
    else if (size !== undefined) {
      total += Math.max(1, section) * size
      section = 0
    }
  }
  return total + section
}
