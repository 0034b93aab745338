const noteLabel = /^[（(]?(?:注?[\d０-９]{1,3}|[a-z]|[*＊†‡§]{1,3})[)）]?$/iu

/**
 * The label of a note mark where raised text is one; null where it is an exponent (`km²`, `10⁶`) or
 * says something itself.
 * @param before the last characters before it
 */
export function raisedLabel(text: string, before: string): string | null {
  if (!noteLabel.test(text)) return null
  return /(?:^|[^A-Za-z])[ckmdµ]?m$|(?:^|\D)10$/u.test(before.slice(-4)) ? null : text
}
