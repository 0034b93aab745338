'use client'

import type { Document, TextResponse } from '#lib/contract.ts'
import { visible } from '#lib/text/visible.ts'
import { warningIn } from '../library/warning.ts'
import { sayDate } from '../messages/say-date.ts'
import { useWords } from '../messages/words.tsx'
import type { Mark } from './read-mark.ts'
import { overlap } from './reading.ts'

type Props = {
  document: Document
  text: TextResponse
  mark: Mark
  /** The level of the title's heading. */
  depth: 1 | 3
  /** True where the pages could not be drawn. */
  failed: boolean
}

/** Which paper this is, and what is to be known of its mark. */
export function SourceHead({ document, text, mark, depth, failed }: Props) {
  const words = useWords()
  const Title = `h${depth}` as const
  const facts = [
    document.authors.join(', '),
    document.publisher,
    document.date && sayDate(document.date, words.locale),
    visible(document.source),
  ]
  const notes = notesOn(mark, text)
  return (
    <header
      // In a pane, its buttons stand at the end of the first lines.
      className={`border-rule border-b py-2 ps-4 ${depth === 1 ? 'pe-4' : 'pe-20 pointer-coarse:pe-22'}`}
    >
      <Title
        lang={document.language}
        className="line-clamp-2 text-start break-words font-serif text-base leading-snug"
      >
        {document.title}
      </Title>
      <p className="flex gap-x-3 whitespace-nowrap text-faint text-xs">
        <span className="min-w-0 truncate">{[...new Set(facts)].filter(Boolean).join(' · ')}</span>
        <a
          href={`/api/documents/${document.id}/original`}
          className="underline underline-offset-4 hover:text-ink"
        >
          {words.original}
        </a>
      </p>
      {document.warnings.length > 0 && (
        <details className="text-faint text-xs">
          <summary className="w-fit">{words.notesCount(document.warnings.length)}</summary>
          {document.warnings.map((warning) => (
            <p key={warning} className="wrap-anywhere ps-4">
              {warningIn(warning, words)}
            </p>
          ))}
        </details>
      )}
      <p role="status" className={notes.length > 0 || failed ? 'mt-1 text-xs' : 'sr-only'}>
        {failed && <span className="block">{words.notDrawn}</span>}
        {notes.map((note) => (
          <span key={note} className="block">
            {words.markNotes[note]}
          </span>
        ))}
        {typeof mark === 'object' && <span className="sr-only">{words.quoteShown}</span>}
      </p>
    </header>
  )
}

/** Below this share, a page's characters can't be told well enough to be relied on. */
const suspect = 0.9

type MarkNote = 'changed' | 'outside' | 'byOcr' | 'suspect'

function notesOn(mark: Mark, text: TextResponse): MarkNote[] {
  if (mark === 'none') return []
  if (mark === 'changed' || mark === 'outside') return [mark]
  const pages = text.pages.filter((page) => overlap(page, mark))
  const notes: MarkNote[] = []
  if (pages.some(({ readBy }) => readBy === 'ocr')) notes.push('byOcr')
  else if (pages.some(({ quality }) => quality !== null && quality < suspect)) notes.push('suspect')
  return notes
}
