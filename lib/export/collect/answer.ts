import { groupByPaper } from '#lib/chat/reading-order.ts'
import type { Answer, Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import type { Labels } from '../labels/en.ts'
import type { Line, Section } from '../taken.ts'
import { type Cite, nearestStatement, takenStatement } from './statement.ts'

/** A question with its answer, in the order in which the page shows it. */
export function answerSection(answer: Answer, labels: Labels, cite: Cite): Section {
  const { question, language, generator } = answer
  const isRefusal = answer.outcome === 'not-found'
  return {
    title: question,
    language,
    at: null,
    writer: generator,
    lines: [
      ...leadLines(answer, labels),
      ...(isRefusal ? [] : statementLines(answer, cite)),
      ...(isRefusal ? nearestLines(answer, labels, cite) : []),
      ...remarks(answer, labels),
    ],
  }
}

/** Above an answer: it says nothing of the papers' subject and rests on no quote. */
const isBareLead = ({ kind, citations }: Statement) => kind === 'lead' && citations.length === 0

function leadLines(
  { statements, lead, missing, outcome, language }: Answer,
  labels: Labels,
): Line[] {
  const said = statements.find(isBareLead)?.text ?? lead
  const unnamed = missing.filter((name) => !said.includes(name))
  return [
    ...(unnamed.length === 0
      ? []
      : [{ is: 'remark' as const, text: labels.missing(unnamed.join(labels.comma)) }]),
    ...(said === '' && outcome === 'not-found'
      ? [{ is: 'remark' as const, text: labels.notFound }]
      : []),
    ...(said === '' ? [] : [{ is: 'lead' as const, text: said, language }]),
  ]
}

function statementLines({ statements, language }: Answer, cite: Cite): Line[] {
  const shown = statements.filter((statement) => !isBareLead(statement))
  return groupByPaper(shown).flatMap(({ paper, statements }): Line[] => [
    ...(paper === null ? [] : [paperHeading(paper, cite)]),
    ...statements.map((statement): Line => {
      if (statement.kind === 'heading' && statement.citations.length === 0) {
        return { is: 'heading', text: statement.text, language }
      }
      return takenStatement(statement, language, { is: 'answer' }, cite)
    }),
  ])
}

function paperHeading(paper: Citation, cite: Cite): Line {
  const { title, language } = cite(paper).citation
  return { is: 'heading', text: title, language }
}

function nearestLines({ nearest }: Answer, labels: Labels, cite: Cite): Line[] {
  if (nearest.length === 0) return []
  return [
    { is: 'remark', text: labels.nearest },
    ...nearest.map((citation) => nearestStatement(citation, cite)),
  ]
}

/** What else a reader must know: who wrote it, what was withheld, why another answered. */
export function remarks(
  { generator, withheld, notice }: Pick<Answer, 'generator' | 'withheld' | 'notice'>,
  labels: Labels,
): { is: 'remark'; text: string }[] {
  const { kind, model } = generator
  const told = [
    ...(withheld === 0 ? [] : [labels.withheld(withheld)]),
    ...(notice === null ? [] : [labels.notice(notice.code)]),
    kind === 'model' ? labels.byModel(model ?? '') : labels.extractive,
  ]
  return told.map((text) => ({ is: 'remark', text }))
}
