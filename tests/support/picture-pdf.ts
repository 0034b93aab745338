/** A picture as JPEG, with its size in dots. */
export type Jpeg = { bytes: Uint8Array; width: number; height: number }

/**
 * A PDF that holds nothing but pictures, as scanners make them: one fills each page of A4, upright or
 * as wide as it is.
 */
export function picturePdf(pictures: readonly Jpeg[]): Uint8Array {
  const parts: Uint8Array[] = []
  const places: number[] = []
  let length = 0
  const put = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part
    parts.push(bytes)
    length += bytes.length
  }
  const object = (...content: (string | Uint8Array)[]): void => {
    places.push(length)
    put(`${places.length} 0 obj\n`)
    for (const part of content) put(part)
    put('\nendobj\n')
  }
  put('%PDF-1.7\n')
  object('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pictures.map((_, at) => `${3 + at * 3} 0 R`).join(' ')
  object(`<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`)
  for (const [at, { bytes, width, height }] of pictures.entries()) {
    const [wide, high] = width > height ? [841.89, 595.28] : [595.28, 841.89]
    const draw = `q ${wide} 0 0 ${high} 0 0 cm /Scan Do Q`
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${4 + at * 3} 0 R `,
      `/Resources << /XObject << /Scan ${5 + at * 3} 0 R >> >> >>`,
    )
    object(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`)
    object(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 `,
      `/ColorSpace /DeviceRGB /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n`,
      bytes,
      '\nendstream',
    )
  }
  const table = length
  put(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n`)
  for (const place of places) put(`${String(place).padStart(10, '0')} 00000 n \n`)
  put(`trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`)
  return Buffer.concat(parts)
}
