import { expect, test } from 'vitest'
import { extract } from '#ingest/extract/index.ts'
import { buildArchive } from '../../../support/build-archive.ts'

const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(500),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(500),
  ])

test('an archive of anything is refused as what it is', async () => {
  await expect(extract(buildArchive({ 'photo.jpg': 'x' }))).rejects.toMatchObject({
    code: 'file-not-text',
    message: 'The file is a ZIP archive.',
  })
})

test('an OpenDocument spreadsheet is refused by name', async () => {
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'
  await expect(extract(buildArchive({ mimetype, 'content.xml': '<a/>' }))).rejects.toMatchObject({
    message: 'The file is an OpenDocument spreadsheet.',
  })
})

test.each([
  ['WordDocument', 'The file is an old Word document (.doc).'],
  ['Workbook', 'The file is an old Excel workbook (.xls).'],
  ['something else', 'The file is an old Office file.'],
])('an old Office file is refused by name: %s', async (stream, message) => {
  await expect(extract(compound(stream))).rejects.toMatchObject({ code: 'file-not-text', message })
})

test('an office file with a password is told from an old one', async () => {
  await expect(extract(compound('EncryptedPackage'))).rejects.toMatchObject({
    code: 'file-encrypted',
  })
})

test('a Word file that does not say what it is is told by its parts', async () => {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const document = `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>潮。</w:t></w:r></w:p></w:body></w:document>`
  const { raw } = await extract(buildArchive({ 'word/document.xml': document }))
  expect(raw).toBe('潮。\n')
})
