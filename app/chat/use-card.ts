'use client'

import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'

/** As long as a pointer needs to go from a mark to its card. */
const closingDelayMs = 250

/** Only one card is shown at a time: how the one that is shown is closed. */
let closeShown: (() => void) | null = null

/**
 * When the card of a mark is shown: while the pointer or the focus is on either, until Escape or a
 * press elsewhere. `isTouched` tells whether a finger pressed the mark last.
 */
export function useCard<Mark extends HTMLElement>(mark: RefObject<Mark | null>) {
  const [shown, setShown] = useState(false)
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const touched = useRef(false)

  const hide = useCallback(() => {
    clearTimeout(closing.current)
    setShown(false)
  }, [])

  useEffect(() => () => clearTimeout(closing.current), [])

  useEffect(() => {
    if (!shown) return
    const hideOutside = ({ target }: globalThis.PointerEvent) => {
      const home = mark.current?.parentElement
      if (target instanceof Node && !home?.contains(target)) hide()
    }
    addEventListener('pointerdown', hideOutside)
    return () => removeEventListener('pointerdown', hideOutside)
  }, [shown, hide, mark])

  function show() {
    clearTimeout(closing.current)
    if (closeShown !== hide) closeShown?.()
    closeShown = hide
    setShown(true)
  }

  function hideSoon() {
    clearTimeout(closing.current)
    closing.current = setTimeout(hide, closingDelayMs)
  }

  function hideOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !shown) return
    event.stopPropagation()
    mark.current?.focus()
    hide()
  }

  return {
    shown,
    show,
    hide,
    isTouched: () => touched.current,
    /** What the mark listens to. */
    onMark: {
      onPointerDown: ({ pointerType }: PointerEvent) => {
        touched.current = pointerType === 'touch'
      },
      onPointerEnter: ({ pointerType }: PointerEvent) => pointerType === 'mouse' && show(),
      onPointerLeave: ({ pointerType }: PointerEvent) => pointerType === 'mouse' && hideSoon(),
      onFocus: ({ currentTarget }: FocusEvent) => currentTarget.matches(':focus-visible') && show(),
      onBlur: hideSoon,
      onKeyDown: (event: KeyboardEvent) => {
        touched.current = false
        hideOnEscape(event)
      },
    },
    /** What the card listens to. */
    onCard: {
      onPointerEnter: show,
      onPointerLeave: ({ pointerType }: PointerEvent) => pointerType === 'mouse' && hideSoon(),
      onFocus: show,
      onBlur: hideSoon,
      onKeyDown: hideOnEscape,
    },
  }
}

/** What the card of a mark listens to. */
export type CardListeners = ReturnType<typeof useCard>['onCard']
