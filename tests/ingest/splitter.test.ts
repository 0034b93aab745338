import { describe, expect, test } from 'vitest'
import { PassageSplitter } from '#ingest/splitter.ts'
import { papers } from '../support/papers.ts'
import { readText } from '../support/read-papers.ts'

const splitter = new PassageSplitter()

describe('a chain of LangChain gets', () => {
  test.each(Object.entries(papers))('the passages of %s, in order', async (_, paper) => {
    const { text, passages } = readText(paper)
    expect(passages.length).toBeGreaterThan(1)
    expect(await splitter.splitText(paper)).toEqual(
      passages.map(({ start, end }) => text.text.slice(start, end)),
    )
  })

  test('each with its headings, and with what was known of its text', async () => {
    const documents = await splitter.createDocuments(
      [papers['canal.md'], papers['lamps.md']],
      [{ shelf: 1 }, { shelf: 2 }],
    )
    const found = documents.find(({ pageContent }) => pageContent.includes('水番の報酬'))
    expect(found?.metadata).toMatchObject({
      shelf: 1,
      headings: expect.arrayContaining([expect.stringContaining('水番の仕事')]),
    })
    expect(documents.at(-1)?.metadata).toMatchObject({ shelf: 2 })
  })

  test('documents split as documents', async () => {
    const whole = await splitter.createDocuments([papers['library.txt']])
    const again = await splitter.splitDocuments(whole)
    expect(again.map(({ pageContent }) => pageContent)).toEqual(
      whole.map(({ pageContent }) => pageContent),
    )
  })

  test('nothing of a text that says nothing', async () => {
    expect(await splitter.splitText(' \n\n ')).toEqual([])
    expect(await splitter.createDocuments([''])).toEqual([])
  })

  test('an error for what is no text', async () => {
    await expect(splitter.splitText('\0\u0001\u0002'.repeat(200))).rejects.toMatchObject({
      code: 'file-not-text',
    })
  })
})
