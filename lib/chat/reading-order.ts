import type { Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'

/** Statements that stand together: quotes of one paper, or what a model wrote. */
export type StatementGroup = {
  paper: Citation | null
  statements: Statement[]
}

/**
 * Quoted statements by their paper, papers in the order of their best statement. Where a model wrote
 * any of the answer, its order is kept.
 */
export function groupByPaper(statements: readonly Statement[]): StatementGroup[] {
  const isWritten = statements.some(({ support }) => support !== 'quoted')
  const groups: StatementGroup[] = []
  for (const statement of statements) {
    const paper = statement.support === 'quoted' ? (statement.citations[0] ?? null) : null
    const among = isWritten ? groups.slice(-1) : groups
    const home = among.find((group) => group.paper?.documentId === paper?.documentId)
    if (home === undefined) groups.push({ paper, statements: [statement] })
    else home.statements.push(statement)
  }
  return groups
}

/** An answer's citations in the order in which its reader meets them; a place may come again. */
export function citationsAsRead(answer: {
  statements: readonly Statement[]
  nearest: readonly Citation[]
}): Citation[] {
  const statements = groupByPaper(answer.statements).flatMap((group) => group.statements)
  return [...statements.flatMap(({ citations }) => citations), ...answer.nearest]
}
