'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Place } from '../source/open-source.tsx'
import {
  addressOfSide,
  bare,
  isShown,
  kept,
  type Side,
  sideOf,
  withMentions,
  withoutTop,
  withSource,
} from './side.ts'

/**
 * What stands on the right of the desk, an entry of the browser's history for each thing opened: Back
 * closes the last and keeps what was there before, Forward opens it again, the address of a term's
 * mentions opens them. What was used to open something has the focus again once it is closed.
 * @param onChange told whether anything is shown now.
 */
export function useSide(onChange: (shown: boolean) => void) {
  const [side, setSide] = useState(bare)
  const now = useRef(bare)
  const openers = useRef(new Map<number, Element | null>())
  const leaving = useRef(false)

  const show = useCallback(
    (next: Side) => {
      const opener = next.depth < now.current.depth ? openers.current.get(next.depth + 1) : null
      now.current = next
      setSide(next)
      onChange(isShown(next))
      // What opened it may only be shown again after this render.
      if (opener instanceof HTMLElement) {
        requestAnimationFrame(() => opener.focus({ preventScroll: true }))
      }
    },
    [onChange],
  )

  useEffect(() => {
    const follow = () => {
      leaving.current = false
      const next = sideOf(history.state, location.href)
      if (isShown(next) || isShown(now.current)) show(next)
    }
    follow()
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [show])

  const enter = useCallback(
    (next: Side) => {
      const address = addressOfSide(location.href, next)
      if (next.depth > now.current.depth) {
        openers.current.set(next.depth, document.activeElement)
        history.pushState(kept(next), '', address)
      } else {
        history.replaceState(kept(next), '', address)
      }
      show(next)
    },
    [show],
  )

  const open = useCallback((place: Place) => enter(withSource(now.current, place)), [enter])
  const openMentions = useCallback(
    (term: string) => enter(withMentions(now.current, term)),
    [enter],
  )
  const close = useCallback(() => {
    if (!isShown(now.current) || leaving.current) return
    if (now.current.depth > 0) {
      leaving.current = true
      history.back()
    } else {
      enter(withoutTop(now.current))
    }
  }, [enter])

  const detach = useCallback(() => {
    now.current = { ...now.current, depth: 0 }
    openers.current.clear()
    return kept(now.current)
  }, [])

  return {
    side,
    open,
    openMentions,
    close,
    /** The state of an entry of the history that begins with what is shown: closing it goes back to none before. */
    detach,
  }
}
