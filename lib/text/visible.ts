// Controls, lone surrogates, line separators, and what turns or hides the characters around it.
const unseen =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu

/**
 * A text in one line whose every character shows, for names that came from elsewhere: what can't be
 * seen, breaks the line or turns the writing round stands as its escape, `\u202e`.
 */
export function visible(text: string): string {
  return text.replace(unseen, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
