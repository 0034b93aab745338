/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would compute begins with an apostrophe, as OWASP
 * advises against CSV injection.
 */
import type { Rows } from './rows.ts'

/** Rows as a CSV file in UTF-8, with the byte order mark by which Excel knows that. */
export function csvFile({ heads, rows }: Rows): string {
  return `\ufeff${csvLines([heads, ...rows])}`
}

/** Rows as the lines of CSV, each closed by a line end. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
