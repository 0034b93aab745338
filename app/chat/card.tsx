'use client'

import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { placeBeside } from './beside.ts'
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

/** Keeps a card beside its mark while either moves or changes its size. */
function keepBeside(card: HTMLElement, mark: HTMLElement): () => void {
  const place = () => {
    card.style.maxHeight = ''
    const spot = placeBeside(mark.getBoundingClientRect(), card.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: innerHeight,
    })
    card.style.left = `${spot.left}px`
    card.style.top = `${spot.top}px`
    card.style.maxHeight = `${spot.maxHeight}px`
  }
  const growing = new ResizeObserver(place)
  growing.observe(card)
  place()
  const follow = (event: Event) => {
    if (!(event.target instanceof Node && card.contains(event.target))) place()
  }
  addEventListener('scroll', follow, true)
  addEventListener('resize', follow)
  return () => {
    growing.disconnect()
    removeEventListener('scroll', follow, true)
    removeEventListener('resize', follow)
  }
}
