import type { Briefing, Statement } from '#lib/contract.ts'
import type { Labels } from '../labels/en.ts'
import type { Line, Section } from '../taken.ts'
import { remarks } from './answer.ts'
import { type Cite, takenStatement } from './statement.ts'

/** A briefing part by part, each statement once; what belongs to no part comes first. */
export function briefingSection(
  briefing: Briefing,
  title: string,
  labels: Labels,
  cite: Cite,
): Section {
  const { statements, parts, questions, language, generator } = briefing
  const placed = new Set<number>()
  const placedFirst = (places: readonly number[]): Statement[] =>
    places.flatMap((at) => {
      const statement = placed.has(at) ? undefined : statements[at]
      placed.add(at)
      return statement ?? []
    })
  const chapters = parts.map(({ part, statements: places }) => {
    return { part, those: placedFirst(places) }
  })
  const loose = statements.filter((_, at) => !placed.has(at))
  const lines: Line[] = [
    ...loose.map((one) => takenStatement(one, language, { is: 'briefing', part: null }, cite)),
    ...chapters.flatMap(({ part, those }): Line[] => {
      if (those.length === 0) return []
      return [
        { is: 'heading', text: labels.parts[part], language: labels.language },
        ...those.map((one) => takenStatement(one, language, { is: 'briefing', part }, cite)),
      ]
    }),
  ]
  const asked: Line[] =
    questions.length === 0
      ? []
      : [
          { is: 'heading', text: labels.questions, language: labels.language },
          ...questions.map((text): Line => ({ is: 'lead', text, language })),
        ]
  return {
    title,
    language,
    at: null,
    writer: generator,
    lines: [...lines, ...asked, ...remarks(briefing, labels)],
  }
}
