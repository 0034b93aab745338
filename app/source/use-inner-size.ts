'use client'

import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from './pages/place-pages.ts'

/**
 * The size inside an element, in CSS pixels; 0 before it is known. While the element is not shown, it
 * stays what it was.
 */
export function useInnerSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = current
      if (width === 0) return
      setSize((now) => (now.width === width && now.height === height ? now : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return size
}
