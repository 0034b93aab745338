'use client'

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { TextResponse } from '#lib/contract.ts'
import type { Span } from '#lib/document.ts'
import { useFind } from './find/use-find.ts'
import type { Quoted } from './open-source.tsx'
import { readMark } from './read-mark.ts'
import { type Goal, type Marks, overlap } from './reading.ts'
import { nextSentence } from './selection/sentences.ts'
import { useChosen } from './selection/use-chosen.ts'

/** What a reader does in an open paper: where they are, what they find, what they choose. */
export function useReading(
  frame: RefObject<HTMLElement | null>,
  text: TextResponse,
  quoted: Quoted | null,
) {
  const mark = useMemo(() => readMark(quoted, text), [quoted, text])
  const quote = typeof mark === 'object' ? mark : null
  const [goal, setGoal] = useState<Goal | null>(null)
  useEffect(() => setGoal(quote && { to: 'span', span: quote }), [quote])

  const [page, setPage] = useState(1)
  const here = useRef(page)
  here.current = page
  const { chosen, setChosen } = useChosen(frame, text)
  const [isFinding, setFinding] = useState(false)
  const goToSpan = useCallback((span: Span) => setGoal({ to: 'span', span }), [])
  const goToPage = useCallback((number: number) => setGoal({ to: 'page', number }), [])
  const readFrom = useCallback(() => startOf(text, here.current, quote), [text, quote])
  const find = useFind(text.text, readFrom, goToSpan)
  const hit = (isFinding && find.hits[find.at]) || null
  const marks: Marks = useMemo(
    () => ({ quote, hits: isFinding ? find.hits : [], hit, chosen }),
    [quote, isFinding, find.hits, hit, chosen],
  )

  const step = useCallback(
    (by: 1 | -1) => {
      const from = chosen ?? { start: readFrom(), end: readFrom() }
      const next =
        chosen === null && quote !== null ? quote : nextSentence(text.sentences, from, by)
      if (next === null) return
      setChosen(next)
      goToSpan(next)
    },
    [chosen, quote, text, readFrom, setChosen, goToSpan],
  )
  const putAway = useCallback(() => {
    if (isFinding) setFinding(false)
    else setChosen(null)
    return isFinding || chosen !== null
  }, [isFinding, chosen, setChosen])
  const stay = useCallback(() => {
    const { current } = here
    const isHere = quote !== null && isOn(text, current, quote)
    setGoal(isHere ? { to: 'span', span: quote } : { to: 'page', number: current })
  }, [text, quote])

  return {
    ...{ mark, marks, goal, page, setPage, goToPage, goToSpan, find, isFinding, setFinding },
    ...{ chosen, setChosen, step, putAway, stay },
  }
}

/** Where in the text the reader is: at the quote if it is on this page, else where the page begins. */
function startOf(text: TextResponse, page: number, quote: Span | null): number {
  if (quote !== null && isOn(text, page, quote)) return quote.start
  return text.pages.find(({ number }) => number === page)?.start ?? 0
}

function isOn({ pages }: TextResponse, page: number, span: Span): boolean {
  return pages.length === 0 || pages.some((one) => one.number === page && overlap(one, span))
}
