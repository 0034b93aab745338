import { type Paper, plainText } from './source.ts'

/** A sentence of a paper, and what of the paper it is. */
export type Expected = {
  kind: 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'caption' | 'footnote'
  text: string
}

/** Every sentence of a paper in the order in which it is read, notes last. */
export function expectedSentences(paper: Paper): Expected[] {
  const found: Expected[] = [{ kind: 'heading', text: paper.title }]
  for (const block of paper.blocks) {
    if (block.kind === 'heading') found.push({ kind: 'heading', text: plainText(block.run) })
    else if (block.kind === 'figure') found.push({ kind: 'caption', text: block.caption })
    else if (block.kind === 'table') {
      for (const row of block.rows) found.push({ kind: 'table-row', text: row.join('\t') })
    } else {
      const [kind, runs] =
        block.kind === 'list'
          ? (['list-item', block.items] as const)
          : (['paragraph', block.sentences] as const)
      for (const one of runs) found.push({ kind, text: plainText(one) })
    }
  }
  for (const note of paper.notes) {
    for (const one of note.sentences) found.push({ kind: 'footnote', text: plainText(one) })
  }
  return found
}
