/** Forms that punctuation takes in vertical lines, and what they are forms of (Unicode, FE10–FE48). */
const uprightForms = new Map(
  Object.entries({
    '︐': '，',
    '︑': '、',
    '︒': '。',
    '︓': '：',
    '︔': '；',
    '︕': '！',
    '︖': '？',
    '︗': '〖',
    '︘': '〗',
    '︙': '…',
    '︰': '‥',
    '︱': '—',
    '︲': '–',
    '︳': '＿',
    '︵': '（',
    '︶': '）',
    '︷': '｛',
    '︸': '｝',
    '︹': '〔',
    '︺': '〕',
    '︻': '【',
    '︼': '】',
    '︽': '《',
    '︾': '》',
    '︿': '〈',
    '﹀': '〉',
    '﹁': '「',
    '﹂': '」',
    '﹃': '『',
    '﹄': '』',
    '﹇': '［',
    '﹈': '］',
  }),
)

/**
 * A glyph's text as it is written in horizontal lines: some programs name the shape that a mark has in
 * a vertical line instead of the mark.
 */
export function upright(text: string): string {
  return uprightForms.get(text) ?? text
}
