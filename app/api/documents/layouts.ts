import type { Layout } from '#lib/document.ts'
import { getDocument, getLayout } from '#lib/index/documents.ts'
import type { Index } from '#lib/index/open.ts'

type Kept = { version: string; layout: Layout | null }

/** Unpacked layouts: whoever scrolls through a paper asks for page after page of the same one. */
const kept = new Map<string, Kept>()
const most = 3

/** As `getLayout`, and quick for the papers that were asked for last. */
export async function readLayout(index: Index, id: string): Promise<Kept | null> {
  const known = kept.get(id)
  kept.delete(id)
  const record = await getDocument(index, id)
  const layout =
    known !== undefined && known.version === record?.version ? known : await getLayout(index, id)
  if (layout === null) return null
  kept.set(id, layout)
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break
    kept.delete(oldest)
  }
  return layout
}
