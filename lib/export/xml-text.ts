/** What may not stand in XML 1.0, in whatever way it is written. */
const unfit = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** A text as XML can hold it: what it can't is shown by the sign for that (�). */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(unfit, '\ufffd')
}
