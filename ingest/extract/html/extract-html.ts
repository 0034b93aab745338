import type { Extract } from '../extract.ts'
import { withShapes } from '../shapes.ts'
import { decodeHtml } from './decode-html.ts'
import { parseHtml } from './parse-html.ts'
import { planPage } from './plan.ts'
import { pageProperties } from './properties.ts'
import { treeOf } from './tree.ts'
import { readPage } from './walk.ts'

/**
 * Reads a web page: its article, or all of it, as blocks, without what leads elsewhere or is hidden.
 * @throws TenkyoError `file-empty` or `file-not-text`.
 */
export async function extractHtml(bytes: Uint8Array): Promise<Extract> {
  const { text, encoding } = decodeHtml(bytes)
  const root = parseHtml(text)
  const { hidden, ...plan } = planPage(treeOf(root))
  const { raw, blocks } = readPage(root, plan)
  return {
    mediaType: 'text/html',
    raw,
    blocks: withShapes(raw, blocks),
    warnings: [
      ...(encoding === 'utf-8' ? [] : [`Read as ${encoding}.`]),
      ...(raw.includes('\ufffd') ? ['Some characters could not be decoded.'] : []),
    ],
    properties: pageProperties(root),
    hidden,
    pages: [],
    whole: true,
    layout: null,
  }
}
