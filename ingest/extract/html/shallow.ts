/** As deep as browsers nest: Chromium puts what is deeper beside one another. */
const deepest = 512

const voidElements = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i

/**
 * Markup without the tags of elements that lie deeper than 512: their text stays where it is. Reads
 * tags only, so it is for pages that no person wrote.
 */
export function shallow(html: string): string {
  const open: string[] = []
  return html.replace(
    /<(\/?)([a-z][^\s/>]*)[^>]*>/gi,
    (tag: string, slash: string, name: string) => {
      if (voidElements.test(name) || tag.endsWith('/>')) return tag
      if (slash === '') {
        open.push(name)
        return open.length > deepest ? '' : tag
      }
      if (open.at(-1)?.toLowerCase() !== name.toLowerCase()) return tag
      open.pop()
      return open.length >= deepest ? '' : tag
    },
  )
}
