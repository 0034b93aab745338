import { buildArchive } from './build-archive.ts'

const namespaces = [
  ...['office', 'text', 'table', 'style', 'meta', 'manifest'].map(
    (name) => [name, `${name}:1.0`] as const,
  ),
  ['draw', 'drawing:1.0'] as const,
  ['presentation', 'presentation:1.0'] as const,
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .join(' ')

export type OdtParts = { styles?: string; meta?: string; manifest?: string }

/** An OpenDocument text of the markup within `office:text`. */
export function buildOdt(text: string, parts: OdtParts = {}): Uint8Array {
  return build('text', `<office:text>${text}</office:text>`, parts)
}

/** An OpenDocument presentation of the slides within `office:presentation`. */
export function buildOdp(slides: string, parts: OdtParts = {}): Uint8Array {
  return build('presentation', `<office:presentation>${slides}</office:presentation>`, parts)
}

function build(kind: string, body: string, parts: OdtParts): Uint8Array {
  return buildArchive({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content ${namespaces}><office:automatic-styles>${parts.styles ?? ''}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
    'meta.xml': `<office:document-meta ${namespaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>${parts.meta ?? ''}</office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `<manifest:manifest ${namespaces}>${parts.manifest ?? ''}</manifest:manifest>`,
  })
}
