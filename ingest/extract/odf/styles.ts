import { childElement, elementsBelow, type XmlElement } from '../archive/xml.ts'

type Style = { parent: string | null; hidden: boolean | null }

/** The styles of an OpenDocument file by their names. */
export type Styles = ReadonlyMap<string, Style>

/** The styles that the parts of a file define. */
export function readStyles(parts: readonly XmlElement[]): Styles {
  const styles = new Map<string, Style>()
  for (const style of parts.flatMap((part) => elementsBelow(part, 'style:style'))) {
    const name = style.attributes.get('style:name')
    const display = childElement(style, 'style:text-properties')?.attributes.get('text:display')
    if (name === undefined) continue
    styles.set(name, {
      parent: style.attributes.get('style:parent-style-name') ?? null,
      hidden: display === undefined ? null : display === 'none',
    })
  }
  return styles
}

/** The names of an element's style and of those it is based on. */
function chain(styles: Styles, element: XmlElement): string[] {
  const names: string[] = []
  let next = element.attributes.get('text:style-name') ?? null
  while (next !== null && names.length < 20) {
    names.push(next)
    next = styles.get(next)?.parent ?? null
  }
  return names
}

/** What a paragraph is by its style. */
export function roleOf(styles: Styles, element: XmlElement): 'title' | 'caption' | 'paragraph' {
  const names = chain(styles, element)
  if (names.includes('Title')) return 'title'
  return names.some((name) => /^(?:Caption|Illustration|Figure|Table|Drawing)$/.test(name))
    ? 'caption'
    : 'paragraph'
}

/** True where the style of a span or a paragraph hides it. */
export function isHiddenBy(styles: Styles, element: XmlElement): boolean {
  const names = chain(styles, element)
  const said = names.map((name) => styles.get(name)?.hidden ?? null).find((one) => one !== null)
  return said ?? false
}
