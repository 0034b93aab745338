import {
  childElement,
  childElements,
  elementsBelow,
  nodesBelow,
  textBelow,
  type XmlElement,
} from '../archive/xml.ts'
import { raisedLabel } from '../raised.ts'
import type { RawText } from '../raw-text.ts'

/** The paragraphs of a shape, a cell or a note that say something. */
export function paragraphsOf(body: XmlElement | undefined): XmlElement[] {
  return childElements(body, 'a:p').filter((paragraph) => textOf(paragraph).trim() !== '')
}

/** What a paragraph says, line breaks as blanks. */
export function textOf(paragraph: XmlElement): string {
  return runsOf(paragraph)
    .map((run) => (run.kind === 'text' ? run.text : ' '))
    .join('')
}

/** True where a paragraph is no more than a number or a date that the program puts in. */
export function isField(paragraph: XmlElement): boolean {
  return (
    elementsBelow(paragraph, 'a:fld').length > 0 &&
    runsOf(paragraph).every((run) => run.kind === 'text' && (run.field || run.text.trim() === ''))
  )
}

/** How deep a paragraph stands in a list, from 0; null where it has no bullet. */
export function bulletDepth(paragraph: XmlElement, byDefault: boolean): number | null {
  const form = childElement(paragraph, 'a:pPr')
  const has = (name: string) => childElement(form, name) !== undefined
  const bulleted =
    has('a:buChar') || has('a:buAutoNum') || has('a:buBlip') || (byDefault && !has('a:buNone'))
  return bulleted ? Math.min(Math.max(Number(form?.attributes.get('lvl') ?? 0) || 0, 0), 8) : null
}

/** Writes what a paragraph says into the open block; raised numbers become note marks. */
export function writeParagraph(text: RawText, paragraph: XmlElement): void {
  for (const run of runsOf(paragraph)) {
    if (run.kind === 'break') text.lineBreak()
    else {
      const label = run.raised ? raisedLabel(run.text.trim(), text.tail) : null
      if (label === null) text.text(run.text)
      else text.mark(label)
    }
  }
}

type TextRun = { kind: 'break' } | { kind: 'text'; text: string; raised: boolean; field: boolean }

function runsOf(paragraph: XmlElement): TextRun[] {
  return childElements(paragraph).flatMap((element): TextRun[] => {
    if (element.name === 'a:br') return [{ kind: 'break' }]
    if (element.name !== 'a:r' && element.name !== 'a:fld') return formulaOf(element)
    const raise = Number(childElement(element, 'a:rPr')?.attributes.get('baseline') ?? 0)
    const text = childElements(element, 'a:t').map(textBelow).join('')
    // A tab of a slide moves what follows it; a vertical tab breaks the line.
    return text.split(/[\v\n]/).flatMap((line, at): TextRun[] => [
      ...(at > 0 ? [{ kind: 'break' as const }] : []),
      {
        kind: 'text',
        text: line.toWellFormed(),
        raised: raise > 0,
        field: element.name === 'a:fld',
      },
    ])
  })
}

/** The letters of a formula, one after the other. */
function formulaOf(element: XmlElement): TextRun[] {
  if (element.name !== 'mc:AlternateContent' && element.name !== 'a14:m') return []
  const letters = [...nodesBelow(element)].flatMap((node) =>
    typeof node !== 'string' && node.name === 'm:t' ? [textBelow(node)] : [],
  )
  return letters.length === 0
    ? []
    : [{ kind: 'text', text: letters.join('').toWellFormed(), raised: false, field: false }]
}
