import { childElements, type XmlElement } from '../archive/xml.ts'
import { tableRows } from './tables.ts'
import type { Scope, Step, Walk } from './walk-state.ts'

/** The caption, then one block a row with tabs between the cells. */
export function writeTable(walk: Walk, element: XmlElement, scope: Scope): void {
  const { out, line, steps } = walk
  const inCell: Scope = { ...scope, fixed: true, item: null, note: null }
  const later: Step[] = []
  for (const part of childElements(element)) {
    if (!/^(?:t(?:head|body|foot|r)|colgroup)$/.test(part.name)) later.push({ node: part, scope })
  }
  for (const { cells, depth } of tableRows(element)) {
    later.push(() => {
      line.endLine()
      out.begin({ kind: 'table-row', depth })
    })
    for (const [at, cell] of cells.entries()) {
      if (at > 0)
        later.push(() => {
          line.endLine()
          out.text('\t')
        })
      for (const node of cell.children) later.push({ node, scope: inCell })
    }
    later.push(() => {
      line.endLine()
      out.end()
    })
  }
  line.endLine()
  out.end()
  for (const step of later.reverse()) steps.push(step)
}
