'use client'

import { type RefObject, useEffect } from 'react'

/** Lets `key` bring the focus to `field` from anywhere but another field. */
export function useFocusKey(key: string, field: RefObject<{ focus(): void } | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.matches('input, textarea, select')
      if (event.key !== key || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      field.current?.focus()
    }
    addEventListener('keydown', focus)
    return () => removeEventListener('keydown', focus)
  }, [key, field])
}
