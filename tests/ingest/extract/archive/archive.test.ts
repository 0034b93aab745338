import { expect, test } from 'vitest'
import { openArchive } from '#ingest/extract/archive/archive.ts'
import { xmlText } from '#ingest/extract/archive/xml-text.ts'
import { buildArchive, withDirectoryField } from '../../../support/build-archive.ts'

const megabyte = 1024 * 1024
const open = async (bytes: Uint8Array, name = 'a.xml') => (await openArchive(bytes)).bytes(name)

test('an entry is inflated when it is asked for, whatever its name', async () => {
  const archive = await openArchive(buildArchive({ '章/一.xml': '<p>海</p>', 'empty.xml': '' }))
  expect(archive.names).toEqual(['章/一.xml', 'empty.xml'])
  expect((await archive.bytes('章/一.xml')).toString()).toBe('<p>海</p>')
  expect((await archive.bytes('empty.xml')).length).toBe(0)
})

test('a part that the archive lacks is named', async () => {
  await expect(open(buildArchive({ 'b.xml': 'b' }))).rejects.toMatchObject({
    code: 'file-damaged',
    message: 'The file lacks a part that it needs, "a.xml".',
  })
})

test('repetitive parts of honest papers pass, bombs do not', async () => {
  const cells = buildArchive({ 'a.xml': '<c r="A1"/>'.repeat(megabyte / 11) })
  expect((await open(cells)).length).toBeGreaterThan(megabyte * 0.9)
  await expect(
    open(buildArchive({ 'a.xml': new Uint8Array(30 * megabyte) })),
  ).rejects.toMatchObject({ code: 'archive-unsafe' })
})

test('an entry that unfolds to more than it says is stopped at what it says', async () => {
  const bomb = buildArchive({ 'a.xml': new Uint8Array(30 * megabyte) })
  await expect(open(withDirectoryField(bomb, 0, 'size', 1000))).rejects.toMatchObject({
    code: 'archive-unsafe',
    message: expect.stringContaining('unfolds to more than it says'),
  })
})

test('an entry of fewer bytes than it says, or other bytes, is damaged', async () => {
  const archive = buildArchive({ 'a.xml': '<p>The tide table is wrong.</p>' })
  await expect(open(withDirectoryField(archive, 0, 'size', 1000))).rejects.toMatchObject({
    code: 'file-damaged',
  })
  const flipped = Buffer.from(archive)
  flipped[45] = (flipped[45] ?? 0) ^ 0xff
  await expect(open(flipped)).rejects.toMatchObject({ code: 'file-damaged' })
})

test('more than 200 MB by their own account are refused before anything is inflated', async () => {
  const names = Array.from({ length: 5 }, (_, at) => `${at}.xml`)
  let archive = buildArchive(Object.fromEntries(names.map((name) => [name, 'text text text text'])))
  for (const at of names.keys()) archive = withDirectoryField(archive, at, 'size', 49 * megabyte)
  await expect(openArchive(archive)).rejects.toMatchObject({ code: 'archive-unsafe' })
})

test('2000 entries are read, 3000 are not', async () => {
  const many = (count: number) =>
    buildArchive(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}`, 'x'])))
  expect((await openArchive(many(2000))).names.length).toBe(2000)
  await expect(openArchive(many(3000))).rejects.toMatchObject({ code: 'archive-unsafe' })
})

test('entries that lie over one another are refused', async () => {
  const archive = buildArchive({ 'a.xml': 'one', 'b.xml': 'two' })
  await expect(openArchive(withDirectoryField(archive, 1, 'localHeader', 0))).rejects.toMatchObject(
    {
      code: 'archive-unsafe',
      message: expect.stringContaining('overlap'),
    },
  )
})

test('two entries of one name are refused', async () => {
  const archive = Buffer.from(buildArchive({ 'a.xml': 'one', 'b.xml': 'two' }))
  const last = archive.lastIndexOf('b.xml')
  archive.write('a.xml', last)
  await expect(openArchive(archive)).rejects.toMatchObject({ code: 'archive-unsafe' })
})

test('an encrypted entry is told from a broken one', async () => {
  const archive = withDirectoryField(buildArchive({ 'a.xml': 'one' }), 0, 'flags', 1)
  await expect(openArchive(archive)).rejects.toMatchObject({ code: 'file-encrypted' })
})

test.each(['../../etc/a.xml', '/etc/a.xml', 'C:/a.xml'])(
  'a name that leads outside is refused: %s',
  async (name) => {
    await expect(openArchive(buildArchive({ [name]: 'x' }))).rejects.toMatchObject({
      code: 'archive-unsafe',
    })
  },
)

test('an archive that is cut off is damaged, wherever it is cut', async () => {
  const archive = buildArchive({ 'a.xml': '<p>one</p>', 'b.xml': '<p>two</p>' })
  for (let length = 4; length < archive.length; length += 7) {
    await expect(open(archive.subarray(0, length))).rejects.toMatchObject({ code: 'file-damaged' })
  }
})

test('XML is decoded by its mark, its zero bytes or its declaration', async () => {
  const text = '<?xml version="1.0" encoding="UTF-16"?><p>海</p>'
  const wide = Buffer.from(text, 'utf16le')
  const japanese = Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><p>'),
    Buffer.from([0x8a, 0x43]),
    Buffer.from('</p>'),
  ])
  const archive = await openArchive(
    buildArchive({
      marked: Buffer.concat([Buffer.from([0xff, 0xfe]), wide]),
      unmarked: wide,
      turned: Buffer.from(wide).swap16(),
      japanese,
      utf8: '<p>海</p>',
    }),
  )
  for (const name of archive.names) expect(await xmlText(archive, name)).toContain('<p>海</p>')
})

test('a document type is refused; a plain one passes where the format has it', async () => {
  const archive = await openArchive(
    buildArchive({
      'entity.xml': '<!DOCTYPE p [<!ENTITY a "aaa">]><p>&a;</p>',
      'plain.xhtml': '<!DOCTYPE html><html><p>&lt;!DOCTYPE&gt;</p></html>',
    }),
  )
  const damaged = { code: 'file-damaged' }
  await expect(xmlText(archive, 'entity.xml')).rejects.toMatchObject(damaged)
  await expect(xmlText(archive, 'entity.xml', { doctype: 'plain' })).rejects.toMatchObject(damaged)
  await expect(xmlText(archive, 'plain.xhtml')).rejects.toMatchObject(damaged)
  expect(await xmlText(archive, 'plain.xhtml', { doctype: 'plain' })).toContain('<html>')
})
