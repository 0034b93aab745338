/**
 * Writes PDF files object by object, so that a test knows everything that is in them.
 */

/** A page: its size as it is stored in points, the quarter turns it is shown with, what is drawn. */
type PageContent = { width: number; height: number; rotate: 0 | 90; content: string }

export type PdfParts = {
  title: string
  author: string
  /** ISO date. */
  date: string
  /** Resource names and the dictionaries of their fonts. */
  fonts: Readonly<Record<string, string>>
  pages: readonly PageContent[]
  /** The entries of a number tree, as `0 << /S /r >>`. */
  pageLabels: string | null
  vertical: boolean
}

/** Text as a hexadecimal string of UTF-16. */
export const hexString = (text: string): string =>
  `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

/** The bytes of a PDF file. */
export function writePdf(parts: PdfParts): Uint8Array {
  const objects: string[] = []
  const add = (content: string) => `${objects.push(content)} 0 R`
  const fonts = Object.entries(parts.fonts).map(([name, font]) => `/${name} ${add(font)}`)
  const tree = `${objects.length + parts.pages.length * 2 + 1} 0 R`
  const pages = parts.pages.map(({ width, height, rotate, content }) => {
    const stream = add(`<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`)
    return add(
      `<< /Type /Page /Parent ${tree} /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${stream} /Resources << /Font << ${fonts.join(' ')} >> >> >>`,
    )
  })
  add(`<< /Type /Pages /Kids [${pages.join(' ')}] /Count ${pages.length} >>`)
  const labels = parts.pageLabels === null ? '' : `/PageLabels << /Nums [${parts.pageLabels}] >>`
  const direction = parts.vertical ? '/ViewerPreferences << /Direction /R2L >>' : ''
  const root = add(`<< /Type /Catalog /Pages ${tree} ${labels} ${direction} >>`)
  const bom = (text: string) => hexString(`\ufeff${text}`)
  const info = add(
    `<< /Title ${bom(parts.title)} /Author ${bom(parts.author)} /CreationDate (D:${parts.date.replaceAll('-', '')}090000Z) >>`,
  )
  return serialise(objects, `/Root ${root} /Info ${info}`)
}

function serialise(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets: number[] = []
  for (const [at, content] of objects.entries()) {
    offsets.push(file.length)
    file += `${at + 1} 0 obj\n${content}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return new TextEncoder().encode(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
  )
}
