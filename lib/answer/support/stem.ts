const endings =
  /(?:(?<=[^aeiou]{1,9})ations?|isations?|izations?|ments?|ingly|edly|ings?|ions?|ies|ied|ers?|ors?|ness|ally|ly|ed|es|e|s|al|ity|y)$/u

/**
 * What the forms of an English word have in common, roughly (after Porter 1980, An algorithm for suffix
 * stripping, without its conditions): enough to tell signed and signing for the same. Words of other
 * scripts stay as they are.
 * @param word folded
 */
export function stemOf(word: string): string {
  if (!/^[a-z]{4,}$/u.test(word)) return word
  const bare = word.replace(/['’]s$/u, '')
  const stem = bare.replace(endings, '')
  const short = stem.length < 3 ? bare : stem
  return short.replace(/([^aeiouls])\1$/u, '$1').replace(/i$/u, '')
}
