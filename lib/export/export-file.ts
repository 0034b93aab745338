/** What a reader takes away, as a file. */
import type { ExportFormat, ExportRequest } from '#lib/contract.ts'
import type { Index } from '#lib/index/open.ts'
import { bundleFile } from './bundle/bundle-file.ts'
import { collect } from './collect/collect.ts'
import { fileName } from './file-name.ts'
import { labelsIn } from './labels/labels.ts'
import { markdownFile } from './markdown.ts'
import { textFile } from './plain-text.ts'
import { csvFile } from './table/csv.ts'
import { citationRows, matrixRows } from './table/rows.ts'
import type { Sheeted } from './table/xlsx.ts'
import { type Taken, worksOf } from './taken.ts'
import { bibtexFile } from './works/bibtex.ts'
import { cslFile } from './works/csl.ts'

/** A file with the name that it is given and its media type. */
export type ExportedFile = {
  name: string
  mediaType: string
  content: string | Uint8Array<ArrayBuffer>
}

const office = 'application/vnd.openxmlformats-officedocument'

const mediaTypes: Record<ExportFormat, string> = {
  text: 'text/plain; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  docx: `${office}.wordprocessingml.document`,
  csv: 'text/csv; charset=utf-8',
  xlsx: `${office}.spreadsheetml.sheet`,
  bibtex: 'application/x-bibtex; charset=utf-8',
  'csl-json': 'application/vnd.citationstyles.csl+json',
  bundle: 'application/json',
}

/**
 * Makes the file that is asked for. No quote is in it that is not in its paper as it is kept, but in a
 * conversation whose paper has changed since, where that is said.
 * @param version of this program.
 * @throws TenkyoError `quote-changed`, `paper-gone`, `conversation-not-found`, `nothing-to-export`,
 *   `bad-request`
 */
export async function exportFile(
  index: Index,
  request: ExportRequest,
  version: string,
): Promise<ExportedFile> {
  const taken = await collect(index, request)
  const { format } = request
  return {
    name: fileName(taken, format, labelsIn(taken.language)),
    mediaType: mediaTypes[format],
    content: await contentOf(taken, format, index, version),
  }
}

async function contentOf(
  taken: Taken,
  format: ExportFormat,
  index: Index,
  version: string,
): Promise<string | Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'text':
      return textFile(taken)
    case 'markdown':
      return markdownFile(taken)
    case 'docx':
      // Heavy, and only needed here.
      return (await import('./docx/docx-file.ts')).docxFile(taken)
    case 'csv':
      return csvFile(mainRows(taken))
    case 'xlsx': {
      const labels = labelsIn(taken.language)
      return (await import('./table/xlsx.ts')).xlsxFile(sheetsOf(taken), labels.cutShort)
    }
    case 'bibtex':
      return bibtexFile(worksOf(taken))
    case 'csl-json':
      return cslFile(worksOf(taken))
    case 'bundle':
      return bundleFile(index, taken, version)
  }
}

function mainRows(taken: Taken) {
  const labels = labelsIn(taken.language)
  return taken.matrix === null ? citationRows(taken, labels) : matrixRows(taken.matrix, labels)
}

/** Widths of the columns of citations, in characters. */
const citationWidths = [28, 12, 48, 14, 56, 32, 18, 11, 6, 28, 14, 24, 20, 40]

function sheetsOf(taken: Taken): Sheeted[] {
  const labels = labelsIn(taken.language)
  const cited = { ...citationRows(taken, labels), name: labels.citationsSheet }
  const citations = { ...cited, widths: citationWidths }
  if (taken.matrix === null) return [citations]
  const compared = { ...matrixRows(taken.matrix, labels), name: labels.matrixSheet }
  return [{ ...compared, widths: [28, 60] }, citations]
}
