/**
 * A text in NFKC as far as its length stays, so that offsets stay too: full-width figures, letters and
 * brackets as plain ones, radicals and compatibility forms as the characters they stand for.
 */
export function inPlainUnits(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf\u3000\uf900-\ufaff\uff08\uff09\uff10-\uff19\uff1a\uff1b\uff1f\uff21-\uff5e]/gu,
    (sign) => {
      const plain = sign.normalize('NFKC')
      return plain.length === sign.length ? plain : sign
    },
  )
}
