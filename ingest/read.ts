import { createHash } from 'node:crypto'
import {
  type Block,
  type BlockKind,
  type DocumentText,
  type Layout,
  type Sentence,
  textOf,
} from '#lib/document.ts'
import { TenkyoError } from '#lib/errors.ts'
import { fold } from '#lib/text/fold.ts'
import { detectLanguage } from '#lib/text/language.ts'
import { splitSentences } from '#lib/text/sentences.ts'
import { compose } from './compose.ts'
import type { Extract } from './extract/extract.ts'
import { extract } from './extract/index.ts'
import type { RecognisedPage } from './extract/recognised.ts'
import { rejoin } from './extract/rejoin.ts'
import { listMark } from './extract/signs.ts'
import { readMetadata } from './metadata.ts'
import { outline } from './outline.ts'
import { cutPassages, type PassageDraft } from './passages.ts'
import { layoutOf, pagesOf } from './places.ts'
import { isStatable } from './statable.ts'

export type Identity = { documentId: string; version: string; source: string }

/** What is known of a paper before it is read; `recognised`: pages of it as OCR read them. */
export type PaperToRead = Identity & { recognised?: readonly RecognisedPage[] }

export type ReadDocument = {
  title: string
  authors: string[]
  date: string | null
  publisher: string | null
  language: string
  mediaType: string
  pages: number | null
  warnings: string[]
  text: DocumentText
  /** Where the text stands on the pages of its original; null where that can't be told. */
  layout: Layout | null
  passages: (PassageDraft & { searchText: string })[]
}

/**
 * Reads a paper: its canonical text with the map back to the original, its sentences and passages.
 * @throws TenkyoError `file-empty`, `file-not-text`, or what the format's reader throws.
 */
export async function readDocument(bytes: Uint8Array, paper: PaperToRead): Promise<ReadDocument> {
  return readExtract(await extract(bytes, paper.recognised), paper)
}

/**
 * What `readDocument` makes of what a format's reader found.
 * @throws TenkyoError `file-empty` where it is nothing.
 */
export function readExtract(found: Extract, identity: Identity): ReadDocument {
  const extracted = rejoin(found)
  const composed = compose(extracted)
  if (!/[\p{L}\p{N}]/u.test(composed.text)) {
    throw new TenkyoError('file-empty', 'The file holds no text.')
  }
  const sections = outline(composed)
  const blocks: Block[] = composed.blocks.map(({ level: _, ...block }) => block)
  const text: DocumentText = {
    version: identity.version,
    text: composed.text,
    pages: pagesOf(composed.map, extracted.pages),
    sections,
    blocks,
    sentences: blocks.flatMap((block) => sentencesOf(composed.text, block, identity)),
    notes: composed.notes,
    map: composed.map,
  }
  return {
    ...readMetadata(composed, sections, identity.source, extracted.properties),
    language: detectLanguage(composed.text),
    mediaType: extracted.mediaType,
    pages: extracted.pages.length === 0 ? null : extracted.pages.length,
    warnings: [
      ...extracted.warnings,
      ...(extracted.hidden === 0
        ? []
        : [`${extracted.hidden} characters that the original hides were left out.`]),
      ...(composed.invisible === 0
        ? []
        : [`${composed.invisible} invisible characters were left out.`]),
    ],
    text,
    layout: extracted.layout === null ? null : layoutOf(composed.map, extracted.layout),
    passages: cutPassages(text).map((passage) => ({
      ...passage,
      searchText: searchText(composed.text, passage),
    })),
  }
}

/** A table row is one sentence while it can be quoted as one. */
const longestRow = 300

/** Blocks that are quoted as a whole. */
function isWhole(block: Block): boolean {
  if (block.kind === 'table-row') return block.end - block.start <= longestRow
  return block.kind === 'heading' || block.kind === 'caption' || block.kind === 'furniture'
}

/** The mark of an item and the number of a note, which are not quoted. */
function markLength(kind: BlockKind, text: string): number {
  if (kind === 'list-item') return listMark(text).length
  if (kind !== 'footnote') return 0
  return (
    /^[0-9０-９]{1,3}(?:[．.)）]?\s+(?=\S)|[．.)）]?(?=[^\s0-9０-９]))/u.exec(text)?.[0].length ?? 0
  )
}

function sentencesOf(text: string, block: Block, identity: Identity): Sentence[] {
  const whole = textOf(text, block)
  const mark = markLength(block.kind, whole)
  const spans = isWhole(block)
    ? [{ start: 0, end: whole.length }]
    : splitSentences(whole.slice(mark))
  const isHeader = block.kind === 'table-row' && block.depth === 0
  return spans.map((span) => {
    const start = block.start + mark + span.start
    const end = block.start + mark + span.end
    const statable = !isHeader && isStatable(block.kind, text.slice(start, end))
    return { id: sentenceId(identity, start, end), start, end, statable }
  })
}

function sentenceId({ documentId, version }: Identity, start: number, end: number): string {
  return createHash('sha256')
    .update(`${documentId}\n${version}\n${start}\n${end}`)
    .digest('hex')
    .slice(0, 16)
}

/** What a passage is found by: what it stands under and what it says, folded. */
function searchText(text: string, { start, end, headings, holder }: PassageDraft): string {
  const said = text.slice(start, end)
  const above = [...headings, holder ?? ''].filter((title) => !said.includes(title))
  return fold([...above, said].join('\n'))
}
