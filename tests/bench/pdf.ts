import { extractPdf } from '#ingest/extract/pdf/extract-pdf.ts'
import { openPdf } from '#ingest/extract/pdf/open.ts'
import { englishPaper } from '../support/paper/english.ts'
import { japanesePaper } from '../support/paper/japanese.ts'
import { paperPdf } from '../support/paper/pdf/as-pdf.ts'
import type { SettingName } from '../support/paper/pdf/setting.ts'
import type { Paper } from '../support/paper/source.ts'
import { type Comparison, compare, inTurn, millisecondsOf, sideOf } from './measure.ts'

const runs = 15

/** The papers are short: one several times as long tells more of pages than of opening files. */
const copies = 8

const settings: readonly (readonly [Paper, SettingName])[] = [
  [japanesePaper, 'one column'],
  [japanesePaper, 'two columns'],
  [japanesePaper, 'vertical'],
  [englishPaper, 'one column'],
  [englishPaper, 'two columns'],
]

/** Reading the pages of PDFs, laid out, against pdf.js’ own text of the same pages. */
export async function benchPdf(): Promise<Comparison> {
  const files = settings.map(([paper, name]) => paperPdf(longer(paper), name))
  const pages = files.reduce((sum, { labels }) => sum + labels.length, 0)
  const readAll = (read: (bytes: Uint8Array) => Promise<unknown>) =>
    millisecondsOf(async () => {
      for (const { bytes } of files) await read(bytes)
    })
  const times = await inTurn(
    runs,
    () => readAll((bytes) => extractPdf(bytes)),
    () => readAll(readText),
  )
  const measured = sideOf(`reading ${pages} pages`, times.measured)
  const against = sideOf('getTextContent of pdf.js', times.against)
  return compare('median', {
    name: 'pdf',
    goal: 1.25,
    measured,
    against,
    runs,
    input: `${files.length} papers in columns, across and down`,
  })
}

function longer(paper: Paper): Paper {
  return { ...paper, blocks: Array.from({ length: copies }, () => paper.blocks).flat() }
}

async function readText(bytes: Uint8Array): Promise<void> {
  const pdf = await openPdf(bytes)
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      await page.getTextContent()
      page.cleanup()
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}
