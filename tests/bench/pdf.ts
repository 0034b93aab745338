import { fileURLToPath } from 'node:url'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { extractPdf } from '#ingest/extract/pdf/extract-pdf.ts'
import { startBrowser } from '../support/browser.ts'
import { englishPaper } from '../support/paper/english.ts'
import { japanesePaper } from '../support/paper/japanese.ts'
import { paperPdf } from '../support/paper/pdf/as-pdf.ts'
import type { SettingName } from '../support/paper/pdf/setting.ts'
import { type PrintSetting, printPaper } from '../support/paper/print.ts'
import type { Paper } from '../support/paper/source.ts'
import { type Comparison, compare, inTurn, millisecondsOf, sideOf } from './measure.ts'

const runs = 15

/** The papers are short: one several times as long tells more of pages than of opening files. */
const copies = 8

const set: readonly (readonly [Paper, SettingName])[] = [
  [japanesePaper, 'one column'],
  [japanesePaper, 'two columns'],
  [japanesePaper, 'vertical'],
  [englishPaper, 'one column'],
  [englishPaper, 'two columns'],
]

/** As Chromium prints them, with their fonts in them. */
const printed: readonly (readonly [Paper, PrintSetting])[] = [
  [japanesePaper, 'one column'],
  [japanesePaper, 'two columns'],
  [japanesePaper, 'vertical'],
  [englishPaper, 'two columns'],
]

/** Reading the pages of PDFs, laid out, against pdf.js’ own text of the same pages. */
export async function benchPdf(): Promise<Comparison> {
  const files = [
    ...set.map(([paper, name]) => paperPdf(longer(paper), name).bytes),
    ...(await print()),
  ]
  const pages = await countPages(files)
  const readAll = (read: (bytes: Uint8Array) => Promise<unknown>) =>
    millisecondsOf(async () => {
      for (const bytes of files) await read(bytes)
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

async function print(): Promise<Uint8Array[]> {
  const browser = await startBrowser()
  try {
    const files: Uint8Array[] = []
    for (const [paper, name] of printed) files.push(await printPaper(browser, longer(paper), name))
    return files
  } finally {
    await browser.close()
  }
}

async function countPages(files: readonly Uint8Array[]): Promise<number> {
  const papers = await Promise.all(files.map((bytes) => extractPdf(bytes)))
  return papers.reduce((sum, { layout }) => sum + (layout?.pages.length ?? 0), 0)
}

/** A folder of pdf.js, as a path that ends in a slash. */
const folderOf = (name: string) =>
  fileURLToPath(new URL(`../../${name}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))

async function readText(bytes: Uint8Array): Promise<void> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: folderOf('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folderOf('standard_fonts'),
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const pdf = await task.promise
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      await page.getTextContent({ disableNormalization: true })
      page.cleanup()
    }
  } finally {
    await task.destroy()
  }
}
