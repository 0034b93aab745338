'use client'

import { useMemo, useState } from 'react'
import type { Words } from '../../messages/en/words.ts'
import { useWords } from '../../messages/words.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { TextButton } from '../text-button.tsx'
import type { Standing } from './adding.ts'
import { withQueue } from './door.ts'
import { FileList } from './file-list.tsx'
import { canRetry } from './item.ts'
import { type Tally, tallyOf } from './lot.ts'

/** The whole of what is being added in a line, its files below, and what can be done about them. */
export default function Progress({ standing }: { standing: Standing }) {
  const words = useWords()
  const { items, running, halted } = standing
  const tally = useMemo(() => tallyOf(items), [items])
  const [unfolded, setUnfolded] = useState<boolean | null>(null)
  const failed = tally.counts.failed + tally.counts.skipped
  // What went wrong is seen without being asked for.
  const isOpen = unfolded ?? (failed > 0 || tally.counts['left-out'] > 0)
  const retryable = items.filter((item) => item.state.kind === 'failed' && canRetry(item))
  const percent = Math.floor(tally.share * 100)

  return (
    <section
      aria-label={words.addingTitle}
      className="max-h-[50dvh] overflow-y-auto border-rule border-b bg-desk px-5 py-2.5 text-sm"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {running && (
          <progress
            aria-label={words.addingTitle}
            value={tally.share}
            max={1}
            className="h-1.5 w-14 desk:w-28"
          />
        )}
        <p role="status" className="min-w-0 flex-1 basis-52 tabular-nums">
          {running ? words.addingWhole(tally.done, tally.files, percent) : summaryOf(tally, words)}
        </p>
        <div className="flex flex-wrap gap-x-4">
          {running && (
            <TextButton onPress={() => withQueue((queue) => queue.cancelAll())}>
              {words.cancelAll}
            </TextButton>
          )}
          {!running && retryable.length > 0 && (
            <TextButton onPress={() => withQueue((queue) => queue.retry(retryable))}>
              {words.retryFailed}
            </TextButton>
          )}
          <TextButton expanded={isOpen} onPress={() => setUnfolded(!isOpen)}>
            {isOpen ? words.foldFiles : words.showFiles}
          </TextButton>
          {!running && (
            <TextButton
              onPress={() =>
                withQueue((queue) => {
                  queue.cancelAll()
                  queue.clear()
                })
              }
            >
              {words.putAway}
            </TextButton>
          )}
        </div>
      </div>
      {halted !== null && (
        <div className="mt-2">
          <ProblemNote problem={halted} />
          <TextButton onPress={() => withQueue((queue) => queue.retry([]))}>
            {words.goOn}
          </TextButton>
        </div>
      )}
      {isOpen && <FileList items={items} tally={tally} />}
    </section>
  )
}

const told = [
  'added',
  'updated',
  'unchanged',
  'skipped',
  'failed',
  'left-out',
  'cancelled',
] as const

/** What has become of them all, the outcomes that there are. */
function summaryOf({ counts }: Tally, words: Words): string {
  const parts = told.flatMap((kind) =>
    counts[kind] === 0 ? [] : [words.counted(words.outcomes[kind], counts[kind])],
  )
  if (counts.waiting > 0) parts.push(words.addingHeld(counts.waiting))
  return parts.join(words.listSeparator)
}
