/**
 * PDFs written object by object, so that each part can be made wrong.
 */
import { deflateSync } from 'node:zlib'

/** An object's body: text, or a stream with its dictionary (without `/Length`). */
export type PdfObject = string | { dictionary: string; data: Uint8Array }

export function deflated(data: Uint8Array | string, more = ''): PdfObject {
  return { dictionary: `/Filter /FlateDecode ${more}`, data: deflateSync(data, { level: 9 }) }
}

/** A file of these objects, numbered from 1; the first is the catalogue. */
export function buildPdf(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const add = (bytes: Uint8Array) => {
    parts.push(Buffer.from(bytes))
    length += bytes.length
  }
  const text = (line: string) => add(Buffer.from(line, 'latin1'))
  for (const [at, object] of objects.entries()) {
    offsets.push(length)
    text(`${at + 1} 0 obj\n`)
    if (typeof object === 'string') text(object)
    else {
      text(`<< ${object.dictionary} /Length ${object.data.length} >>\nstream\n`)
      add(object.data)
      text('\nendstream')
    }
    text('\nendobj\n')
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = length
  text(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`)
  text(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\n`)
  text(`startxref\n${start}\n%%EOF\n`)
  return new Uint8Array(Buffer.concat(parts))
}

/** What draws lines of Latin text, one below the other. */
export function textLines(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n')
  return `BT /F1 11 Tf 14 TL 60 780 Td\n${shown}\nET`
}

/** A file of one page with this content. */
export function onePage(
  content: PdfObject,
  { resources = '', more = [] }: { resources?: string; more?: readonly PdfObject[] } = {},
): PdfObject[] {
  const font = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>'
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${font} ${resources} >> /Contents 4 0 R >>`,
    content,
    ...more,
  ]
}
