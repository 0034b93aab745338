'use client'

import { useMemo, useState } from 'react'
import { placeKey } from '#lib/chat/numbers.ts'
import type { Position, Statement } from '#lib/contract.ts'
import type { Numbers } from '../chat/marks.tsx'
import { ProblemNote } from '../library/problem-note.tsx'
import { sayDate } from '../messages/say-date.ts'
import { useWords } from '../messages/words.tsx'
import { PositionView } from './position-view.tsx'
import { useMarkNumbers } from './use-mark-numbers.ts'
import { useOneColumn } from './use-one-column.ts'

type Props = {
  topic: string
  /** Ids of the papers; null for all. */
  documents: readonly string[] | null
  generator: string | undefined
}

/** In a conversation: what each paper holds on a question, with its best quote. */
export default function InlinePositions({ topic, documents, generator }: Props) {
  const words = useWords()
  const { compare } = words
  const [attempt, setAttempt] = useState(0)
  const { run, positions, language } = useOneColumn(topic, documents, generator, attempt)
  const addressed = useMemo(
    () => positions.filter(({ outcome }) => outcome === 'addressed').map(withBest),
    [positions],
  )
  const silent = positions.filter(({ outcome }) => outcome === 'not-addressed')
  const numbers = useLetters(addressed)
  const papers = Map.groupBy(addressed, ({ documentId }) => documentId)
  return (
    <section aria-label={compare.here} className="mt-4 border-rule border-y py-4">
      <ul className="grid gap-5">
        {[...papers].map(([id, [first, ...more]]) =>
          first === undefined ? null : (
            <li key={id} className="grid gap-3">
              <h3 className="measure text-sm leading-snug">
                <span lang={first.language} className="font-semibold">
                  {first.title}
                </span>{' '}
                {first.date && (
                  <span className="text-faint text-xs">{sayDate(first.date, words.locale)}</span>
                )}
              </h3>
              {[first, ...more].map((position) => (
                <PositionView
                  key={`${position.holder} ${position.statements[0]?.text}`}
                  position={position}
                  numbers={numbers}
                  language={language ?? words.locale}
                />
              ))}
            </li>
          ),
        )}
      </ul>
      {silent.length > 0 && (
        <p className="measure mt-4 text-faint text-sm">
          {compare.notAddressed}:{' '}
          {silent.map(({ documentId, title, language: spoken }, at) => (
            <span key={documentId}>
              {at > 0 && ' · '}
              <span lang={spoken}>{title}</span>
            </span>
          ))}
        </p>
      )}
      {run.is === 'failed' ? (
        <ProblemNote problem={run.problem} onRetry={() => setAttempt(attempt + 1)} />
      ) : (
        <p role="status" className="text-faint text-sm">
          {run.is === 'done' ? '' : `${compare.cells.searching}…`}
        </p>
      )}
    </section>
  )
}

/**
 * A position with one of its statements alone, and the cues that this one has: the first that shows
 * what the stance was told by. The page for it has them all.
 */
function withBest(position: Position): Position {
  const { statements, cues } = position
  const cuesIn = (statement: Statement | undefined) =>
    cues.filter((cue) => statement?.citations.some(({ quote }) => quote.includes(cue)))
  const best = statements.find((statement) => cuesIn(statement).length > 0) ?? statements[0]
  return { ...position, statements: best === undefined ? [] : [best], cues: cuesIn(best) }
}

/** Letters for the quotes, for the conversation's numbers are its answers' own. */
function useLetters(positions: readonly Position[]): Numbers {
  const cited = useMemo(
    () => positions.flatMap(({ statements }) => statements.flatMap((one) => one.citations)),
    [positions],
  )
  const numbers = useMarkNumbers(cited)
  return useMemo(
    () => new Map(cited.map((one) => [placeKey(one), letterOf(numbers.get(placeKey(one)) ?? 0)])),
    [cited, numbers],
  )
}

/** a to z for 1 to 26, then aa and on. */
function letterOf(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26))
  return number > 26 ? letterOf(Math.floor((number - 1) / 26)) + letter : letter
}
