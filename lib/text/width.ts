/**
 * The width of a text in half-width columns, as a typesetter of Japanese counts it: kanji, kana and
 * full-width forms take two, everything else one (after Unicode Standard Annex 11).
 */
export function columns(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character) ? 2 : 1
  return width
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|[—―…‥“”‘’①-⑳■●○◆◇□△▲▽▼★☆※→←↑↓⇒]/u

function isWide(character: string): boolean {
  return wide.test(character)
}
