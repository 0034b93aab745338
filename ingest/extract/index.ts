import { decode } from './decode.ts'
import type { Extract } from './extract.ts'
import { isMarkdown } from './format.ts'
import { extractMarkdown } from './markdown.ts'
import { withNoteMarks } from './notes.ts'
import { extractPlain } from './plain.ts'
import { rejoin } from './rejoin.ts'
import { withShapedHeadings } from './titles.ts'

type Format = { name: string; fits: (raw: string) => boolean; read: (raw: string) => Extract }

/** The formats of text that are read, in the order in which they are tried; the last fits all. */
const formats: readonly Format[] = [
  { name: 'Markdown', fits: isMarkdown, read: extractMarkdown },
  { name: 'plain text', fits: () => true, read: extractPlain },
]

/**
 * What a file says, as blocks in reading order. The format is told by the content, never the name.
 * @throws TenkyoError `file-empty` or `file-not-text`.
 */
export function extract(bytes: Uint8Array): Extract {
  const { text, encoding } = decode(bytes)
  const format = formats.find(({ fits }) => fits(text))
  const read = (format?.read ?? extractPlain)(text)
  const warnings = [
    ...(encoding === 'utf-8' ? [] : [`Read as ${encoding}.`]),
    ...(text.includes('\ufffd') ? ['Some characters could not be decoded.'] : []),
  ]
  return rejoin(
    withNoteMarks({
      ...read,
      blocks: withShapedHeadings(text, read.blocks),
      warnings: [...read.warnings, ...warnings],
    }),
  )
}
