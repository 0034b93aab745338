/**
 * The English plural of a word and the singulars that it may be the plural of, as far as spelling alone
 * tells; the word itself comes first.
 * @param word in lower case.
 */
export function inflections(word: string): string[] {
  return [...new Set([word, plural(word), ...singular(word)])]
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  if (/sis$/.test(word)) return `${word.slice(0, -2)}es`
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

function singular(word: string): string[] {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return []
  if (/[^aeiou]ies$/.test(word)) return [`${word.slice(0, -3)}y`]
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2)]
  return word.endsWith('s') ? [word.slice(0, -1)] : []
}
