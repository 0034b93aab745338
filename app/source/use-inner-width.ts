'use client'

import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * The width inside an element, in CSS pixels; 0 before it is known. While the element is not shown, it
 * stays what it was.
 */
export function useInnerWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const measure = () => current.clientWidth > 0 && setWidth(current.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return width
}
