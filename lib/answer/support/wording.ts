/** The notes under a statement, in the answer's language: what of it its quotes do not say. */

export type Wording = {
  numberMissing(stated: string, quoted: string | null): string
  numberNearby(stated: string): string
  numberUnit(stated: string, quoted: string): string
  numberBound(stated: string, quoted: string): string
  unrelated: string
  distant: string
  opposite(stated: string, quoted: string): string
  negated(stated: string): string
  unnegated(quoted: string): string
  commitment(quoted: string): string
  settled: string
  scope(stated: string, quoted: string | null): string
  limited(quoted: string): string
  condition(quoted: string): string
  cause(stated: string): string
  words(stated: readonly string[]): string
  exchanged: string
  comparison: string
  places(words: readonly string[]): string
  unknownBody(stated: string): string
  topic(stated: string, quoted: string): string
  attributed(holder: string | null): string
  misattributed(stated: string, quoted: string): string
  unattributed(stated: string): string
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
  opposite: (stated, quoted) => `「${stated}」とありますが、引用では「${quoted}」です。`,
  negated: (stated) => `「${stated}」という否定は、引用にありません。`,
  unnegated: (quoted) => `引用には「${quoted}」という否定があります。`,
  commitment: (quoted) => `引用は「${quoted}」と述べるにとどまり、確定したこととはしていません。`,
  settled: '引用は、この文よりもはっきりと言い切っています。',
  scope: (stated, quoted) =>
    quoted === null
      ? `「${stated}」とまでは、引用は述べていません。`
      : `「${stated}」とまでは、引用は述べていません（引用では「${quoted}」）。`,
  limited: (quoted) => `引用には「${quoted}」という限定があります。`,
  condition: (quoted) => `引用には「${quoted}」という条件があります。`,
  cause: (stated) => `「${stated}」という因果関係は、引用では述べられていません。`,
  words: (stated) => `${stated.map((word) => `「${word}」`).join('')}は引用にありません。`,
  exchanged: '誰が誰に対してしたことかが、引用と逆になっています。',
  comparison: 'この比較は、引用には述べられていません。',
  places: (words) =>
    `引用とは、${words.map((word) => `「${word}」`).join('と')}が入れ替わっています。`,
  unknownBody: (stated) => `「${stated}」は引用にありません。`,
  topic: (stated, quoted) => `引用は「${stated}」ではなく、「${quoted}」について述べています。`,
  attributed: (holder) =>
    holder === null
      ? '引用では、誰かの主張として紹介されています。'
      : `これは「${holder}」の見解として述べられているもので、事実として確かめられたことではありません。`,
  misattributed: (stated, quoted) => `「${stated}」ではなく、「${quoted}」の見解です。`,
  unattributed: (stated) => `引用からは、「${stated}」の見解かどうか分かりません。`,
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
  opposite: (stated, quoted) => `Where this says “${stated}”, the quote says “${quoted}”.`,
  negated: (stated) => `The quote does not deny this as “${stated}” does.`,
  unnegated: (quoted) => `The quote denies it: “${quoted}”.`,
  commitment: (quoted) =>
    `The quote goes no further than “${quoted}”: it does not say that this is settled.`,
  settled: 'The quote says this more firmly.',
  scope: (stated, quoted) =>
    quoted === null
      ? `The quote does not go as far as “${stated}”.`
      : `The quote does not go as far as “${stated}”: it says “${quoted}”.`,
  limited: (quoted) => `The quote limits this: “${quoted}”.`,
  condition: (quoted) => `The quote makes a condition: “${quoted}”.`,
  cause: (stated) => `The quote does not say what brought this about (“${stated}”).`,
  words: (stated) => `Not in the quote: ${stated.map((word) => `“${word}”`).join(', ')}.`,
  exchanged: 'Who did it to whom is the other way round in the quote.',
  comparison: 'The quote does not make this comparison.',
  places: (words) => `${words.map((word) => `“${word}”`).join(' and ')} have changed places.`,
  unknownBody: (stated) => `“${stated}” is not in the quote.`,
  topic: (stated, quoted) => `The quote says this of “${quoted}”, not of “${stated}”.`,
  attributed: (holder) =>
    holder === null
      ? 'The quote reports this as what somebody says, not as a fact.'
      : `This is what “${holder}” says, not an established fact.`,
  misattributed: (stated, quoted) => `This is the view of “${quoted}”, not of “${stated}”.`,
  unattributed: (stated) => `The quote does not show that “${stated}” says this.`,
}

/** The words of the notes: Japanese for a Japanese answer, English for any other. */
export function wordingIn(language: string): Wording {
  return language === 'ja' ? ja : en
}
