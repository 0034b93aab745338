import { afterAll, beforeAll, expect, test } from 'vitest'
import { withoutRadicals } from '#lib/text/radicals.ts'
import { startBrowser } from '../support/browser.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'

let papers: OpenPapers

/** Three short pages under one heading, so that they share a passage; each has its number printed on it. */
const pages = [
  ['北港の桟橋は石でできている。', '北港の灯台は白く塗られている。'],
  ['南港の桟橋は木でできている。', '南港の灯台は赤く塗られている。'],
  ['西港の桟橋は鉄でできている。', '西港には灯台が一つもない。'],
]

beforeAll(async () => {
  const browser = await startBrowser()
  const page = await browser.newPage()
  const sheets = pages.map(
    (sentences, at) =>
      `<section>${at === 0 ? '<h1>三つの港の記録</h1>' : ''}<p>${sentences.join('')}</p><footer>${at + 41}</footer></section>`,
  )
  await page.setContent(`<html lang="ja"><style>
    @page { size: A4; margin: 0 }
    body { margin: 0; font: 12pt 'Noto Serif CJK JP' }
    section { position: relative; height: 290mm; padding: 20mm; box-sizing: border-box; break-after: page }
    footer { position: absolute; bottom: 10mm; left: 100mm; font-size: 9pt }
  </style>${sheets.join('')}</html>`)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await browser.close()
  papers = await openPapers({ 'harbours.pdf': pdf })
})

afterAll(async () => {
  await papers?.close()
})

test.each([
  ['北港の灯台は何色に塗られていますか', '北港の灯台は白く塗られている。', 1, '41'],
  ['南港の灯台は何色に塗られていますか', '南港の灯台は赤く塗られている。', 2, '42'],
  ['西港の桟橋は何でできていますか', '西港の桟橋は鉄でできている。', 3, '43'],
])(
  '%s: the quote has its own page, by the number printed on it',
  async (question, quote, page, label) => {
    const { answer } = await papers.ask(question)
    // Chromium writes radicals for characters that look like them.
    const citation = answer.statements
      .flatMap(({ citations }) => citations)
      .find((one) => withoutRadicals(one.quote) === quote)
    expect(citation).toMatchObject({ page, pageLabel: label, readBy: 'text' })
  },
)
