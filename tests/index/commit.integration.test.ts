import { describe, expect, test } from 'vitest'
import { commitDocuments, removeDocuments } from '#lib/index/commit.ts'
import { toContentRow } from '#lib/index/document-rows.ts'
import { getDocument, getOriginal, getText, listDocuments } from '#lib/index/documents.ts'
import { toPassageRow } from '#lib/index/passage-rows.ts'
import { readPassagesOf } from '#lib/index/passages.ts'
import { asShown, buildDocument } from '../support/build-document.ts'
import { openForReading, openForWriting } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

describe('a committed document', () => {
  test('is given back as it was, with its text, its bytes and its passages', async () => {
    const { generation, index } = await openForWriting(await temporaryFolder())
    const document = buildDocument('吉野家.txt', [
      '𠮷野家の話。',
      'NUL \u0000 と "引用符" と \\ と 改行\n。',
    ])
    await commitDocuments(generation, [document])
    const { id } = document.record
    expect(await getDocument(index, id)).toEqual(asShown(document))
    expect(await getText(index, id)).toEqual(document.text)
    const original = await getOriginal(index, id)
    expect(original?.mediaType).toBe('text/plain')
    expect(Buffer.from(original?.bytes ?? [])).toEqual(Buffer.from(document.original))
    const passages = await readPassagesOf(index, id)
    expect(passages).toEqual(
      document.passages.map(({ vector, sentenceVectors, ...passage }) => ({
        ...passage,
        language: 'ja',
        sentenceVectors: [expect.any(Float32Array)],
      })),
    )
    for (const [at, { sentenceVectors }] of passages.entries()) {
      const exact = document.passages[at]?.vector ?? []
      for (const [i, value] of sentenceVectors[0]?.entries() ?? []) {
        expect(value).toBeCloseTo(exact[i] ?? Number.NaN, 2)
      }
    }
  })

  test('keeps its offsets where it holds half a surrogate pair', async () => {
    const { generation, index } = await openForWriting(await temporaryFolder())
    const document = buildDocument('half.txt', ['半\ud842分。', '次の文。'])
    await commitDocuments(generation, [document])
    const text = await getText(index, document.record.id)
    expect(text?.text).toBe('半\ufffd分。\n次の文。')
    for (const passage of await readPassagesOf(index, document.record.id)) {
      expect(text?.text.slice(passage.start, passage.end)).toBe(passage.text)
    }
  })

  test('replaces its older version as a whole', async () => {
    const { generation, index } = await openForWriting(await temporaryFolder())
    const other = buildDocument('b.txt', ['隣の論文。'])
    await commitDocuments(generation, [buildDocument('a.txt', ['一。', '二。', '三。']), other])
    const newer = buildDocument('a.txt', ['新しい一。'])
    await commitDocuments(generation, [newer])
    expect(await listDocuments(index)).toEqual([asShown(newer), asShown(other)])
    expect(await readPassagesOf(index, newer.record.id)).toMatchObject([{ text: '新しい一。' }])
    expect(await generation.tables.passages.countRows()).toBe(2)
    expect(await generation.tables.contents.countRows()).toBe(2)
  })

  test('costs nothing when it is committed again', async () => {
    const { generation } = await openForWriting(await temporaryFolder())
    const document = buildDocument('a.txt', ['一。'])
    await commitDocuments(generation, [document])
    const versions = () =>
      Promise.all(Object.values(generation.tables).map((table) => table.version()))
    const before = await versions()
    await commitDocuments(generation, [document])
    await commitDocuments(generation, [])
    await removeDocuments(generation, [])
    expect(await versions()).toEqual(before)
  })

  test('leaves nothing when it is removed', async () => {
    const { generation, index } = await openForWriting(await temporaryFolder())
    const document = buildDocument('a.txt', ['一。'])
    await commitDocuments(generation, [document])
    await removeDocuments(generation, [document.record.id])
    expect(await getDocument(index, document.record.id)).toBeNull()
    expect(await getText(index, document.record.id)).toBeNull()
    expect(await getOriginal(index, document.record.id)).toBeNull()
    expect(await generation.tables.passages.countRows()).toBe(0)
    expect(await generation.tables.contents.countRows()).toBe(0)
  })
})

