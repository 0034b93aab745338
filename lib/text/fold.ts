import { selectors } from './selectors.ts'
import { variants } from './variants.ts'

const wideScripts = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー'
const innerBlanks = new RegExp(`(?<=[${wideScripts}])[ \\t\\u3000]+(?=[${wideScripts}])`, 'gu')

/**
 * The form of a text that is searched and compared, never shown: NFKC, lower case, one form for
 * variants of a character however it is drawn, no blanks inside Japanese. Lengths change: offsets into it mean nothing
 * in the text it was made from.
 */
export function fold(text: string): string {
  const plain = text.replace(selectors, '').normalize('NFKC').toLowerCase().replace(innerBlanks, '')
  let folded = ''
  for (const character of plain) folded += variants.get(character) ?? character
  return folded
}
