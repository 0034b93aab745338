import { type Block, type DocumentText, type Section, textOf } from '#lib/document.ts'

/** A parent item longer than this is prose, not a heading for what is nested under it. */
const longestParent = 80

/** What a place in a paper stands under, and who speaks there. */
export type Context = { headings: string[]; holder: string | null }

/**
 * What each block stands under: the titles of its sections, outermost first, then the items or the
 * table header that it is nested under; and the holder of the innermost section that has one.
 */
export function blockContexts(
  document: Pick<DocumentText, 'text' | 'sections' | 'blocks'>,
): Context[] {
  let open: Section[] = []
  let parents: Block[] = []
  let next = 0
  return document.blocks.map((block) => {
    for (
      let section = document.sections[next];
      section !== undefined && section.start <= block.start;
      section = document.sections[next]
    ) {
      open.push(section)
      next += 1
    }
    open = open.filter((section) => section.end > block.start)
    parents = parents.filter((parent) => isAside(block) || parent.depth < block.depth)
    const above = parents.filter((parent) => parent.depth < block.depth)
    if (block.kind === 'list-item' || block.kind === 'table-row') parents.push(block)
    const titles = above.map((parent) => textOf(document.text, parent).replace(/\s+/gu, ' '))
    return {
      headings: [
        ...open.map(({ title }) => title),
        ...titles.filter((title) => title.length <= longestParent),
      ],
      holder: open.findLast(({ holder }) => holder !== null)?.holder ?? null,
    }
  })
}

/** Stands between the items of a list without being one of them. */
const isAside = ({ kind }: Block) =>
  kind === 'caption' || kind === 'footnote' || kind === 'furniture'
