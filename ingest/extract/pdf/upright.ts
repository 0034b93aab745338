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

/**
 * The same text with a character for each radical that looks like it (⼤ is no 大), which some programs
 * name instead. For telling what a line is; the paper's text keeps what the file says. Lengths stay.
 */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2f00-\u2fdf]/gu, (radical) => radical.normalize('NFKC'))
}
