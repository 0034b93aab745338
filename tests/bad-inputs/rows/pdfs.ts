import { deflateSync } from 'node:zlib'
import { buildPdf, deflated, onePage, type PdfObject, textLines } from '../../support/build-pdf.ts'
import { buildEncryptedPdf } from '../../support/encrypt-pdf.ts'
import { added, type BadFile, either, failed, rowsOf, skipped } from '../row.ts'

const said = 'The canal was dug in 1684 and served nine villages for two hundred years.'
const lines = [
  said,
  'The keeper walked the weirs every morning at four and wrote down the level.',
  'His wage was two bags of rice each year, paid by the villages in turn.',
]
const page = onePage(deflated(textLines(lines)))
const good = buildPdf(page)
const whole = Buffer.from(good).toString('latin1')
const changed = (from: string | RegExp, to: string) =>
  Buffer.from(whole.replace(from, to), 'latin1')
const tree = (kids: string, count: string): PdfObject[] =>
  page.map((object, at) => (at === 1 ? `<< /Type /Pages /Kids ${kids} /Count ${count} >>` : object))

const limits = ['file-timeout', 'file-too-complex'] as const
const image = (more: string) => ({
  dictionary: `/Type /XObject /Subtype /Image /Width 600 /Height 800 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode ${more}`,
  data: deflateSync(Buffer.alloc(600 * 800, 200)),
})
const drawn = (count: number) => {
  const numbers = Array.from({ length: count }, (_, at) => `${at + 5} 0 R`)
  return onePage(deflated(numbers.map((_, at) => `q 595 0 0 842 0 0 cm /I${at} Do Q`).join(' ')), {
    resources: `/XObject << ${numbers.map((one, at) => `/I${at} ${one}`).join(' ')} >>`,
    more: numbers.map(() => image('')),
  })
}
const repeated = (what: string, count: number) => buildPdf(onePage(deflated(what.repeat(count))))
const form = (content: string) => ({
  dictionary:
    '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /A 5 0 R /B 6 0 R >> >>',
  data: Buffer.from(content),
})

