/**
 * A question gets the same quotation, whichever format the paper came in.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listDocuments } from '#lib/index/documents.ts'
import { startBrowser } from '../support/browser.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { comparable } from '../support/paper/compare.ts'
import { japanesePaper } from '../support/paper/japanese.ts'
import { paperVersions } from '../support/paper/versions.ts'

let papers: OpenPapers
let documents: { id: string; source: string }[]

beforeAll(async () => {
  const browser = await startBrowser()
  const files: Record<string, Uint8Array> = {}
  try {
    for (const { name, write } of paperVersions) files[name] = await write(browser)
  } finally {
    await browser.close()
  }
  papers = await openPapers(files)
  documents = await listDocuments(papers.library.index)
})

afterAll(async () => {
  await papers?.close()
})

const japanese = paperVersions
  .filter(({ paper }) => paper === japanesePaper)
  .map(({ name }) => name)

async function quoteFrom(source: string, question: string): Promise<string | undefined> {
  const document = documents.find((one) => one.source === source)
  if (document === undefined) throw new Error(`${source} is not in the index.`)
  const { answer } = await papers.ask({ question, documents: [document.id] })
  return answer.statements[0]?.citations[0]?.quote
}

test.each([
  [
    '鳴沢町の人口は何人ですか',
    '鳴沢町は人口およそ3,800人の山あいの町で、町の面積の八割を森林が占めている。',
  ],
  [
    '新しく掘った水路の工事費はいくらですか',
    '新しく掘ったのはわずか140メートルであり、工事費は1億2,600万円で済んだ。',
  ],
  ['積み立ての割合はどのように決まりましたか', null],
  ['水神の発電所の出力は何kWですか', null],
  [
    '2018年7月の大雨で何が起きましたか',
    '2018年7月の大雨では、流木が取り入れ口をふさぎ、三か所がそろって11日間停止した。',
  ],
  [
    '復旧にあたったのは誰ですか',
    '復旧にあたったのは業者ではなく、のこぎりと鳶口を持った組合員42人であった。',
  ],
  ['組合員の平均年齢は何歳ですか', null],
  ['渇水の年にはどうしますか', '渇水の年には田の水を優先し、発電を止めることをためらわない。'],
  ['How old was the irrigation association?', null],
  ['What does income from electricity pay for?', null],
])('%s', async (question, quote) => {
  const quotes = new Map<string, string[]>()
  for (const source of japanese) {
    const found = comparable((await quoteFrom(source, question)) ?? 'nothing')
    quotes.set(found, [...(quotes.get(found) ?? []), source])
  }
  expect([...quotes]).toEqual([[quote === null ? expect.any(String) : comparable(quote), japanese]])
  expect([...quotes.keys()]).not.toContain('nothing')
})
