import type { Browser } from 'playwright-core'
import { paperDocx } from './as-docx.ts'
import { paperEpub } from './as-epub.ts'
import { paperHtml } from './as-html.ts'
import { paperMarkdown } from './as-markdown.ts'
import { paperOdt } from './as-odt.ts'
import { paperRtf } from './as-rtf.ts'
import { paperText } from './as-text.ts'
import { chinesePaper } from './chinese.ts'
import { englishPaper } from './english.ts'
import { japanesePaper } from './japanese.ts'
import { paperPdf } from './pdf/as-pdf.ts'
import { pdfSettings, type SettingName } from './pdf/setting.ts'
import { type PrintSetting, printPaper } from './print.ts'
import type { Paper } from './source.ts'

/** A paper written in one format, in one setting. */
export type PaperVersion = {
  /** A file name that says both. */
  name: string
  paper: Paper
  /** Its text runs from top to bottom. */
  vertical: boolean
  /** Every page carries a head and a number. */
  furnished: boolean
  write: (browser: Browser) => Uint8Array | Promise<Uint8Array>
}

/** A version that is written without a browser. */
type UnprintedVersion = PaperVersion & { write: () => Uint8Array }

const writers: Readonly<Record<string, (paper: Paper) => Uint8Array>> = {
  txt: (paper) => new TextEncoder().encode(paperText(paper)),
  md: (paper) => new TextEncoder().encode(paperMarkdown(paper)),
  html: (paper) => new TextEncoder().encode(paperHtml(paper)),
  docx: (paper) => paperDocx(paper),
  odt: paperOdt,
  rtf: paperRtf,
  epub: paperEpub,
}

const unpaged = (paper: Paper): UnprintedVersion[] =>
  Object.entries(writers).map(([format, write]) => ({
    name: `${paper.language}.${format}`,
    paper,
    vertical: false,
    furnished: false,
    write: () => write(paper),
  }))

/** A version whose every glyph's place is known: see `paperPdf`. */
const set = (paper: Paper, setting: SettingName): UnprintedVersion => ({
  name: `${paper.language} set in ${setting}.pdf`,
  paper,
  vertical: pdfSettings[setting].vertical,
  furnished: pdfSettings[setting].book,
  write: () => paperPdf(paper, setting).bytes,
})

const printed = (paper: Paper, setting: PrintSetting): PaperVersion => ({
  name: `${paper.language} printed in ${setting}.pdf`,
  paper,
  vertical: setting === 'vertical',
  furnished: setting === 'running heads',
  write: (browser) => printPaper(browser, paper, setting),
})

/** The PDF versions that the tests set themselves, with their settings. */
export const setVersions = [
  { paper: japanesePaper, setting: 'one column' },
  { paper: japanesePaper, setting: 'two columns' },
  { paper: japanesePaper, setting: 'vertical' },
  { paper: japanesePaper, setting: 'book' },
  { paper: japanesePaper, setting: 'turned' },
  { paper: japanesePaper, setting: 'pocket' },
  { paper: englishPaper, setting: 'two columns' },
  { paper: englishPaper, setting: 'book' },
  { paper: englishPaper, setting: 'pocket' },
] as const satisfies { paper: Paper; setting: SettingName }[]

/** The PDF versions that Chromium prints. */
export const printedVersions: readonly PaperVersion[] = [
  printed(japanesePaper, 'one column'),
  printed(japanesePaper, 'two columns'),
  printed(japanesePaper, 'vertical'),
  printed(japanesePaper, 'running heads'),
  printed(englishPaper, 'one column'),
  printed(englishPaper, 'two columns'),
  printed(chinesePaper, 'one column'),
]

/** Three papers in every format, and in every setting that needs no browser. */
export const unprintedVersions: readonly UnprintedVersion[] = [
  ...[japanesePaper, englishPaper, chinesePaper].flatMap(unpaged),
  ...setVersions.map(({ paper, setting }) => set(paper, setting)),
]

/** Three papers in every format and every setting. */
export const paperVersions: readonly PaperVersion[] = [...unprintedVersions, ...printedVersions]
