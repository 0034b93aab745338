'use client'

import { lazy, type ReactNode, Suspense } from 'react'
import { MentionsProvider } from '../mentions/use-mentions.tsx'
import { useWords } from '../messages/words.tsx'
import { OpenSourceProvider } from '../source/open-source.tsx'
import { SourcePane } from '../source/source-pane.tsx'
import type { Panes } from './use-panes.ts'

const MentionsPane = lazy(() => import('../mentions/mentions-pane.tsx'))

/** Lets everything on the desk open a paper, or the mentions of a term, on its right side. */
export function RightSideProvider({ panes, children }: { panes: Panes; children: ReactNode }) {
  return (
    <OpenSourceProvider value={panes}>
      <MentionsProvider value={panes.openMentions}>{children}</MentionsProvider>
    </OpenSourceProvider>
  )
}

/** The paper or the mentions that stand open beside the conversation; a paper lies over the mentions. */
export function RightSide({ panes }: { panes: Panes }) {
  const words = useWords()
  const { front, right, opened, mentions, close } = panes
  if (right === null) return null
  return (
    <aside
      aria-label={right === 'source' ? words.panes.source : words.mentions}
      className={`${front === 'source' ? 'flex' : 'hidden'} min-h-0 flex-1 flex-col bg-paper desk:flex desk:w-[min(46%,42rem)] desk:flex-none desk:border-rule desk:border-s`}
    >
      {mentions !== null && (
        <div className={`${opened ? 'hidden' : 'flex'} min-h-0 flex-1 flex-col`}>
          <Suspense fallback={null}>
            <MentionsPane term={mentions} onClose={close} />
          </Suspense>
        </div>
      )}
      {opened && (
        <>
          {mentions !== null && (
            <button
              type="button"
              onClick={close}
              className="border-rule border-b bg-desk px-5 py-1.5 text-start text-sm hover:underline"
            >
              ‹ {words.backToMentions(mentions)}
            </button>
          )}
          <SourcePane place={opened} onClose={close} />
        </>
      )}
    </aside>
  )
}
