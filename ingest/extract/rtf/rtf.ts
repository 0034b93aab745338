import { TenkyoError } from '#lib/errors.ts'
import { type Extract, plainExtract } from '../extract.ts'
import { withShapes } from '../shapes.ts'
import { toBlocks } from './blocks.ts'
import { readRtfContent } from './reader.ts'

/**
 * Reads a Rich Text file: paragraphs, headings, lists, tables, footnotes and the words in text boxes.
 * Pictures, running heads, comments and what was deleted with changes tracked are left out; hidden
 * text is left out and counted. What no style tells, its shape does.
 * @throws TenkyoError `file-empty`, or `file-too-complex`.
 */
export async function readRtf(bytes: Uint8Array): Promise<Extract> {
  const { items, definitions, hidden } = readRtfContent(bytes)
  const { raw, blocks } = toBlocks(items, definitions.styles)
  if (blocks.length === 0) throw new TenkyoError('file-empty', 'The file holds no text.')
  const wellFormed = raw.toWellFormed()
  const author = definitions.author.trim()
  return {
    ...plainExtract('text/rtf', wellFormed, withShapes(wellFormed, blocks)),
    hidden,
    properties: {
      title: definitions.title.trim() || null,
      authors: author === '' ? [] : [author],
      date: definitions.created,
      publisher: null,
    },
  }
}
