'use client'

import { memo } from 'react'
import type { Mention } from '#lib/contract.ts'
import { useWords } from '../messages/words.tsx'
import { isOpenAt, useOpenSource } from '../source/open-source.tsx'
import { contextLine } from './context-lines.ts'

/**
 * One mention: the term in the midst of its line, aligned with the others where there is room, else
 * within as many lines as it takes. A click opens the paper at it.
 */
export const MentionLine = memo(function MentionLine({ mention }: { mention: Mention }) {
  const words = useWords()
  const { opened, open } = useOpenSource()
  const { citation, start, end } = mention
  const { documentId, version, language, pageLabel } = citation
  const { left, term, right } = contextLine(mention)
  const isOpen = isOpenAt(opened, { documentId, start, end })
  return (
    <button
      type="button"
      data-mention={start}
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => open({ documentId, quoted: { version, start, end } })}
      className="flex w-full items-baseline gap-2 rounded px-1 py-1 text-start hover:bg-desk aria-[current]:bg-desk"
    >
      <span
        lang={language}
        className="min-w-0 flex-1 text-start font-serif text-[0.94rem] leading-relaxed @max-lg:line-clamp-3 @lg:grid @lg:grid-cols-[2fr_3fr] @lg:whitespace-nowrap"
      >
        <span className="@lg:flex @lg:min-w-0 @lg:justify-end @lg:overflow-hidden @lg:[mask-image:linear-gradient(to_right,transparent,black_2em)]">
          <span className="@max-lg:hidden @lg:whitespace-pre">{left}</span>
          <span className="@lg:hidden">{shortened(left)}</span>
        </span>
        <span className="@lg:min-w-0 @lg:overflow-hidden @lg:text-ellipsis">
          <mark>{term}</mark>
          {right}
        </span>
      </span>
      {pageLabel !== null && (
        <span className="w-12 flex-none text-end text-faint text-xs">{words.page(pageLabel)}</span>
      )}
    </button>
  )
})

/** On a narrow pane the term should come early in its lines. */
const shownBefore = 28

const shortened = (left: string) =>
  left.length > shownBefore ? `…${left.slice(-shownBefore)}` : left
