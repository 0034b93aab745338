import { buildArchive, withDirectoryField } from '../../support/build-archive.ts'
import { mailOf, usualHead } from '../../support/build-mail.ts'
import { added, type BadFile, either, failed, rowsOf } from '../row.ts'

const megabyte = 1024 * 1024
const said = '堰は三つあった。水番が守っていた。'
const limits = ['file-timeout', 'file-too-complex', 'archive-unsafe', 'file-damaged'] as const
const office = 'application/vnd.openxmlformats-officedocument'
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const relations = (rows: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`

/** An office file whose main part leads to one other. */
function officeFile(
  main: { path: string; type: string; xml: string },
  other: { path: string; kind: string; xml: string },
): Uint8Array {
  const folder = main.path.split('/')[0]
  const file = main.path.split('/')[1]
  return buildArchive({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main.path}" ContentType="${main.type}"/></Types>`,
    '_rels/.rels': relations(
      `<Relationship Id="rId1" Type="${related}/officeDocument" Target="${main.path}"/>`,
    ),
    [main.path]: main.xml,
    [`${folder}/_rels/${file}.rels`]: relations(
      `<Relationship Id="rId1" Type="${related}/${other.kind}" Target="${other.path}"/>`,
    ),
    [`${folder}/${other.path}`]: other.xml,
  })
}

const sheetSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const workbook = (rows: string, head = '') =>
  officeFile(
    {
      path: 'xl/workbook.xml',
      type: `${office}.spreadsheetml.sheet.main+xml`,
      xml: `<?xml version="1.0"?><workbook xmlns="${sheetSpace}" xmlns:r="${related}"><sheets><sheet name="堰" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      path: 'worksheets/sheet1.xml',
      kind: 'worksheet',
      xml: `<?xml version="1.0"?>${head}<worksheet xmlns="${sheetSpace}"><sheetData>${rows}</sheetData></worksheet>`,
    },
  )
const cell = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const slides = 'http://schemas.openxmlformats.org/presentationml/2006/main'
const presentation = (shapes: string) =>
  officeFile(
    {
      path: 'ppt/presentation.xml',
      type: `${office}.presentationml.presentation.main+xml`,
      xml: `<?xml version="1.0"?><p:presentation xmlns:p="${slides}" xmlns:r="${related}"><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>`,
    },
    {
      path: 'slides/slide1.xml',
      kind: 'slide',
      xml: `<?xml version="1.0"?><p:sld xmlns:p="${slides}" xmlns:a="${drawing}"><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`,
    },
  )
const shape = (text: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`

const odt = (body: string, head = '') =>
  buildArchive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?>${head}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml':
      '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
  })

const epub = (page: string, spine = '<itemref idref="a"/>', href = 'a.xhtml') =>
  buildArchive({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>堰の記録</dc:title></metadata><manifest><item id="a" href="${href}" media-type="application/xhtml+xml"/></manifest><spine>${spine}</spine></package>`,
    'a.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>堰</title></head><body>${page}</body></html>`,
  })

