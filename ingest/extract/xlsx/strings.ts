import { streamXml } from './stream.ts'

/**
 * The strings that the cells of a workbook share, in order, without the readings over them (`rPh`).
 */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = []
  let current = ''
  let inText = false
  let inReading = false
  streamXml(xml, {
    open: (name) => {
      if (name === 'si') current = ''
      else if (name === 'rPh') inReading = true
      else if (name === 't') inText = true
    },
    close: (name) => {
      if (name === 'si') strings.push(cellText(current))
      else if (name === 'rPh') inReading = false
      else if (name === 't') inText = false
    },
    text: (text) => {
      if (inText && !inReading) current += text
    },
  })
  return strings
}

/** A cell's text as it is shown: escapes (`_x000D_`) read, line breaks and tabs as blanks. */
export function cellText(text: string): string {
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/[\r\n\t]+/g, ' ')
    .trim()
    .toWellFormed()
}
