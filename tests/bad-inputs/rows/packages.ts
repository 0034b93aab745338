import { buildArchive, withDirectoryField } from '../../support/build-archive.ts'
import { added, type BadFile, either, failed, rowsOf, skipped } from '../row.ts'

const megabyte = 1024 * 1024
const said = '堰は三つあった。水番が守っていた。'
const hint = '村は水番に米を払った。'
const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const wordXml = (body: string, head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<w:document xmlns:w="${space}" xmlns:r="${related}"><w:body>${body}</w:body></w:document>`

const relations = (rows: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`
const types = (
  main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`

/** A Word file of these parts beside, or in the place of, those that it needs. */
function docx(document: string | Uint8Array, parts: Record<string, string | Uint8Array> = {}) {
  return buildArchive({
    '[Content_Types].xml': types(),
    '_rels/.rels': relations(
      `<Relationship Id="rId1" Type="${related}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': document,
    ...parts,
  })
}

const good = docx(wordXml(paragraph(said) + paragraph(hint)))
const laughs = Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join('')
const picture = `<w:p><w:hyperlink r:id="rId9"><w:r><w:t>${said}</w:t></w:r></w:hyperlink></w:p>`
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4088)])

export const packages: readonly BadFile[] = [
  ...rowsOf('broken Word files', {
    'docx/sound.docx': [good, added(said)],
    'docx/truncated.docx': [good.subarray(0, 500), failed('file-damaged')],
    'docx/head-only.docx': [Buffer.from('PK\u0003\u0004 and nothing more'), failed('file-damaged')],
    'docx/no-document.docx': [
      buildArchive({ '[Content_Types].xml': types() }),
      skipped('file-not-text'),
    ],
    'docx/broken-xml.docx': [
      docx('<?xml version="1.0"?><w:document><w:body><w:p>'),
      either('file-damaged', 'file-empty', 'file-unreadable'),
    ],
    'docx/other-bytes.docx': [
      (() => {
        const bytes = Buffer.from(good)
        const at = bytes.indexOf('word/document.xml') + 60
        for (let place = at; place < at + 30; place++) bytes[place] = (bytes[place] ?? 0) ^ 0xff
        return bytes
      })(),
      failed('file-damaged'),
    ],
    'docx/some-archive.zip': [
      buildArchive({ 'a.txt': said, 'b.txt': hint }),
      skipped('file-not-text'),
    ],
  }),
  ...rowsOf('archive bombs', {
    'zips/unfolds.docx': [
      docx(wordXml(paragraph('あ'.repeat(40 * megabyte)))),
      failed('archive-unsafe'),
    ],
    'zips/lies.docx': [
      withDirectoryField(docx(wordXml(paragraph('x'.repeat(60 * megabyte)))), 2, 'size', 1000),
      failed('archive-unsafe', 'file-damaged'),
    ],
    'zips/claims.docx': [withDirectoryField(good, 2, 'size', 0xfffffff0), failed('archive-unsafe')],
    'zips/many.docx': [
      docx(
        wordXml(paragraph(said)),
        Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`word/${at}.xml`, ''])),
      ),
      failed('archive-unsafe'),
    ],
    'zips/overlap.docx': [
      withDirectoryField(good, 1, 'localHeader', 0),
      failed('archive-unsafe', 'file-damaged'),
    ],
    'zips/slip.docx': [
      docx(wordXml(paragraph(said)), { '../../../slip.txt': 'x', '/etc/slip': 'x' }),
      either('archive-unsafe', 'file-damaged'),
    ],
    'zips/zip-in-zip.docx': [
      docx(buildArchive({ 'word/document.xml': good })),
      either('archive-unsafe', 'file-damaged', 'file-unreadable', 'file-empty'),
    ],
  }),
  ...rowsOf('hostile Word files', {
    'word/entities.docx': [
      docx(wordXml(paragraph('&l9;'), `<!DOCTYPE w [<!ENTITY l0 "${said}">${laughs}]>`)),
      failed('file-damaged', 'archive-unsafe', 'file-unreadable'),
    ],
    'word/file-entity.docx': [
      docx(wordXml(paragraph('&x;'), '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
      failed('file-damaged', 'archive-unsafe', 'file-unreadable'),
    ],
    'word/nested.docx': [
      docx(
        wordXml(`${'<w:p><w:r>'.repeat(50_000)}<w:t>${said}</w:t>${'</w:r></w:p>'.repeat(50_000)}`),
      ),
      either('file-too-complex', 'file-damaged', 'archive-unsafe', 'file-timeout'),
    ],
    'word/nested-tables.docx': [
      docx(
        wordXml(
          `${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${paragraph(said)}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`,
        ),
      ),
      either('file-too-complex', 'file-damaged', 'archive-unsafe', 'file-timeout'),
    ],
    'word/link-out.docx': [
      docx(wordXml(picture + paragraph(hint)), {
        'word/_rels/document.xml.rels': relations(
          `<Relationship Id="rId9" Type="${related}/hyperlink" Target="http://127.0.0.1:9/x" TargetMode="External"/>`,
        ),
      }),
      added(hint),
    ],
    'word/template-out.docx': [
      docx(wordXml(paragraph(said)), {
        'word/_rels/document.xml.rels': relations(
          `<Relationship Id="rId9" Type="${related}/attachedTemplate" Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/>`,
        ),
      }),
      added(said),
    ],
    'word/macros.docm': [
      docx(wordXml(paragraph(said)), {
        '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml'),
        'word/vbaProject.bin': compound,
      }),
      added(said),
    ],
    'word/embedded.docx': [
      docx(wordXml(paragraph(said)), { 'word/embeddings/oleObject1.bin': compound }),
      added(said),
    ],
    'word/old.doc': [compound, skipped('file-not-text')],
    'word/password.docx': [withDirectoryField(good, 2, 'flags', 0x801), failed('file-encrypted')],
  }),
]
