/**
 * A model's text as plain prose in one line: no markup, no code, no addresses, no characters that
 * hide or turn others. What is left is shown as text, so this is for reading, not for safety alone.
 */

/** What can't be seen, or turns the characters around it. */
const unseen = /[\p{Cf}\p{Cs}\p{Co}]/gu
const control = /(?![\t\n\r])\p{Cc}/gu

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos|nbsp));/giu

const fencedBlock = /(?:```|~~~)[\s\S]*?(?:```|~~~|$)/gu
const comment = /<!--[\s\S]*?(?:-->|$)/gu
/** Elements whose content nobody is meant to read. */
const hiddenElement =
  /<(script|style|template|iframe|object|svg|math|noscript|textarea|title)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu
/** Also one that is never closed; `<` before a blank or a number is a sign of arithmetic. */
const tag = /<[/!?]?[a-z][^<>]*(?:>|(?=<)|$)/giu
const autolink = /<(?:[a-z][a-z0-9+.-]*:|[\w.+-]+@)[^<>\s]*>/giu

const image = /!\[[^\]]*\](?:\([^)]*\)?|\[[^\]]*\])?/gu
const link = /\[([^[\]]*)\](?:\((?:[^()]|\([^()]*\))*\)?|\[[^\]]*\](?!\())/gu
const linkTarget = /^[ \t]*\[[^\]]+\]:\s*\S+.*$/gmu
const address =
  /(?:(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/|\b(?:javascript|data|vbscript|file|mailto|blob):(?=[\w/,;%])|\bwww\.)(?:\([^()\s]*\)|[^\s「」『』（）()<>"'“”、。])*/giu

const lineMark = /^[ \t]*(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+•・‣][ \t]+|\d{1,3}[.)][ \t]+|\|)/gmu
const lineOfSigns = /^[ \t]*(?:[-*_=~|:+ \t]{3,})$/gmu
const emphasis =
  /(?<!\p{N})(\*{1,3}|~~)(?=\S)([^*~\n]*?\S)\1|(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]*?\S)\3(?![\p{L}\p{N}_])/gu
const leftSigns = /\*{2,}|~~|`+|(?<!\p{N})\|(?!\p{N})|[{}]+|[[(\])]{3,}/gu

const withoutGap =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。「」『』（）]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。「」『』（）])/gu

/** Longer than this, nothing is a statement; what is behind is not looked at. */
export const longestProse = 4_000

/** The text without markup, in one line. Taking out goes on until nothing is left to take out. */
export function plainProse(written: string): string {
  let text = written.slice(0, longestProse).toWellFormed().replaceAll('\ufffd', '')
  for (let round = 0; round < 8; round += 1) {
    const before = text
    text = withoutMarkup(withoutEntities(text).replace(control, ' ').replace(unseen, ''))
    if (text === before) break
  }
  return text.replace(withoutGap, '').trim()
}

function withoutEntities(text: string): string {
  return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code <= 0x10_ffff ? String.fromCodePoint(code).toWellFormed() : ''
  })
}

function withoutMarkup(text: string): string {
  return text
    .replace(fencedBlock, ' ')
    .replace(comment, ' ')
    .replace(hiddenElement, ' ')
    .replace(autolink, ' ')
    .replace(tag, '')
    .replace(linkTarget, ' ')
    .replace(image, ' ')
    .replace(link, '$1')
    .replace(address, '')
    .replace(lineOfSigns, ' ')
    .replace(lineMark, '')
    .replace(emphasis, '$2$4')
    .replace(leftSigns, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
