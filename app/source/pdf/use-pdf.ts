'use client'

import { useEffect, useState } from 'react'
import type { Size } from '../pages/place-pages.ts'
import { openPdf, type Pdf } from './open-pdf.ts'

export type OpenedPdf = { pdf: Pdf; sizes: readonly Size[] }

/**
 * The PDF at an address, if any, and the sizes of all its pages: those that are `known` by their number,
 * the others as the file says; null until it is open. It is closed when another one is shown or none.
 */
export function usePdf(
  address: string | null,
  known: ReadonlyMap<number, Size>,
  onFailure: () => void,
): OpenedPdf | null {
  const [opened, setOpened] = useState<OpenedPdf | null>(null)
  useEffect(() => {
    if (address === null) return
    const leaving = new AbortController()
    open(address, known, leaving.signal).then(
      (next) => !leaving.signal.aborted && setOpened(next),
      () => !leaving.signal.aborted && onFailure(),
    )
    return () => {
      leaving.abort()
      setOpened(null)
    }
  }, [address, known, onFailure])
  return opened
}

async function open(
  address: string,
  known: ReadonlyMap<number, Size>,
  signal: AbortSignal,
): Promise<OpenedPdf> {
  const pdf = await openPdf(address, signal)
  const sizes = await Promise.all(
    Array.from({ length: pdf.document.numPages }, async (_, at) => {
      const size = known.get(at + 1)
      if (size !== undefined) return size
      const page = await pdf.document.getPage(at + 1)
      const { width, height } = page.getViewport({ scale: 1 })
      return { width, height }
    }),
  )
  return { pdf, sizes }
}
