'use client'

import { useEffect, useRef } from 'react'
import type { Mention, MentionsResponse } from '#lib/contract.ts'
import { sayDate } from '../messages/say-date.ts'
import { useWords } from '../messages/words.tsx'
import { MentionLine } from './mention-line.tsx'
import type { Found } from './use-concordance.ts'
import { useMentionKeys } from './use-mention-keys.ts'

type Props = { found: Found; loading: boolean; onMore: () => void }

/** The mentions paper by paper; arrow keys go from one to the next, more come as the end comes near. */
export function MentionList({ found, loading, onMore }: Props) {
  const words = useWords()
  const { answer, mentions, next } = found
  const root = useRef<HTMLDivElement>(null)
  useMentionKeys(root)
  const byPaper = Map.groupBy(mentions, ({ citation }) => citation.documentId)
  return (
    <div ref={root}>
      <p className="sr-only">{words.mentionKeys}</p>
      {answer.papers
        .filter(({ documentId }) => byPaper.has(documentId))
        .map((paper) => (
          <PaperMentions
            key={paper.documentId}
            paper={paper}
            mentions={byPaper.get(paper.documentId) ?? []}
          />
        ))}
      {next !== null && (
        <MoreMentions left={answer.total - mentions.length} loading={loading} onMore={onMore} />
      )}
    </div>
  )
}

type Paper = MentionsResponse['papers'][number]

function PaperMentions({ paper, mentions }: { paper: Paper; mentions: Mention[] }) {
  const words = useWords()
  return (
    <section className="mt-4">
      <h3 className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <span lang={paper.language} className="font-semibold">
          {paper.title}
        </span>
        <span className="text-faint text-xs">
          {[paper.date && sayDate(paper.date, words.locale), words.mentionsOf(paper.count)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </h3>
      <Spread spread={paper.spread} />
      <ol className="mt-1">
        {mentions.map((mention) => (
          <li
            key={mention.start}
            className="[contain-intrinsic-size:auto_2rem] [content-visibility:auto]"
          >
            <MentionLine mention={mention} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Where in a paper its mentions stand, from its beginning to its end: the darker, the more. */
function Spread({ spread }: { spread: readonly number[] }) {
  const words = useWords()
  const most = Math.max(1, ...spread)
  const parts = spread.map((count, part) => ({ part, count }))
  return (
    <div
      role="img"
      aria-label={words.whereInPaper}
      title={words.whereInPaper}
      className="mt-1 flex h-1.5 w-40 gap-px bg-rule/60"
    >
      {parts.map(({ part, count }) => (
        <span
          key={part}
          className="flex-1 bg-ink"
          style={{ opacity: count === 0 ? 0 : 0.3 + (0.7 * count) / most }}
        />
      ))}
    </div>
  )
}

function MoreMentions({
  left,
  loading,
  onMore,
}: {
  left: number
  loading: boolean
  onMore: () => void
}) {
  const words = useWords()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (button.current === null || loading) return
    const near = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onMore(),
      { rootMargin: '600px' },
    )
    near.observe(button.current)
    return () => near.disconnect()
  }, [loading, onMore])
  return (
    <button
      ref={button}
      type="button"
      disabled={loading}
      onClick={onMore}
      className="mt-6 w-full rounded border border-rule py-2 text-faint text-sm hover:text-ink"
    >
      {words.moreMentions(left)}
    </button>
  )
}
