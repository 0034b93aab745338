/**
 * The words of the product as types. This file imports nothing, so that everything else may import it.
 *
 * Offsets are UTF-16 code units into a document's canonical text, `end` exclusive.
 */

/** A stretch of a document's canonical text. */
export type Span = { start: number; end: number }

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-row'
  | 'caption'
  | 'footnote'
  | 'furniture'

/** One unit of a paper's layout; `depth` is how deep a list item is nested (0 elsewhere). */
export type Block = Span & { kind: BlockKind; depth: number }

/**
 * A part of the paper from its heading to the next heading of the same or a higher level.
 * `holder` is who speaks in it, where the part has an author of its own.
 */
export type Section = Span & { level: number; title: string; holder: string | null }

/** How a page was read: by the text that it has in it, or by recognising the characters in its picture. */
export type ReadBy = 'text' | 'ocr'

/**
 * What of the text stands on a page of the original; `label` is the number printed on it. A page
 * whose notes or captions follow a paragraph that ends on the next page has more than one stretch.
 */
export type Page = Span & { number: number; label: string; readBy: ReadBy }

/**
 * A stretch of one line on one page. Its character `i` reaches from `edges[i]` to `edges[i + 1]` along
 * the line's axis (`x` for horizontal lines, `y` for vertical ones), and from `near` to `far` across
 * it. In points, from the top left corner of the page as it is shown.
 */
export type PlacedLine = Span & {
  page: number
  axis: 'x' | 'y'
  near: number
  far: number
  edges: number[]
}

/**
 * Where a text stands on the pages of its original; sizes in points. `quality`, from 0 to 1, is how far
 * a page's characters can be told: see the reader of the format.
 */
export type Layout = {
  pages: { number: number; width: number; height: number; quality: number }[]
  lines: PlacedLine[]
}

/**
 * Within a run the canonical text is the original's text, character by character, from `rawStart`
 * (an offset into the decoded original) on. A line break that became a blank is a run of its own.
 */
export type MapRun = Span & { rawStart: number }

/** A note mark that was taken out of the text at `at`, and the note's own place if there is one. */
export type NoteMark = { at: number; label: string; note: Span | null }

/** The unit of citation. `statable` is false where it says nothing by itself (credits, 同上, addresses). */
export type Sentence = Span & { id: string; statable: boolean }

/** A paper as it is read, without its text. */
export type DocumentRecord = {
  /** Permanent for an origin and a source. */
  id: string
  /** Changes with the bytes or with the pipeline that read them. */
  version: string
  /** The ingested root, or `upload`. */
  origin: string
  /** Path relative to the origin, or the file's name. */
  source: string
  title: string
  authors: string[]
  /** ISO date, as exact as the paper is (`2024`, `2024-03`, `2024-03-20`). */
  date: string | null
  /** Who gave the paper out, where it says so. */
  publisher: string | null
  /** BCP 47 primary tag, `und` where it can't be told. */
  language: string
  mediaType: string
  bytes: number
  characters: number
  /** How many pages the original has; null where its format has none. */
  pages: number | null
  /** How many passages it was cut into. */
  passages: number
  contentHash: string
  /** The languages in which OCR reads its pages without usable text (`jpn+eng`); null without OCR. */
  ocr: string | null
  ingestedAt: string
  warnings: string[]
}

/** What of a paper's data the reader can put right. */
export type EditedField = 'title' | 'authors' | 'date' | 'publisher'

/** A paper as it is shown: what was read, with what the reader has put right and sorted. */
export type ShownDocument = DocumentRecord & {
  /** Which of its data are the reader's. */
  edited: EditedField[]
  /** The ids of the collections that it is in. */
  collections: string[]
}

/** What a paper says, and where each part of it stands in the original. */
export type DocumentText = {
  version: string
  text: string
  pages: Page[]
  sections: Section[]
  blocks: Block[]
  sentences: Sentence[]
  notes: NoteMark[]
  map: MapRun[]
}

/** The unit of retrieval: whole sentences under one heading path. */
export type Passage = Span & {
  id: string
  documentId: string
  version: string
  /** Its place in the document, from 0. */
  ordinal: number
  headings: string[]
  holder: string | null
  /** What of it stands on which page; empty where its format has none. */
  pages: Page[]
  sentences: Sentence[]
}

/** A quoted sentence and where it stands; made only by `answer/cite.ts`. */
export type Citation = {
  documentId: string
  version: string
  source: string
  title: string
  authors: string[]
  date: string | null
  publisher: string | null
  language: string
  quote: string
  start: number
  end: number
  /** Where the quote begins. */
  page: number | null
  pageLabel: string | null
  /** `ocr` where any of it was recognised in a picture, so that it may be misread. */
  readBy: ReadBy
  headings: string[]
  holder: string | null
  before: string
  after: string
}

/** The text under a span. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** What of each page lies within a span. */
export function pagesWithin(pages: readonly Page[], span: Span): Page[] {
  return pages
    .filter((page) => page.start < span.end && page.end > span.start)
    .map((page) => ({
      ...page,
      start: Math.max(page.start, span.start),
      end: Math.min(page.end, span.end),
    }))
}
