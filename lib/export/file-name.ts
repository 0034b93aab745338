import type { ExportFormat } from '#lib/contract.ts'
import type { Labels } from './labels/en.ts'
import type { Taken } from './taken.ts'

const endings: Record<ExportFormat, string> = {
  text: 'txt',
  markdown: 'md',
  docx: 'docx',
  csv: 'csv',
  xlsx: 'xlsx',
  bibtex: 'bib',
  'csl-json': 'csl.json',
  bundle: 'evidence.json',
}

/** The longest part of a title that names a file, in characters. */
const longestTitle = 50

/** What no file system takes, what hides or turns letters about, and blanks. */
const unfit = /[\p{C}\p{Zl}\p{Zp}\s/\\:*?"<>|]+/gu

/**
 * What a file is called: its kind, then the beginning of its title, fit for every file system:
 * 回答 水番の報酬は何で支払われましたか.docx.
 */
export function fileName({ kind, title }: Taken, format: ExportFormat, labels: Labels): string {
  const isList = format === 'bibtex' || format === 'csl-json'
  const characters = [...title.replace(unfit, ' ').trim()]
  const short = characters
    .slice(0, longestTitle)
    .join('')
    .replace(/[. ]+$/, '')
  const cut = characters.length > longestTitle ? '…' : ''
  const name = `${isList ? labels.works : labels[kind]} ${short}${cut}`.trim()
  return `${name}.${endings[format]}`
}
