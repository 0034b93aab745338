import { FootnoteReferenceRun, type IRunOptions, Paragraph, TextRun } from 'docx'
import { footnoteText } from '../footnote.ts'
import type { Labels } from '../labels/en.ts'
import { statementLabel } from '../position-label.ts'
import type { Cited, TakenStatement } from '../taken.ts'
import { xmlText } from '../xml-text.ts'
import { languageTag, sans } from './styles.ts'

/** A stretch of text in its language. */
export function textRun(text: string, language: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, text: xmlText(text), language: languageTag(language) })
}

/** A statement with the marks of its footnotes, what it is before it, and what is doubtful in it behind. */
export function statementRuns(
  statement: TakenStatement,
  labels: Labels,
): (TextRun | FootnoteReferenceRun)[] {
  const { before, after } = statementLabel(statement, labels)
  const label = (text: string) => textRun(text, labels.language, { font: sans, bold: true })
  return [
    ...(before === '' ? [] : [label(`${before}${labels.gap}`)]),
    textRun(statement.text, statement.language),
    ...statement.cites.flatMap((cited, at) => [
      // Else the marks 1 and 2 are read as 12.
      ...(at === 0 ? [] : [new TextRun({ text: ',', superScript: true })]),
      footnote(cited, labels),
    ]),
    ...(after === '' ? [] : [textRun(`${labels.gap}${after}`, labels.language, { font: sans })]),
  ]
}

function footnote(cited: Cited, labels: Labels): FootnoteReferenceRun {
  const run = textRun(` ${footnoteText(cited, labels)}`, cited.citation.language)
  return new FootnoteReferenceRun({ children: [new Paragraph({ children: [run] })] })
}
