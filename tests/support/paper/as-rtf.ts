import { type Inline, joinSentences, type Paper, type PaperBlock, type Run } from './source.ts'

/** The paper as Rich Text, its Japanese as Unicode escapes with a question mark for old readers. */
export function paperRtf(paper: Paper): Uint8Array {
  const body = [
    `\\pard\\s3\\qc\\b\\fs34 ${escapeRtf(paper.title)}\\b0\\par`,
    `\\pard\\fs21 ${escapeRtf(paper.author)}\\par`,
    `${escapeRtf(paper.date.written)}\\par`,
    ...paper.blocks.map((block) => blockRtf(paper, block)),
  ]
  const [year, month, day] = paper.date.iso.split('-').map(Number)
  const head = [
    '{\\rtf1\\ansi\\ansicpg932\\deff0\\uc1',
    '{\\fonttbl{\\f0\\froman\\fcharset128 Noto Serif CJK JP;}}',
    '{\\colortbl;\\red0\\green0\\blue0;}',
    '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\outlinelevel1 heading 2;}{\\s3 Title;}}',
    `{\\info{\\title ${escapeRtf(paper.title)}}{\\author ${escapeRtf(paper.author)}}{\\creatim\\yr${year}\\mo${month}\\dy${day}\\hr9\\min0}}`,
    `{\\header\\pard\\fs16 ${escapeRtf(paper.title)}\\par}`,
  ]
  return new TextEncoder().encode(`${[...head, ...body].join('\n')}\n}`)
}

/** Text as RTF has it: ASCII, and all else by its UTF-16 code as a signed number. */
function escapeRtf(text: string): string {
  let escaped = ''
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const character = text.charAt(at)
    if (/[\\{}]/.test(character)) escaped += `\\${character}`
    else if (code < 128) escaped += character
    else escaped += `\\u${code < 0x8000 ? code : code - 0x10000}?`
  }
  return escaped
}

function inlineRtf(paper: Paper, part: Inline): string {
  if (part.kind === 'emphasis') return `{\\b ${escapeRtf(part.text)}}`
  if (part.kind !== 'mark') return escapeRtf(part.text)
  const note = paper.notes.find(({ label }) => label === part.label)
  const said = runRtf(paper, joinSentences(note?.sentences ?? []))
  return `{\\super\\chftn{\\footnote\\pard\\fs17 {\\super\\chftn} ${said}}}`
}

const runRtf = (paper: Paper, of: Run): string => of.map((part) => inlineRtf(paper, part)).join('')

function blockRtf(paper: Paper, block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return `{\\pard\\s${block.level}\\outlinelevel${block.level - 1}\\b\\fs${30 - 4 * block.level} ${runRtf(paper, block.run)}\\par}`
    case 'paragraph':
      return `\\pard\\fs21 ${runRtf(paper, joinSentences(block.sentences))}\\par`
    case 'list':
      return block.items
        .map((item, at) => {
          const mark = block.ordered ? `${at + 1}.` : '\\bullet '
          return `{\\listtext\\pard ${mark}\\tab}\\pard\\ls1\\ilvl0\\fi-420\\li420 ${runRtf(paper, item)}\\par`
        })
        .join('\n')
    case 'table':
      return block.rows.map(rowRtf).join('\n')
    case 'figure':
      return `\\pard\\qc\\fs18 ${escapeRtf(block.caption)}\\par\\pard\\ql`
  }
}

function rowRtf(row: readonly string[]): string {
  const borders = row.map((_, at) => `\\cellx${(at + 1) * 1700}`).join('')
  const cells = row.map((cell) => `\\pard\\intbl ${escapeRtf(cell)}\\cell`).join('')
  return `\\trowd\\trgaph100${borders}${cells}\\row\\pard`
}
