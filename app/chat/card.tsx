'use client'

import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { keepBeside } from './keep-beside.ts'
import type { CardListeners } from './use-card.ts'

type Props = {
  anchor: RefObject<HTMLElement | null>
  label: string
  listeners: CardListeners
  children: ReactNode
}

/** A card beside its mark, above everything else. */
export function Card({ anchor, label, listeners, children }: Props) {
  const card = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    if (card.current === null || anchor.current === null) return
    card.current.showPopover()
    return keepBeside(card.current, anchor.current)
  }, [anchor])

  return (
    <div
      ref={card}
      popover="manual"
      role="dialog"
      aria-label={label}
      {...listeners}
      className="fixed inset-auto m-0 w-[26rem] max-w-[calc(100vw-1.5rem)] overflow-hidden rounded-lg border border-rule bg-paper whitespace-normal font-normal font-sans text-ink text-sm shadow-lg open:flex open:flex-col"
    >
      {children}
    </div>
  )
}
