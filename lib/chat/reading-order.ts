import type { Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'

/** Statements that stand together: quotes of one paper, or what a model wrote. */
export type StatementGroup = {
  paper: Citation | null
  statements: Statement[]
}

/** Quoted statements by their paper, papers in the order of their best statement; others as they come. */
export function groupByPaper(statements: readonly Statement[]): StatementGroup[] {
  const groups: StatementGroup[] = []
  for (const statement of statements) {
    const paper = statement.support === 'quoted' ? (statement.citations[0] ?? null) : null
    const home =
      paper === null
        ? groups.at(-1)
        : groups.find((group) => group.paper?.documentId === paper.documentId)
    if (home !== undefined && (home.paper === null) === (paper === null)) {
      home.statements.push(statement)
    } else {
      groups.push({ paper, statements: [statement] })
    }
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
