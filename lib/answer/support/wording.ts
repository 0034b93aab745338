/** The notes under a statement, in the answer's language: what of it its quotes do not say. */

export type Wording = {
  numberMissing(stated: string, quoted: string | null): string
  numberNearby(stated: string): string
  numberUnit(stated: string, quoted: string): string
  numberBound(stated: string, quoted: string): string
  unrelated: string
  distant: string
}

const ja: Wording = {
  numberMissing: (stated, quoted) =>
    quoted === null
      ? `「${stated}」は引用にありません。`
      : `「${stated}」は引用にありません（引用では「${quoted}」）。`,
  numberNearby: (stated) => `「${stated}」は引用ではなく、その前後や見出しにあります。`,
  numberUnit: (stated, quoted) => `「${stated}」に当たる引用の記述は「${quoted}」です。`,
  numberBound: (stated, quoted) =>
    `「${stated}」と引用の「${quoted}」では、数の範囲や確かさが違います。`,
  unrelated: '引用は、この文とは別のことを述べています。',
  distant: '引用がこの文の内容を述べているか、はっきりしません。',
}

const en: Wording = {
  numberMissing: (stated, quoted) =>
    quoted === null
      ? `“${stated}” is not in the quote.`
      : `“${stated}” is not in the quote, which says “${quoted}”.`,
  numberNearby: (stated) => `“${stated}” stands beside the quote, not in it.`,
  numberUnit: (stated, quoted) => `Where this says “${stated}”, the quote says “${quoted}”.`,
  numberBound: (stated, quoted) =>
    `“${stated}” and the quote’s “${quoted}” differ in how exact or how high they are.`,
  unrelated: 'The quote speaks of something else.',
  distant: 'It is not certain that the quote says this.',
}

/** The words of the notes: Japanese for a Japanese answer, English for any other. */
export function wordingIn(language: string): Wording {
  return language === 'ja' ? ja : en
}
