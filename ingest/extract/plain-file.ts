import { extractCsv, isCsv } from './csv/csv.ts'
import { decode } from './decode.ts'
import type { Extract } from './extract.ts'
import { isMarkdown } from './format.ts'
import { extractMarkdown } from './markdown.ts'
import { withNoteMarks } from './notes.ts'
import { extractPlain } from './plain.ts'
import { withShapedHeadings } from './titles.ts'

/** The formats of text, in the order in which they are tried; the last fits all. */
const formats: readonly { fits: (raw: string) => boolean; read: (raw: string) => Extract }[] = [
  { fits: isCsv, read: extractCsv },
  { fits: isMarkdown, read: extractMarkdown },
  { fits: () => true, read: extractPlain },
]

/**
 * Reads a file that is text, whatever its encoding.
 * @throws TenkyoError `file-empty` or `file-not-text`.
 */
export function readPlainFile(bytes: Uint8Array): Extract {
  const { text, encoding } = decode(bytes)
  const raw = withLineFeeds(text)
  const read = formats.find(({ fits }) => fits(raw))?.read ?? extractPlain
  const found = read(raw)
  const blocks = withShapedHeadings(raw, found.blocks)
  const warnings = [
    ...(encoding === 'utf-8' ? [] : [`Read as ${encoding}.`]),
    ...(text.includes('\ufffd') ? ['Some characters could not be decoded.'] : []),
  ]
  return withNoteMarks({ ...found, blocks, warnings: [...found.warnings, ...warnings] })
}

/** Every line break as a line feed, page breaks too; no offset changes. */
const withLineFeeds = (text: string) => text.replace(/\r(?!\n)|[\f\v\u0085\u2028\u2029]/g, '\n')
