import { escapeXml } from './as-html.ts'
import type { Paper } from './source.ts'

/** The properties of a file of Office: title, author, and when it was made. */
export function coreXml({ title, author, date }: Paper): string {
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${date.iso}T09:00:00Z</dcterms:created></cp:coreProperties>`
}
