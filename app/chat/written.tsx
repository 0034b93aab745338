'use client'

import type { Statement } from '#lib/contract.ts'
import { blocksOf, isWide } from './blocks.ts'
import { Doubt } from './doubt.tsx'
import { Marks, type Numbers } from './marks.tsx'

type Props = { statements: readonly Statement[]; numbers: Numbers }

/** What a model wrote, as prose: headings, and paragraphs of statements with their marks. */
export function Written({ statements, numbers }: Props) {
  return blocksOf(statements).map((block) =>
    block.kind === 'heading' ? (
      <h3 key={block.key} className="measure mt-7 font-semibold text-base">
        {block.text}
      </h3>
    ) : (
      <p key={block.key} className="measure mt-3">
        {block.placed.map(({ key, statement }) => (
          <WrittenStatement key={key} statement={statement} numbers={numbers} />
        ))}
      </p>
    ),
  )
}

/** One statement in its paragraph, with its marks and how doubtful it is. */
export function WrittenStatement({
  statement,
  numbers,
}: {
  statement: Statement
  numbers: Numbers
}) {
  const { text, citations, support } = statement
  const isSetFull = isWide(text.at(-1))
  const isDoubtful = support === 'weak' || support === 'unsupported'
  return (
    <span data-support={support}>
      <span className={isDoubtful ? 'doubtful' : ''}>{text}</span>
      <span className={`whitespace-nowrap ${isSetFull ? 'me-1' : ''}`}>
        <Marks citations={citations} numbers={numbers} statement={statement} />
        {isDoubtful && <Doubt statement={statement} numbers={numbers} />}
      </span>
      {isSetFull ? '' : ' '}
    </span>
  )
}
