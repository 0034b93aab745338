import { expect, test } from 'vitest'
import { blockText } from '#ingest/extract/extract.ts'
import { extract } from '#ingest/extract/index.ts'
import { buildArchive } from '../../../support/build-archive.ts'
import { buildEpub } from '../../../support/build-epub.ts'
import { readBlocks } from '../../../support/read-blocks.ts'

test('the chapters are read in the order of the spine, without tables of contents', async () => {
  const book = buildEpub({
    'text/二.xhtml': '<h1>第二章</h1><p>潮が引く。</p>',
    'nav.xhtml': '<nav epub:type="toc"><ol><li><a href="text/1.xhtml">第一章</a></li></ol></nav>',
    'text/1.xhtml':
      '<nav epub:type="toc">目次</nav><h1><a id="x"/>第一章&nbsp;潮</h1><p>潮が<ruby>満<rt>み</rt></ruby>ちる。<span epub:type="pagebreak" id="p12">12</span></p>',
  })
  expect(await readBlocks(book)).toEqual([
    'heading 1: 第二章',
    'paragraph: 潮が引く。',
    'heading 1: 第一章\u00a0潮',
    'paragraph: 潮が満ちる。',
  ])
})

test('a note is read where it stands, in another chapter too, and though it is hidden', async () => {
  const { raw, blocks, hidden } = await extract(
    buildEpub({
      'one.xhtml':
        '<p>潮位<a epub:type="noteref" href="notes.xhtml#n1">*</a>は高い<a epub:type="noteref" href="#n2">2</a>。</p><aside epub:type="footnote" id="n2" hidden="hidden"><p>暦による。</p></aside><p hidden="hidden">見えない。</p>',
      'notes.xhtml': '<ul><li id="n1">北浜で測った。</li></ul>',
    }),
  )
  expect(blocks.map(({ kind, label, pieces }) => [kind, label, blockText(raw, pieces)])).toEqual([
    ['paragraph', null, '潮位は高い。'],
    ['footnote', '2', '暦による。'],
    ['footnote', '*', '北浜で測った。'],
  ])
  expect(blocks[0]?.marks.map(({ label }) => label)).toEqual(['*', '2'])
  expect(hidden).toBe(5)
})

test('a book tells its title, authors, date and publisher', async () => {
  const { properties } = await extract(
    buildEpub(
      { 'one.xhtml': '<p>潮。</p>' },
      {
        metadata:
          '<dc:title>港の潮位</dc:title><dc:creator opf:role="aut">山田 太郎</dc:creator><dc:creator opf:role="trl">海野 花子</dc:creator><dc:date opf:event="modification">2024-01-01</dc:date><dc:date opf:event="publication">2021</dc:date><dc:publisher>海の出版社</dc:publisher>',
      },
    ),
  )
  expect(properties).toEqual({
    title: '港の潮位',
    authors: ['山田 太郎'],
    date: '2021',
    publisher: '海の出版社',
  })
})

test('a chapter that the book names and does not hold is said to be missing', async () => {
  const { warnings } = await extract(
    buildEpub(
      { 'one.xhtml': '<p>潮。</p>' },
      { manifest: '<item id="lost" href="lost.xhtml" media-type="application/xhtml+xml"/>' },
    ),
  )
  expect(warnings).toEqual(['1 of the chapters that the e-book names is not in it.'])
})

test('a book whose text is locked is told from one whose fonts are obscured', async () => {
  const locked = (uri: string) =>
    extract(
      buildEpub(
        { 'one.xhtml': '<p>潮。</p>' },
        {
          more: {
            'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
          },
        },
      ),
    )
  await expect(locked('EPUB/one.xhtml')).rejects.toMatchObject({ code: 'file-encrypted' })
  await expect(locked('EPUB/font.otf')).resolves.toMatchObject({ raw: '潮。\n' })
})

test('a book without a package is damaged', async () => {
  const book = buildArchive({ mimetype: 'application/epub+zip', 'a.xhtml': '<p>潮。</p>' })
  await expect(extract(book)).rejects.toMatchObject({ code: 'file-damaged' })
})
