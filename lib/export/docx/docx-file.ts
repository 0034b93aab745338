/**
 * What is taken away as a Word document: headings, what is said, and a real footnote for every citation
 * with its quote, paper and page; comparisons as a table on pages laid on their side.
 */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { Labels } from '../labels/en.ts'
import { labelsIn, sayDay } from '../labels/labels.ts'
import { reference } from '../reference.ts'
import { type Line, type Section, type Taken, worksOf } from '../taken.ts'
import { xmlText } from '../xml-text.ts'
import { matrixTables } from './matrix.ts'
import { statementRuns, textRun } from './runs.ts'
import { size, stylesOf } from './styles.ts'

/** What is taken away as a Word file. */
export async function docxFile(taken: Taken): Promise<Uint8Array<ArrayBuffer>> {
  const labels = labelsIn(taken.language)
  const document = new Document({
    creator: labels.generator,
    lastModifiedBy: labels.generator,
    title: xmlText(taken.title),
    styles: stylesOf(taken.language),
    sections: sectionsOf(taken, labels),
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** A4, in twips. */
const page = { width: 11_906, height: 16_838 }
const margin = { top: 1418, bottom: 1418, left: 1418, right: 1418 }
const narrowMargin = { top: 1134, bottom: 1134, left: 1134, right: 1134 }

const upright = { page: { size: page, margin } }
const onItsSide = {
  page: { size: { ...page, orientation: PageOrientation.LANDSCAPE }, margin: narrowMargin },
}

function sectionsOf(taken: Taken, labels: Labels): ISectionOptions[] {
  const { title, titleLanguage, preface, sections, matrix } = taken
  const made = labels.madeWith(sayDay(taken.createdAt, taken.language))
  const opening = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [textRun(title, titleLanguage)] }),
    new Paragraph({ style: 'Remark', children: [textRun(made, labels.language)] }),
    ...preface.map((line) => paragraphOf(line, labels)),
  ]
  const isOnly = sections.length === 1 && sections[0]?.title === title
  const said = sections.flatMap((section) => paragraphsOf(section, isOnly, labels))
  const works = worksParagraphs(taken, labels)
  const footers = { default: pageNumbers() }
  if (matrix === null)
    return [{ properties: upright, footers, children: [...opening, ...said, ...works] }]
  const compared = matrixTables(matrix, labels)
  return [
    ...(said.length === 0
      ? [{ properties: onItsSide, footers, children: [...opening, ...compared] }]
      : [
          { properties: upright, footers, children: [...opening, ...said] },
          { properties: onItsSide, footers, children: compared },
        ]),
    ...(works.length === 0 ? [] : [{ properties: upright, footers, children: works }]),
  ]
}

function paragraphsOf(
  { title, language, lines }: Section,
  isOnly: boolean,
  labels: Labels,
): Paragraph[] {
  return [
    ...(isOnly ? [] : [heading(title, language)]),
    ...lines.map((line) => paragraphOf(line, labels)),
  ]
}

function heading(text: string, language: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [textRun(text, language)] })
}

function paragraphOf(line: Line, labels: Labels): Paragraph {
  switch (line.is) {
    case 'heading':
      return new Paragraph({
        heading: HeadingLevel.HEADING_2,
        children: [textRun(line.text, line.language)],
      })
    case 'remark':
      return new Paragraph({ style: 'Remark', children: [textRun(line.text, labels.language)] })
    case 'lead':
      return new Paragraph({ children: [textRun(line.text, line.language)] })
    case 'statement': {
      const style = line.support === 'quoted' ? { style: 'Quotation' } : {}
      return new Paragraph({ ...style, children: statementRuns(line, labels) })
    }
  }
}

function worksParagraphs(taken: Taken, labels: Labels): Paragraph[] {
  const works = worksOf(taken)
  if (works.length === 0) return []
  return [
    heading(labels.worksCited, labels.language),
    ...works.map(
      (work) =>
        new Paragraph({
          indent: { left: 420, hanging: 420 },
          children: [textRun(reference(work, labels.language), work.language)],
        }),
    ),
  ]
}

function pageNumbers(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: size.small })
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  })
}
