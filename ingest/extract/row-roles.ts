import { isFinished } from './signs.ts'
import { isParenthesised } from './title-signs.ts'

/** What a row of a sheet is: nothing, a line of text, a line that opens a table, its header, or a row. */
export type RowRole = 'empty' | 'line' | 'opening' | 'header' | 'row'

/**
 * Tells the rows of a sheet apart by how many filled cells each has. Empty rows part tables. The first
 * row that fills more than half of a table's columns is the header of those under it; what stands
 * above (a title, a unit) and what stands alone are lines of text.
 */
export function rowRoles(filled: readonly number[]): RowRole[] {
  const roles: RowRole[] = []
  while (roles.length < filled.length) {
    const start = roles.length
    const empty = filled.indexOf(0, start)
    const table = filled.slice(start, empty === -1 ? filled.length : empty)
    const widest = table.reduce((most, count) => Math.max(most, count), 0)
    const header = table.findIndex((count) => count > 1 && count > widest / 2)
    const isTable = header !== -1 && header < table.length - 1
    for (const [at, count] of table.entries()) {
      const above = at === 0 && count === 1 ? 'opening' : 'line'
      roles.push(!isTable ? 'line' : at < header ? above : at === header ? 'header' : 'row')
    }
    if (empty !== -1) roles.push('empty')
  }
  return roles
}

const longestTitle = 60

/** True where a line that opens a table is the table's title. */
export function isTableTitle(line: string): boolean {
  return line.length <= longestTitle && !isFinished(line) && !isParenthesised(line)
}
