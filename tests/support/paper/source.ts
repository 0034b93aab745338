/**
 * A paper as its author thinks of it, before any file format: the tests write it in every format and
 * expect the same sentences back.
 */

/** What stands inside a sentence: text, a word with its reading, an emphasised word, a note's mark. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'ruby'; text: string; reading: string }
  | { kind: 'emphasis'; text: string }
  | { kind: 'mark'; label: string }

export type Run = readonly Inline[]

export type PaperBlock =
  | { kind: 'heading'; level: 1 | 2; run: Run }
  | { kind: 'paragraph'; sentences: readonly Run[] }
  | { kind: 'list'; ordered: boolean; items: readonly Run[] }
  | { kind: 'table'; rows: readonly (readonly string[])[] }
  | { kind: 'figure'; caption: string }

export type Note = { label: string; sentences: readonly Run[] }

export type Paper = {
  language: string
  title: string
  author: string
  /** As an ISO date, and as the paper writes it. */
  date: { iso: string; written: string }
  /** The heading over the notes where a format sets them at the end. */
  notesTitle: string
  blocks: readonly PaperBlock[]
  notes: readonly Note[]
}

const inline =
  /｜(?<base>[^《]+)《(?<reading>[^》]+)》|\*(?<stressed>[^*]+)\*|\[\^(?<label>\d+)\]/gu

/** Reads `｜堰堤《えんてい》`, `*stressed*` and `[^1]` in a sentence. */
export function run(written: string): Run {
  const found: Inline[] = []
  let from = 0
  const addText = (to: number) => {
    if (from < to) found.push({ kind: 'text', text: written.slice(from, to) })
  }
  for (const match of written.matchAll(inline)) {
    addText(match.index)
    from = match.index + match[0].length
    const { base, reading = '', stressed, label = '' } = match.groups ?? {}
    if (base !== undefined) found.push({ kind: 'ruby', text: base, reading })
    else if (stressed !== undefined) found.push({ kind: 'emphasis', text: stressed })
    else found.push({ kind: 'mark', label })
  }
  addText(written.length)
  return found
}

export const heading = (level: 1 | 2, written: string): PaperBlock => ({
  kind: 'heading',
  level,
  run: run(written),
})

/** A paragraph, a sentence to each string. */
export const paragraph = (...sentences: string[]): PaperBlock => ({
  kind: 'paragraph',
  sentences: sentences.map(run),
})

export const list = (ordered: boolean, ...items: string[]): PaperBlock => ({
  kind: 'list',
  ordered,
  items: items.map(run),
})

export const table = (...rows: string[][]): PaperBlock => ({ kind: 'table', rows })

export const figure = (caption: string): PaperBlock => ({ kind: 'figure', caption })

export const note = (label: string, ...sentences: string[]): Note => ({
  label,
  sentences: sentences.map(run),
})

/** The words of a run as they are read aloud: without readings and marks. */
export function plainText(of: Run): string {
  return of.map((part) => (part.kind === 'mark' ? '' : part.text)).join('')
}

/** The sentences of a paragraph or a note as one run: after Latin text a blank stands between them. */
export function joinSentences(sentences: readonly Run[]): Run {
  return sentences.flatMap((sentence, at): Run => {
    const isApart = /[A-Za-z.]$/.test(plainText(sentences[at - 1] ?? []))
    return isApart ? [{ kind: 'text', text: ' ' }, ...sentence] : sentence
  })
}

/** The readings that a paper gives beside its words. */
export function readingsOf(paper: Paper): string[] {
  const runs = paper.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.run]
    if (block.kind === 'paragraph') return block.sentences
    return block.kind === 'list' ? block.items : []
  })
  return runs.flat().flatMap((part) => (part.kind === 'ruby' ? [part.reading] : []))
}
