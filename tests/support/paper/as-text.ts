import { joinSentences, type Paper, type PaperBlock, plainText, type Run } from './source.ts'

const columns = 40

/** How many columns of a fixed-width screen a text takes. */
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 1 : 2), 0)

/**
 * The paper as a typesetter's plain text: lines wrapped at forty columns, readings left out, note
 * marks as digits, cells of a table apart by tabs.
 */
export function paperText(paper: Paper): string {
  const notes = paper.notes.map(({ label, sentences }) =>
    wrap(`${label}　${plainText(joinSentences(sentences))}`),
  )
  return [
    ...[paper.title, '', paper.author, paper.date.written, ''],
    ...paper.blocks.flatMap((block) => [blockText(paper, block), '']),
    ...[paper.notesTitle, '', ...notes, ''],
  ].join('\n')
}

/** The words of a run, with the marks of its notes. */
const markedText = (of: Run) =>
  of.map((part) => (part.kind === 'mark' ? part.label : part.text)).join('')

function blockText(paper: Paper, block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return plainText(block.run)
    case 'figure':
      return block.caption
    case 'paragraph': {
      const indent = paper.language === 'en' ? '' : '　'
      return wrap(`${indent}${markedText(joinSentences(block.sentences))}`)
    }
    case 'list':
      return block.items
        .map((item, at) => wrap(`${block.ordered ? `（${at + 1}）` : '・'}${markedText(item)}`))
        .join('\n')
    case 'table':
      return block.rows.map((row) => row.join('\t')).join('\n')
  }
}

function wrap(text: string): string {
  const lines: string[] = []
  let line = ''
  for (const [word] of text.matchAll(/[\x21-\x7e]+|./gu)) {
    const mustStay = /^[、。」）］ー]/u.test(word)
    if (widthOf(line + word) > columns && !mustStay && word !== ' ') {
      lines.push(line.trimEnd())
      line = ''
    }
    if (line !== '' || word !== ' ') line += word
  }
  return [...lines, line].join('\n')
}
