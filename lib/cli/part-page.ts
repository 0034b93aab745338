import { createHash } from 'node:crypto'

/** A page in the order in which a reader needs it. */
export type PageParts = {
  /** All that is seen of it, its style sheets written in. */
  seen: string
  /** Its scripts, and the sheets once more as links, where Next's scripts look for them. */
  after: string
}

const script = /<script\b[^>]*><\/script>/g
const scriptPreload = /<link rel="preload" as="script"[^>]*>/g
const sheetLink = /<link rel="stylesheet" href="([^"?]*)[^>]*>/g

/**
 * A page as Next writes it, parted so that what is seen needs no second request, and no script takes
 * the processor from its first paint. A sheet that is not among `sheets` (address to text) stays a
 * link. Null where there is nothing to part.
 */
export function partPage(page: string, sheets: ReadonlyMap<string, string>): PageParts | null {
  const body = page.indexOf('<body')
  const seenEnd = page.indexOf('<script', body)
  const end = page.lastIndexOf('</body>')
  if (body === -1 || seenEnd === -1 || end < seenEnd) return null

  const links: string[] = []
  const head = page.slice(0, body)
  const scripts = [...(head.match(scriptPreload) ?? []), ...(head.match(script) ?? [])]
  const styled = head
    .replace(scriptPreload, '')
    .replace(script, '')
    .replace(sheetLink, (link, address: string) => {
      const text = sheets.get(address)
      if (text === undefined) return link
      links.push(link)
      return `<style>${text}</style>`
    })
  return {
    seen: styled + page.slice(body, seenEnd),
    after: [...scripts, page.slice(seenEnd, end), ...links, page.slice(end)].join(''),
  }
}

/** A policy under which these style sheets may stand in a page. */
export function allowSheets(policy: string, sheets: Iterable<string>): string {
  const hashes = Array.from(sheets, (text) => {
    const hash = createHash('sha256').update(text).digest('base64')
    return ` 'sha256-${hash}'`
  })
  return policy.replace(/\bstyle-src 'self'/, (sources) => sources + hashes.join(''))
}
