import type { PDFDocumentProxy } from 'pdfjs-dist'
import { z } from 'zod'
import { noProperties, type Properties } from '../extract.ts'

const infoSchema = z.object({
  Title: z.string().optional().catch(undefined),
  Author: z.string().optional().catch(undefined),
  CreationDate: z.string().optional().catch(undefined),
})

/** What a PDF says of itself: its document information, and the publisher of its XMP metadata. */
export async function readProperties(pdf: PDFDocumentProxy): Promise<Properties> {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: null, metadata: null }))
  const parsed = infoSchema.safeParse(info)
  if (!parsed.success) return noProperties
  const { Title, Author, CreationDate } = parsed.data
  const publisher: unknown = metadata?.get('dc:publisher')
  return {
    title: said(Title),
    authors: namesIn(Author ?? ''),
    date: dateOf(CreationDate ?? ''),
    publisher: said(typeof publisher === 'string' ? publisher : firstOf(publisher)),
  }
}

const said = (text: string | undefined) => {
  const trimmed = text?.replace(/[\p{Cc}\p{Cf}]/gu, '').trim() ?? ''
  return trimmed === '' ? null : trimmed
}

function firstOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : undefined
  return typeof one === 'string' ? one : undefined
}

/** Names are set apart by semicolons, or by commas where no comma stands within one. */
function namesIn(author: string): string[] {
  const apart = /[;；]/u.test(author) ? /[;；]/u : /[,，、]|\s+and\s+/u
  return author.split(apart).flatMap((name) => said(name) ?? [])
}

/** The day of a PDF date, `D:YYYYMMDD…` (ISO 32000-2, 7.9.4). */
function dateOf(text: string): string | null {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/u.exec(text) ?? []
  return year === undefined
    ? null
    : [year, month, day].filter((part) => part !== undefined).join('-')
}
