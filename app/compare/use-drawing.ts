'use client'

import { useMemo, useState } from 'react'
import type { Statement } from '#lib/contract.ts'
import { cellName, type Drawing } from './cell-view.tsx'
import type { Column } from './column.ts'
import { useMarkNumbers } from './use-mark-numbers.ts'

/** What the cells of these columns are drawn with, and every statement that stands in them. */
export function useDrawing(
  columns: readonly Column[],
  onAgain: (topic: string) => void,
): { drawing: Drawing; statements: Statement[] } {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const statements = useMemo(
    () => columns.flatMap(({ positions }) => positions.flatMap((one) => one.statements)),
    [columns],
  )
  const cited = useMemo(
    () => [
      ...statements.flatMap(({ citations }) => citations),
      ...columns.flatMap(({ relations }) => relations.flatMap(({ citations }) => citations)),
      ...columns.flatMap(({ topic, positions }) =>
        positions.flatMap(({ documentId, nearest }) =>
          opened.has(cellName(topic, documentId)) ? nearest : [],
        ),
      ),
    ],
    [columns, statements, opened],
  )
  const numbers = useMarkNumbers(cited)
  const onOpen = (cell: string) =>
    setOpened((before) => {
      const next = new Set(before)
      if (!next.delete(cell)) next.add(cell)
      return next
    })
  return { drawing: { numbers, opened, onOpen, onAgain }, statements }
}
