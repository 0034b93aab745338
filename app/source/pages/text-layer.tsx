'use client'

import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import type { PlacedLine } from '#lib/document.ts'
import { partsOf } from './line-parts.ts'

/** How many CSS pixels a point takes in the layer before it is scaled: browsers keep type above a size. */
const unit = 4

type Props = { text: string; lines: readonly PlacedLine[]; language: string; scale: number }

/**
 * A page's text over its drawing, unseen, in the order of reading: what is selected in it is the
 * paper's text, and every character lies where it is printed.
 */
export const TextLayer = memo(function TextLayer({ text, lines, language, scale }: Props) {
  const layer = useRef<HTMLDivElement>(null)
  const parts = useMemo(() => lines.flatMap((line) => partsOf(text, line)), [text, lines])
  useLayoutEffect(() => {
    const spans = [...(layer.current?.querySelectorAll('span') ?? [])]
    const lengths = spans.map(({ offsetWidth, offsetHeight }, at) =>
      parts[at]?.axis === 'y' ? offsetHeight : offsetWidth,
    )
    for (const [at, span] of spans.entries()) {
      const line = parts[at]
      const length = lengths[at]
      if (line === undefined || !length) continue
      const stretch = (lengthOf(line) * unit) / length
      span.style.transform = line.axis === 'y' ? `scaleY(${stretch})` : `scaleX(${stretch})`
    }
  }, [parts])
  return (
    <div
      ref={layer}
      lang={language}
      className="text-layer absolute top-0 left-0"
      style={{ transform: `scale(${scale / unit})` }}
    >
      {parts.map((line) => (
        <span key={`${line.start} ${line.near}`} data-start={line.start} style={styleOf(line)}>
          {text.slice(line.start, line.end)}
        </span>
      ))}
    </div>
  )
})

const begin = ({ edges }: PlacedLine) => Math.min(edges[0] ?? 0, edges.at(-1) ?? 0)
const lengthOf = ({ edges }: PlacedLine) => Math.abs((edges.at(-1) ?? 0) - (edges[0] ?? 0))

function styleOf(line: PlacedLine): Record<string, string> {
  const [near, far] = [Math.min(line.near, line.far), Math.max(line.near, line.far)]
  const [left, top] = line.axis === 'x' ? [begin(line), near] : [near, begin(line)]
  const thickness = `${(far - near) * unit}px`
  return {
    left: `${left * unit}px`,
    top: `${top * unit}px`,
    fontSize: thickness,
    lineHeight: thickness,
    ...(line.axis === 'y' && { writingMode: 'vertical-rl' }),
  }
}
