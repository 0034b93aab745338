/** The most filled cells that are read of a table in a file of its own, or of a workbook. */
export const mostCells = 200_000

/** The warning that the last rows of a file or of a sheet (`of`) were left out. */
export function rowsLeftOut(of: string, rows: number): string {
  return `Of the ${of} the last ${rows} rows were left out: up to ${mostCells} cells are read.`
}
