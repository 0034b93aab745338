import type { XmlElement } from '../archive/xml.ts'
import { extractPlain } from '../plain.ts'
import { rejoin } from '../rejoin.ts'
import { listMark } from '../signs.ts'
import { setText } from './set-text.ts'
import { begin, type Scope, type Walk } from './walk-state.ts'

/** Writes a text down in the block that it goes on with, or begins one. */
export function writeText(walk: Walk, text: string, scope: Scope): void {
  const { out, line } = walk
  if (scope.pre && !scope.fixed) {
    writeLines(walk, text, scope)
    return
  }
  const verbatim = walk.plan.verbatim === true
  const isBlank = /^[ \t\n\f\r]*$/.test(text)
  if (!out.isOpen) {
    if (isBlank && !verbatim) return
    line.endLine()
    begin(walk, scope)
  } else if (!isBlank && !scope.fixed && out.tail === '' && opensAnew(text)) {
    begin(walk, scope)
  }
  if (verbatim) out.text(text)
  else line.write(text)
}

/** After a line break within a paragraph: an indent, the mark of an item, or a label (電話：). */
function opensAnew(text: string): boolean {
  const line = text.trimStart().slice(0, 80)
  if (/^[ \t\n\f\r]*(?:[\u2003\u3000]|\u00a0{2})/.test(text)) return true
  return listMark(line) !== '' || /^[\p{L}・／]{1,10}：/u.test(line)
}

/** Text that keeps its lines: each is a block. */
function writeLines(walk: Walk, text: string, scope: Scope): void {
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (at > 0) walk.out.end()
    if (line.trim() === '') continue
    if (!walk.out.isOpen) begin(walk, scope)
    walk.out.text(line)
  }
}

/** Text that was set in lines before it came into the page: it is read as plain text is. */
export function insertText({ out }: Walk, element: XmlElement): void {
  const { raw, blocks } = rejoin(extractPlain(setText(element)))
  out.insert(raw, blocks)
}

/** One line break goes on with the paragraph, two end it. */
export function breakLine(walk: Walk, scope: Scope): void {
  walk.line.endLine()
  if (!scope.fixed && walk.out.tail === '') walk.out.end()
  else walk.out.lineBreak()
}
