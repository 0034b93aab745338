'use client'

import type { Statement } from '#lib/contract.ts'
import { statementWithReferences } from '#lib/export/reference.ts'
import { useWords } from '../messages/words.tsx'
import { blocksOf, isWide } from './blocks.ts'
import { CopyButton } from './copy-button.tsx'
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

/** One statement in its paragraph, its marks, how doubtful it is, and a way to take it along. */
function WrittenStatement({ statement, numbers }: { statement: Statement; numbers: Numbers }) {
  const words = useWords()
  const { text, citations, support } = statement
  const isDoubtful = support === 'weak' || support === 'unsupported'
  const style = words.locale === 'ja' ? 'ja' : 'en'
  return (
    <span data-support={support}>
      <span className={isDoubtful ? 'doubtful' : ''}>{text}</span>
      <Marks citations={citations} numbers={numbers} />
      {isDoubtful && <Doubt statement={statement} numbers={numbers} />}
      <CopyButton
        text={statementWithReferences(statement, style)}
        label={words.copyStatement}
        className="copy-statement"
      >
        ⧉
      </CopyButton>
      {isWide(text.at(-1)) ? '' : ' '}
    </span>
  )
}
