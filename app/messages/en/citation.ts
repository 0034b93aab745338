/** What the interface says of copying a quote with its reference. */
export const citation = {
  copyCited: 'Copy with citation',
  copyCitedOther: 'in Japanese style',
  copyFailed: 'This browser does not let the page copy.',
}
