import type { Browser } from 'playwright-core'
import { blocksHtml, escapeXml, notesHtml } from './as-html.ts'
import { wordParts } from './hyphenate.ts'
import type { Paper } from './source.ts'

/** How Chromium sets a paper. `columns` and `vertical` exclude each other. */
export type PrintSetting = 'one column' | 'two columns' | 'vertical' | 'running heads'

const common = `
  body { margin: 0; font-family: 'Noto Serif CJK JP', 'Liberation Serif', serif; font-size: 10.5pt; line-height: 1.75; }
  html:lang(en) body { font-family: 'Liberation Serif', serif; }
  html:lang(zh) body { font-family: 'Noto Serif CJK SC', serif; }
  h1 { font-size: 18pt; line-height: 1.3; margin: 0 0 6pt; }
  h2 { font-size: 13pt; margin: 14pt 0 4pt; }
  h3 { font-size: 11pt; margin: 10pt 0 2pt; }
  p { margin: 0; text-indent: 1em; text-align: justify; }
  .author, .date, .note { text-indent: 0; text-align: left; }
  .note { font-size: 8.5pt; line-height: 1.5; }
  .mark { font-size: 60%; line-height: 0; }
  .mark a, .note a { color: inherit; text-decoration: none; }
  em { font-style: normal; font-weight: bold; }
  table { border-collapse: collapse; margin: 8pt auto; font-size: 9pt; }
  th, td { border: 0.5pt solid #555; padding: 2pt 6pt; text-align: left; }
  figure { margin: 8pt 0; text-align: center; break-inside: avoid; }
  figcaption { font-size: 9pt; }
  rt { font-size: 50%; }`

const settings: Readonly<Record<PrintSetting, string>> = {
  'one column': '@page { size: A4; margin: 25mm 22mm; }',
  'two columns': `@page { size: A4; margin: 20mm 18mm; }
    main { columns: 2; column-gap: 8mm; column-fill: auto; }
    h1, .author, .date { text-align: left; }
    body { font-size: 9.5pt; } table { font-size: 7.5pt; } th, td { padding: 1pt 2pt; }`,
  vertical: `@page { size: A4 landscape; margin: 20mm 22mm; }
    html { writing-mode: vertical-rl; }
    h1 { margin: 0 0 0 6pt; } h2 { margin: 0 10pt 0 4pt; } h3 { margin: 0 8pt 0 2pt; }
    table, figure { margin: 0 8pt; }`,
  'running heads': `@page { size: A4; margin: 26mm 22mm;
      @top-center { content: 'TITLE'; font-size: 8pt; }
      @bottom-center { content: counter(page); font-size: 9pt; } }`,
}

/** The page that Chromium prints. */
function printHtml(paper: Paper, setting: PrintSetting): string {
  return `<!DOCTYPE html>
<html lang="${paper.language}">
<head><meta charset="utf-8"><title>${escapeXml(paper.title)}</title>
<meta name="author" content="${escapeXml(paper.author)}">
<style>${settings[setting].replace('TITLE', paper.title)}${common}</style></head>
<body>
<h1>${escapeXml(paper.title)}</h1>
<p class="author">${escapeXml(paper.author)}</p>
<p class="date">${escapeXml(paper.date.written)}</p>
<main>
${withSoftHyphens(`${blocksHtml(paper)}\n${notesHtml(paper)}`)}
</main>
</body></html>`
}

/** Lets long words break at the ends of lines, which Chromium does by itself only with a dictionary. */
const withSoftHyphens = (html: string) =>
  html.replace(/(?<=>[^<]*)[a-z]{8,}/g, (word) => wordParts(word).join('\u00ad'))

/** Prints a paper as a PDF file, as a reader would from a browser. */
export async function printPaper(
  browser: Browser,
  paper: Paper,
  setting: PrintSetting,
): Promise<Uint8Array> {
  const page = await browser.newPage()
  try {
    await page.setContent(printHtml(paper, setting), { waitUntil: 'load' })
    return new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: false }))
  } finally {
    await page.close()
  }
}
