'use client'

import type { ReactNode } from 'react'
import type { Marks } from '../reading.ts'
import type { PageLines } from './page-lines.ts'
import { PageMarks } from './page-marks.tsx'
import type { PlacedPage, Size } from './place-pages.ts'
import { TextLayer } from './text-layer.tsx'
import { useLines } from './use-lines.ts'

type Props = {
  page: PlacedPage
  size: Size
  text: string
  language: string
  lines: PageLines
  marks: Marks
  children: ReactNode
}

/** One page: its drawing, what is marked on it, and its text. */
export function Sheet({ page, size, text, language, lines: source, marks, children }: Props) {
  const lines = useLines(source, page.number)
  return (
    <>
      {children}
      <PageMarks lines={lines} size={size} marks={marks} />
      <TextLayer text={text} lines={lines} language={language} scale={page.width / size.width} />
    </>
  )
}