describe('what can’t be committed', () => {
  test.each([
    ['a vector that is too short', new Float32Array(15).fill(0.1), 'has 15 dimensions'],
    ['a vector that is too long', new Float32Array(17).fill(0.1), 'has 17 dimensions'],
    ['a vector with NaN', new Float32Array(16).fill(Number.NaN), 'no number'],
    ['a vector with Infinity', new Float32Array(16).fill(Infinity), 'no number'],
  ])('is %s; nothing of its batch is written', async (_what, vector, message) => {
    const { generation, index } = await openForWriting(await temporaryFolder())
    const bad = buildDocument('bad.txt', ['一。'])
    const passages = bad.passages.map((passage) => ({ ...passage, vector }))
    const batch = [buildDocument('good.txt', ['二。']), { ...bad, passages }]
    await expect(commitDocuments(generation, batch)).rejects.toThrow(message)
    expect(await listDocuments(index)).toEqual([])
    expect(await generation.tables.passages.countRows()).toBe(0)
  })

  test('is a sentence vector of another length, or none', async () => {
    const { generation } = await openForWriting(await temporaryFolder())
    const document = buildDocument('bad.txt', ['一。'])
    for (const sentenceVectors of [[], [new Uint8Array(3)]]) {
      const passages = document.passages.map((passage) => ({ ...passage, sentenceVectors }))
      const commit = commitDocuments(generation, [{ ...document, passages }])
      await expect(commit).rejects.toThrow('don’t fit its sentences')
    }
  })

  test('is a document that stands twice in one batch', async () => {
    const { generation } = await openForWriting(await temporaryFolder())
    const batch = [buildDocument('a.txt', ['一。']), buildDocument('a.txt', ['二。'])]
    await expect(commitDocuments(generation, batch)).rejects.toThrow('stands twice')
  })
})

describe('what a stopped run leaves', () => {
  test('is cleared away when the index is next opened for writing', async () => {
    const data = await temporaryFolder()
    const first = await openForWriting(data)
    const whole = buildDocument('whole.txt', ['全部。'])
    const half = buildDocument('half.txt', ['半分。', '途中。'])
    await commitDocuments(first.generation, [whole])
    const { passages, contents } = first.generation.tables
    await passages.add(half.passages.map((passage) => toPassageRow(passage, 'ja')))
    await contents.add([toContentRow(half)])
    await first.close()
    const second = await openForWriting(data)
    expect(await second.generation.tables.passages.countRows()).toBe(1)
    expect(await second.generation.tables.contents.countRows()).toBe(1)
    await commitDocuments(second.generation, [half])
    expect(await readPassagesOf(second.index, half.record.id)).toHaveLength(2)
  })

  test('is cleared away in the same process after a write that failed', async () => {
    const { generation, index } = await openForWriting(await temporaryFolder())
    const document = buildDocument('a.txt', ['一。', '二。'])
    const { contents } = generation.tables
    const failing = {
      ...generation,
      tables: { ...generation.tables, contents: brokenOnAdd(contents) },
    }
    await expect(commitDocuments(failing, [document])).rejects.toThrow('out of order')
    expect(await listDocuments(index)).toEqual([])
    failing.tables.contents = contents
    await commitDocuments(failing, [document])
    expect(await readPassagesOf(index, document.record.id)).toHaveLength(2)
  })

  test('a document whose passages are lost is taken out with a notice, to be read again', async () => {
    const data = await temporaryFolder()
    const first = await openForWriting(data)
    const lost = buildDocument('lost.txt', ['失う。', '失った。'])
    const kept = buildDocument('kept.txt', ['残る。'])
    await commitDocuments(first.generation, [lost, kept])
    await first.generation.tables.passages.delete(`id = '${lost.passages[0]?.id}'`)
    await first.close()
    const notices: string[] = []
    const second = await openForWriting(data, { notice: (message) => notices.push(message) })
    expect(notices).toEqual([expect.stringContaining('lost.txt')])
    const { index } = await openForReading(data)
    expect(await listDocuments(index)).toEqual([asShown(kept)])
    await commitDocuments(second.generation, [lost])
    expect(await readPassagesOf(index, lost.record.id)).toHaveLength(2)
  })
})

/** A table that can be read but not added to. */
function brokenOnAdd<Table extends object>(table: Table): Table {
  return new Proxy(table, {
    get(target, name) {
      if (name === 'add') return () => Promise.reject(new Error('out of order'))
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
