'use client'

import type { Problem } from '../library/fetch.ts'
import { ProblemNote } from '../library/problem-note.tsx'
import { useWords } from '../messages/words.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import type { Quoted } from './open-source.tsx'
import { PaperView } from './paper-view.tsx'
import { useSource } from './use-source.ts'
import type { View } from './use-view.ts'

/** `depth` is the level of the title's heading; `asked` the view that was asked for. */
type Props = {
  documentId: string
  quoted: Quoted | null
  depth: 1 | 3
  asked?: View | null
  onView?: (view: View) => void
  /** As `asked` and `onView`, of the briefing. */
  briefed?: boolean
  onBriefed?: (briefed: boolean) => void
}

/** A paper from its title to its last line, with the place marked that was quoted. */
export default function SourceView(props: Props) {
  const { documentId, quoted, depth, asked = null, briefed = false } = props
  const words = useWords()
  const { source, again } = useSource(documentId)
  if (source.state === 'opening') {
    return (
      <p role="status" className="p-6">
        {depth === 1 && <PageTitle part={words.panes.source} />}
        {words.openingPaper}…
      </p>
    )
  }
  if (source.state === 'failed') {
    return (
      <div className="p-6 pe-20">
        {depth === 1 && <PageTitle part={words.failed} />}
        <ProblemNote
          problem={source.problem}
          {...(isGone(source.problem) ? {} : { onRetry: again })}
        />
        {depth === 1 && (
          <a href="/documents" className="mt-6 inline-block underline underline-offset-4">
            {words.backToLibrary}
          </a>
        )}
      </div>
    )
  }
  return (
    <>
      {depth === 1 && <PageTitle part={source.document.title} />}
      <PaperView
        {...{ quoted, depth, asked, briefed }}
        document={source.document}
        text={source.text}
        onView={props.onView ?? stay}
        onBriefed={props.onBriefed ?? stay}
      />
    </>
  )
}

const stay = () => {}

/** True where looking again would find nothing either. */
const isGone = ({ code }: Problem) => code === 'document-not-found'
