'use client'

import { placeKey } from '#lib/chat/numbers.ts'
import { groupByPaper, type StatementGroup } from '#lib/chat/reading-order.ts'
import type { Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { sayDate } from '../messages/say-date.ts'
import { useWords } from '../messages/words.tsx'
import type { Numbers } from './marks.tsx'
import { Quote } from './quote.tsx'
import { Written } from './written.tsx'

type Props = {
  statements: Statement[]
  numbers: Numbers
  /** The answer's. */
  language: string
}

/** The statements of an answer: quotes under their papers, other statements as prose. */
export function Statements({ statements, ...rest }: Props) {
  return groupByPaper(statements).map((group) => (
    <Group key={keyOf(group)} group={group} {...rest} />
  ))
}

const keyOf = ({ paper, statements }: StatementGroup) =>
  `${paper?.documentId} ${statements[0]?.text}`

type GroupProps = Omit<Props, 'statements'> & { group: StatementGroup }

function Group({ group, numbers, language }: GroupProps) {
  const { paper, statements } = group
  if (paper === null) {
    return (
      <section lang={language} className="mt-5">
        <Written statements={statements} numbers={numbers} />
      </section>
    )
  }
  return (
    <section className="mt-7">
      <PaperHeading paper={paper} />
      {statements
        .flatMap(({ citations }) => citations.slice(0, 1))
        .map((citation) => (
          <Quote key={placeKey(citation)} citation={citation} numbers={numbers} />
        ))}
    </section>
  )
}

/** The paper that the quotes below come from. */
function PaperHeading({ paper }: { paper: Citation }) {
  const words = useWords()
  return (
    <h3 className="measure flex flex-wrap items-baseline gap-x-3 text-sm leading-snug">
      <span lang={paper.language} className="font-semibold">
        {paper.title}
      </span>
      {paper.date && (
        <span className="text-faint text-xs">{sayDate(paper.date, words.locale)}</span>
      )}
    </h3>
  )
}
