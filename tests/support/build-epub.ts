import { buildArchive } from './build-archive.ts'

export type EpubParts = { metadata?: string; manifest?: string; more?: Record<string, string> }

/** An e-book of chapters by their names (`text/one.xhtml`), each the markup within its body. */
export function buildEpub(
  chapters: Readonly<Record<string, string>>,
  parts: EpubParts = {},
): Uint8Array {
  const names = Object.keys(chapters)
  const items = names.map(
    (name, at) =>
      `<item id="c${at}" href="${encodeURI(name)}" media-type="application/xhtml+xml"${name.includes('nav') ? ' properties="nav"' : ''}/>`,
  )
  const page = (body: string) =>
    `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`
  return buildArchive({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'EPUB/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.metadata ?? ''}</metadata><manifest>${items.join('')}${parts.manifest ?? ''}</manifest><spine>${names.map((_, at) => `<itemref idref="c${at}"/>`).join('')}<itemref idref="lost"/></spine></package>`,
    ...Object.fromEntries(names.map((name) => [`EPUB/${name}`, page(chapters[name] ?? '')])),
    ...parts.more,
  })
}
