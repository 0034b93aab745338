'use client'

import { useMemo } from 'react'
import type { Span } from '#lib/document.ts'
import { visible } from '#lib/text/visible.ts'
import { ProblemNote } from '../library/problem-note.tsx'
import { useWords } from '../messages/words.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import type { Quoted } from './open-source.tsx'
import { SourceText } from './source-text.tsx'
import { useSource } from './use-source.ts'

/** `depth` is the level of the title's heading. */
type Props = { documentId: string; quoted: Quoted | null; depth: 1 | 3 }

/** A paper from its title to its last line, with the place marked that was quoted. */
export function SourceView({ documentId, quoted, depth }: Props) {
  const Title = `h${depth}` as const
  const words = useWords()
  const source = useSource(documentId)
  const mark = useMemo(
    () => (source.state === 'open' ? readMark(quoted, source.text) : 'none'),
    [quoted, source],
  )
  if (source.state === 'opening') {
    return (
      <p role="status">
        {depth === 1 && <PageTitle part={words.panes.source} />}
        {words.openingPaper}…
      </p>
    )
  }
  if (source.state === 'failed') {
    return (
      <>
        {depth === 1 && <PageTitle part={words.failed} />}
        <ProblemNote problem={source.problem} />
      </>
    )
  }
  const { document, text } = source
  const [first] = text.blocks
  const opensWithTitle =
    first !== undefined && text.text.slice(first.start, first.end) === document.title
  const facts = [document.authors.join(', '), document.date, visible(document.source)]
  return (
    <>
      {depth === 1 && <PageTitle part={document.title} />}
      <header className="measure mb-6 border-rule border-b pb-4">
        <Title
          lang={document.language}
          className={
            opensWithTitle ? 'sr-only' : 'mb-2 break-words font-serif text-2xl leading-snug'
          }
        >
          {document.title}
        </Title>
        <p className="break-words text-faint text-sm">{facts.filter(Boolean).join(' · ')}</p>
        <a
          href={`/api/documents/${document.id}/original`}
          className="text-faint text-sm underline underline-offset-4 hover:text-ink"
        >
          {words.original}
        </a>
        <p role="status" className={typeof mark === 'string' ? 'mt-2' : 'sr-only'}>
          {mark === 'changed' && words.changedSince}
          {mark === 'outside' && words.outOfText}
          {typeof mark === 'object' && words.quoteShown}
        </p>
      </header>
      <SourceText
        document={text}
        language={document.language}
        depth={depth}
        mark={typeof mark === 'object' ? mark : null}
      />
    </>
  )
}

function readMark(
  quoted: Quoted | null,
  text: { version: string; text: string },
): Span | 'none' | 'changed' | 'outside' {
  if (quoted === null) return 'none'
  if (quoted.version !== null && quoted.version !== text.version) return 'changed'
  const { start, end } = quoted
  return 0 <= start && start < end && end <= text.text.length ? { start, end } : 'outside'
}
