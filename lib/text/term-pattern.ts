import { fold } from './fold.ts'
import { inflections } from './inflections.ts'

/** Blanks, hyphens, dashes and middle dots, which stand between the parts of a name or are left out. */
const joiners = ' \\t\\-\\u2010-\\u2015\\u2212・'
const parting = new RegExp(`[${joiners}]+`, 'u')

/** Signs that are written in more than one way. */
const alike = ["'’ʼ", '"“”', '~〜～', '.．', '…⋯']

/**
 * What finds a term in folded text, however its parts are joined (Indo-Pacific, Indo Pacific; マルコス・
 * ジュニア), in its English plural and singular, with or without the last long vowel of a katakana word of
 * four signs or more (コンピューター; of a shorter one it makes another word).
 * @param caps an abbreviation in capitals, of which nothing is a plural.
 */
export function termPattern(term: string, caps: boolean): RegExp {
  const folded = fold(term)
  const tokens = folded.split(parting).filter((token) => token !== '')
  if (tokens.length === 0) return new RegExp(literally(folded), 'gu')
  const source = tokens.map((token, at) => {
    const before = tokens[at - 1]
    const written = at === tokens.length - 1 ? lastToken(token, caps) : spell(token)
    return before === undefined ? written : `${between(before, token)}${written}`
  })
  return new RegExp(source.join(''), 'gu')
}

/** Words of an alphabet stay words: something must part them, but not letters from digits (F-35, F35). */
function between(before: string, after: string): string {
  const ends = `${[...before].at(-1) ?? ''}${[...after][0] ?? ''}`
  const words = /^(?:\p{Alphabetic}{2}|\p{N}{2})$/u.test(ends) && !wide.test(ends)
  return `[${joiners}]${words ? '{1,3}' : '{0,3}'}`
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u

function lastToken(token: string, caps: boolean): string {
  const word = /\p{Script=Latin}{2,}$/u.exec(token)?.[0]
  if (word !== undefined && (caps || word.length > 2)) {
    const forms = caps ? [word, `${word}s`] : inflections(word)
    const ways = forms.sort((one, other) => other.length - one.length).map(spell)
    const stem = token.slice(0, -word.length)
    return `${spell(stem)}(?:${ways.join('|')})`
  }
  return /[\p{Script=Katakana}ー]{3}ー$/u.test(token) ? `${spell(token)}?` : spell(token)
}

/** A token as it may be written: katakana with middle dots, letters parted from digits. */
function spell(token: string): string {
  let spelt = ''
  let last = ''
  for (const character of token) {
    const pair = `${last}${character}`
    if (/^[\p{Script=Katakana}ー]{2}$/u.test(pair)) spelt += '・?'
    if (/^(?:\p{Script=Latin}\p{N}|\p{N}\p{Script=Latin})$/u.test(pair)) spelt += `[${joiners}]?`
    const ways = alike.find((one) => one.includes(character))
    spelt += ways === undefined ? literally(character) : `[${ways}]`
    last = character
  }
  return spelt
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
