import type { Statement } from '#lib/contract.ts'

/** A statement in its paragraph; `key` tells it from the others of its answer, also as more come. */
type Placed = { key: string; statement: Statement }

/** What written statements are set as: a heading, or a paragraph of statements that follow each other. */
export type Block =
  | { kind: 'heading'; key: string; text: string }
  | { kind: 'paragraph'; key: string; placed: Placed[] }

/** A paragraph that has as many UTF-16 code units is full: what follows begins another. */
const fullParagraph = { wide: 160, narrow: 400 }

/** Written statements as headings and paragraphs, in their order; one that comes later changes none before it. */
export function blocksOf(statements: readonly Statement[]): Block[] {
  const blocks: Block[] = []
  for (const [order, statement] of statements.entries()) {
    const key = String(order)
    const last = blocks.at(-1)
    if (statement.kind === 'heading') blocks.push({ kind: 'heading', key, text: statement.text })
    else if (last?.kind === 'paragraph' && !isFull(last)) last.placed.push({ key, statement })
    else blocks.push({ kind: 'paragraph', key, placed: [{ key, statement }] })
  }
  return blocks
}

function isFull({ placed }: { placed: readonly Placed[] }): boolean {
  // A short answer at the beginning stands by itself.
  if (placed[0]?.statement.kind === 'lead') return true
  const text = placed.map(({ statement }) => statement.text).join('')
  return text.length >= (isWide(text.at(-1)) ? fullParagraph.wide : fullParagraph.narrow)
}

/** True for the letters and signs that are set without blanks between sentences. */
export function isWide(letter: string | undefined): boolean {
  return /[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]/u.test(letter ?? '')
}