export const pdfs: readonly BadFile[] = [
  ...rowsOf('broken PDFs', {
    'broken/sound.pdf': [good, added(said)],
    'broken/head-only.pdf': ['%PDF-1.7\n', failed('file-damaged')],
    'broken/garbage.pdf': [
      Buffer.concat([
        Buffer.from('%PDF-1.7\n'),
        Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at * 7) & 255)),
      ]),
      failed('file-damaged'),
    ],
    'broken/truncated.pdf': [good.subarray(0, 400), failed('file-damaged')],
    'broken/without-its-end.pdf': [good.subarray(0, whole.indexOf('xref')), either('file-damaged')],
    'broken/wrong-offsets.pdf': [
      changed(/\n\d{10} 00000 n/g, '\n0000000007 00000 n'),
      either('file-damaged'),
    ],
    'broken/no-catalogue.pdf': [changed('/Root 1 0 R', '/Root 9 0 R'), either('file-damaged')],
    'broken/flipped-stream.pdf': [
      (() => {
        const bytes = Buffer.from(good)
        const at = whole.indexOf('stream\n') + 20
        for (let place = at; place < at + 40; place++) bytes[place] = (bytes[place] ?? 0) ^ 0x55
        return bytes
      })(),
      either('file-damaged', 'file-empty', 'needs-ocr'),
    ],
  }),
  ...rowsOf('encrypted PDFs', {
    'encrypted/rc4-40.pdf': [
      buildEncryptedPdf(page, { cipher: 'rc4-40', password: 'secret' }),
      failed('file-encrypted'),
    ],
    'encrypted/rc4-128.pdf': [
      buildEncryptedPdf(page, { cipher: 'rc4-128', password: 'secret' }),
      failed('file-encrypted'),
    ],
    'encrypted/aes-128.pdf': [
      buildEncryptedPdf(page, { cipher: 'aes-128', password: 'secret' }),
      failed('file-encrypted'),
    ],
    'encrypted/against-changes.pdf': [
      buildEncryptedPdf(page, { cipher: 'rc4-128', password: '' }),
      added(said),
    ],
    'encrypted/against-changes-aes.pdf': [
      buildEncryptedPdf(page, { cipher: 'aes-128', password: '' }),
      added(said),
    ],
    'encrypted/unknown-handler.pdf': [
      buildPdf([...page, '<< /Filter /Nobodys /V 1 >>'], '/Encrypt 5 0 R /ID [<00> <00>]'),
      failed('file-damaged', 'file-encrypted'),
    ],
  }),
  ...rowsOf('PDFs without text', {
    'scans/picture.pdf': [buildPdf(drawn(1)), failed('needs-ocr')],
    'scans/pictures.pdf': [buildPdf(drawn(8)), failed('needs-ocr')],
    'scans/blank.pdf': [buildPdf(onePage(deflated(''))), skipped('file-empty')],
    'scans/number-on-a-picture.pdf': [
      buildPdf(
        drawn(1).map((object, at) =>
          at === 3 ? deflated(`q 595 0 0 842 0 0 cm /I0 Do Q ${textLines(['12'])}`) : object,
        ),
      ),
      failed('needs-ocr'),
    ],
    'scans/no-pages.pdf': [buildPdf(tree('[]', '0')), either('file-empty', 'file-damaged')],
  }),
  ...rowsOf('page trees', {
    'trees/own-child.pdf': [buildPdf(tree('[2 0 R]', '1')), either('file-damaged', 'file-empty')],
    'trees/own-child-and-page.pdf': [
      buildPdf(tree('[2 0 R 3 0 R]', '2')),
      either('file-damaged', 'file-empty'),
    ],
    'trees/two-billion-pages.pdf': [
      buildPdf(tree('[3 0 R]', '2000000000')),
      either('file-damaged', ...limits),
    ],
    'trees/fewer-than-nothing.pdf': [
      buildPdf(tree('[3 0 R]', '-7')),
      either('file-damaged', 'file-empty'),
    ],
    'trees/no-such-page.pdf': [
      buildPdf(tree('[77 0 R]', '1')),
      either('file-damaged', 'file-empty'),
    ],
    'trees/the-same-page.pdf': [
      buildPdf(tree(`[${'3 0 R '.repeat(3000)}]`, '3000')),
      either('file-damaged', ...limits),
    ],
    'trees/deep.pdf': [
      buildPdf([
        ...page.map((object, at) =>
          at === 1 ? '<< /Type /Pages /Kids [5 0 R] /Count 1 >>' : object,
        ),
        ...Array.from({ length: 5000 }, (_, at) =>
          at === 4999
            ? '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
            : `<< /Type /Pages /Kids [${at + 6} 0 R] /Count 1 >>`,
        ),
      ]),
      either('file-damaged', ...limits),
    ],
  }),
  ...rowsOf('PDF bombs', {
    'bombs/states.pdf': [repeated('q ', 64 * 1024), either('file-empty', 'needs-ocr', ...limits)],
    'bombs/texts.pdf': [repeated('BT ET ', 900_000), either('file-empty', 'needs-ocr', ...limits)],
    'bombs/letters.pdf': [
      repeated('BT /F1 9 Tf 9 9 Td (the canal was dug in 1684) Tj ET ', 200_000),
      either('needs-ocr', 'file-damaged', ...limits),
    ],
    'bombs/paths.pdf': [
      repeated('0 0 m 9 9 l S ', 1_000_000),
      either('file-empty', 'needs-ocr', ...limits),
    ],
    'bombs/brackets.pdf': [
      repeated('[', 5_000_000),
      either('file-empty', 'needs-ocr', 'file-damaged', ...limits),
    ],
    'bombs/unfolding.pdf': [
      buildPdf(
        onePage({
          dictionary: '/Filter [/FlateDecode /FlateDecode]',
          data: deflateSync(deflateSync(Buffer.alloc(400_000_000, 32))),
        }),
      ),
      either('file-empty', 'needs-ocr', 'file-damaged', ...limits),
    ],
    'bombs/form-in-itself.pdf': [
      buildPdf(
        onePage(deflated('/A Do'), {
          resources: '/XObject << /A 5 0 R >>',
          more: [form('/A Do /B Do'), form('/A Do /A Do')],
        }),
      ),
      either('file-empty', 'needs-ocr', 'file-damaged', ...limits),
    ],
  }),
]
