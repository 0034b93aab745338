import type { Words } from '../messages/en/words.ts'

/**
 * A note on how a paper was read, in the reader's language: a warning is English, and what varies in it
 * (pages, numbers, names) is taken over. One that is not known stays as it is.
 */
export function warningIn(warning: string, words: Words): string {
  for (const { pattern, say } of words.warningForms) {
    const found = pattern.exec(warning)
    if (found !== null) return say(...found.slice(1).map((part) => part ?? ''))
  }
  return warning
}
