'use client'

import { useCallback, useEffect, useRef } from 'react'

const atSource = { tenkyoSource: true }

/**
 * Gives the open source an entry of its own in the browser's history, so that Back closes it and
 * keeps the conversation, and Forward opens it again.
 */
export function useSourceHistory(onBack: () => void, onForward: () => void) {
  const isOpen = useRef(false)

  useEffect(() => {
    const follow = ({ state }: PopStateEvent) => {
      const isSource = typeof state === 'object' && state !== null && 'tenkyoSource' in state
      if (isSource === isOpen.current) return
      isOpen.current = isSource
      if (isSource) onForward()
      else onBack()
    }
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [onBack, onForward])

  const enter = useCallback(() => {
    if (!isOpen.current) history.pushState(atSource, '')
    isOpen.current = true
  }, [])

  const leave = useCallback(() => {
    if (isOpen.current) history.back()
    isOpen.current = false
  }, [])

  return { enter, leave }
}
