/**
 * Works cited as BibTeX, in UTF-8 as its present processors (Biber, upBibTeX, pBibTeX with `-kanji`)
 * and reference managers read it.
 *
 * Written here: the well-kept writer for JavaScript (Citation.js 0.9) drops Japanese letters where it
 * escapes what TeX would take for commands, and where it keeps them, escapes nothing.
 */
import type { Paper } from '../taken.ts'
import { type Name, nameOf } from './names.ts'
import { dateParts, kindOf, type WorkKind, workKey } from './work.ts'

const entryOf: Record<WorkKind, { type: string; publisher: string }> = {
  book: { type: 'book', publisher: 'publisher' },
  report: { type: 'techreport', publisher: 'institution' },
  document: { type: 'misc', publisher: 'publisher' },
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The papers as a BibTeX file. */
export function bibtexFile(papers: readonly Paper[]): string {
  return papers.map(toBibtex).join('\n')
}

/** A paper as an entry of BibTeX. */
export function toBibtex(paper: Paper): string {
  const entry = entryOf[kindOf(paper)]
  const [year, month, day] = dateParts(paper.date)
  const monthName = month === undefined ? undefined : months[month - 1]
  const authors = paper.authors.map(nameOf).map(writtenName).join(' and ')
  const publisher = paper.publisher?.trim() ?? ''
  const fields = [
    // In double braces, so that no style puts its letters into lower case.
    `title = {{${texText(paper.title)}}}`,
    ...(authors === '' ? [] : [`author = {${authors}}`]),
    ...(publisher === '' ? [] : [`${entry.publisher} = {${texText(publisher)}}`]),
    ...(year === undefined ? [] : [`year = {${year}}`]),
    ...(monthName === undefined ? [] : [`month = ${monthName}`]),
    ...(day === undefined ? [] : [`day = {${day}}`]),
    ...(paper.language === 'und' ? [] : [`language = {${texText(paper.language)}}`]),
  ]
  return `@${entry.type}{${workKey(paper)},\n${fields.map((field) => `  ${field},\n`).join('')}}\n`
}

function writtenName(name: Name): string {
  if ('literal' in name) return `{${texText(name.literal)}}`
  return `${texText(name.family)}, ${texText(name.given)}`
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/**
 * A text in one line whose every character TeX prints. BibTeX counts braces also behind a backslash, so
 * one that has no partner is written by its name.
 */
function texText(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const written = line.replace(/[\\{}~^&%$#_]/g, (sign) => commands[sign] ?? `\\${sign}`)
  if (isBalanced(line)) return written
  return written.replaceAll('\\{', '\\textbraceleft{}').replaceAll('\\}', '\\textbraceright{}')
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