const rtf = (body: string) => `{\\rtf1\\ansi\\deff0 {\\fonttbl{\\f0 Times;}}\\f0 ${body}}`
const latin = 'The canal was dug in 1684 and served nine hamlets.'
const multipart = (depth: number) => {
  const opening = Array.from(
    { length: depth },
    (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n\n`,
  ).join('')
  return `${opening}--b${depth}\nContent-Type: text/plain\n\n${latin}\n`
}

export const officeFiles: readonly BadFile[] = [
  ...rowsOf('hostile workbooks', {
    'sheets/sound.xlsx': [workbook(`<row r="1">${cell('A1', said)}</row>`), added(said)],
    'sheets/far-away.xlsx': [
      workbook(`<row r="1048576">${cell('XFD1048576', said)}</row>`),
      either(...limits, 'file-empty'),
    ],
    'sheets/many-rows.xlsx': [
      workbook(
        Array.from(
          { length: 20_000 },
          (_, at) => `<row r="${at + 1}">${cell(`A${at + 1}`, said)}</row>`,
        ).join(''),
      ),
      either(...limits),
    ],
    'sheets/entities.xlsx': [
      workbook(
        `<row r="1">${cell('A1', '&x;')}</row>`,
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      ),
      failed('file-damaged', 'archive-unsafe'),
    ],
    'sheets/formula.xlsx': [
      workbook(
        `<row r="1">${cell('A1', said)}<c r="B1"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>1</v></c></row>`,
      ),
      added(said, '127.0.0.1'),
    ],
    'sheets/bomb.xlsx': [
      workbook(`<row r="1">${cell('A1', 'あ'.repeat(20 * megabyte))}</row>`),
      failed('archive-unsafe'),
    ],
  }),
  ...rowsOf('hostile slides', {
    'slides/sound.pptx': [presentation(shape(said)), added(said)],
    'slides/nested-groups.pptx': [
      presentation(`${'<p:grpSp>'.repeat(50_000)}${shape(said)}${'</p:grpSp>'.repeat(50_000)}`),
      either(...limits, 'file-empty'),
    ],
    'slides/many-shapes.pptx': [presentation(shape(said).repeat(30_000)), either(...limits)],
    'slides/cut-off.pptx': [presentation(shape(said)).subarray(0, 600), failed('file-damaged')],
  }),
  ...rowsOf('hostile Rich Text', {
    'rich/sound.rtf': [rtf(latin), added(latin)],
    'rich/nested.rtf': [
      rtf(`${'{'.repeat(200_000)}${latin}${'}'.repeat(200_000)}`),
      either(...limits, 'file-empty'),
    ],
    'rich/object.rtf': [
      rtf(`${latin}{\\object\\objemb{\\*\\objdata ${'0105'.repeat(50_000)}}}`),
      added(latin, '0105'),
    ],
    'rich/field.rtf': [
      rtf(`${latin} {\\field{\\*\\fldinst INCLUDETEXT "/etc/passwd"}{\\fldrslt x}}`),
      added(latin, 'root:'),
    ],
    'rich/open.rtf': [`{\\rtf1 ${latin} {\\b {\\i`, either('file-damaged')],
    'rich/long-binary.rtf': [rtf(`${latin}\\bin99999999999 x`), either('file-damaged')],
  }),
  ...rowsOf('hostile mails', {
    'mails/sound.eml': [mailOf(usualHead, latin), added(latin)],
    'mails/nested.eml': [
      mailOf([...usualHead, 'Content-Type: multipart/mixed; boundary=b0'], multipart(3000)),
      either(...limits, 'file-empty'),
    ],
    'mails/attachment.eml': [
      mailOf(
        [...usualHead, 'Content-Type: multipart/mixed; boundary=b0'],
        `--b0\nContent-Type: text/plain\n\n${latin}\n--b0\nContent-Type: application/x-msdownload; name="../../run.exe"\nContent-Transfer-Encoding: base64\n\n${'TVqQ'.repeat(90_000)}\n--b0--\n`,
      ),
      added(latin, 'TVqQ'),
    ],
    'mails/long-head.eml': [
      mailOf([...usualHead, `X-Long: ${'x'.repeat(3 * megabyte)}`], latin),
      either(...limits, 'file-not-text'),
    ],
    'mails/remote-picture.eml': [
      mailOf(
        [...usualHead, 'Content-Type: text/html; charset=utf-8'],
        `<p>${latin}</p><img src="http://127.0.0.1:9/a.png"><script>secret</script>`,
      ),
      added(latin, 'secret'),
    ],
  }),
  ...rowsOf('hostile e-books and texts', {
    'books/sound.odt': [odt(`<text:p>${said}</text:p>`), added(said)],
    'books/entities.odt': [
      odt('<text:p>&x;</text:p>', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      failed('file-damaged', 'archive-unsafe'),
    ],
    'books/nested.odt': [
      odt(
        `${'<text:list><text:list-item>'.repeat(30_000)}<text:p>${said}</text:p>${'</text:list-item></text:list>'.repeat(30_000)}`,
      ),
      either(...limits, 'file-empty'),
    ],
    'books/many-blanks.odt': [
      odt(`<text:p>${said}<text:s text:c="2000000000"/></text:p>`),
      either(...limits),
    ],
    'books/lies.odt': [
      withDirectoryField(odt(`<text:p>${'x'.repeat(60 * megabyte)}</text:p>`), 1, 'size', 1000),
      failed('archive-unsafe', 'file-damaged'),
    ],
    'books/sound.epub': [epub(`<p>${said}</p>`), added(said)],
    'books/outside.epub': [
      epub(`<p>${said}</p>`, '<itemref idref="a"/>', '../../../etc/passwd'),
      either('file-damaged', 'archive-unsafe', 'file-empty'),
    ],
    'books/again-and-again.epub': [
      epub(`<p>${said.repeat(100)}</p>`, '<itemref idref="a"/>'.repeat(20_000)),
      either(...limits),
    ],
    'books/script.epub': [
      epub(`<p>${said}</p><script>secret</script><p style="display:none">secret</p>`),
      added(said, 'secret'),
    ],
  }),
  ...rowsOf('hostile tables', {
    'tables/quote.csv': [
      `年,出来事\n1684,"${said}\n${'x,y\n'.repeat(3000)}`,
      either(...limits, 'file-not-text'),
    ],
    'tables/wide.csv': [`年,出来事\n${'a,'.repeat(300_000)}\n1684,${said}\n`, added(said)],
    'tables/formula.csv': [
      `年,出来事\n1684,=HYPERLINK("http://127.0.0.1:9/")\n1685,${said}\n`,
      added(said),
    ],
  }),
]
