import { childElement, childElements, type XmlElement } from '../archive/xml.ts'

/** What a paragraph is by its style and its own properties. */
export type ParagraphRole =
  | { kind: 'title' }
  | { kind: 'heading'; level: number }
  | { kind: 'caption' }
  | { kind: 'contents' }
  | { kind: 'item'; level: number }
  | { kind: 'paragraph' }

type Style = {
  name: string
  basedOn: string | null
  outline: number | null
  list: number | null
  hidden: boolean | null
}

export type Styles = ReadonlyMap<string, Style>

/** The styles of a Word file by their ids. */
export function readStyles(root: XmlElement | null): Styles {
  const styles = new Map<string, Style>()
  for (const style of childElements(root ?? undefined, 'w:style')) {
    const id = style.attributes.get('w:styleId')
    if (id === undefined) continue
    const paragraph = childElement(style, 'w:pPr')
    styles.set(id, {
      name: settingOf(childElement(style, 'w:name')) ?? id,
      basedOn: settingOf(childElement(style, 'w:basedOn')),
      outline: numberOf(childElement(paragraph, 'w:outlineLvl')),
      list: listLevel(paragraph),
      hidden: flagOf(childElement(childElement(style, 'w:rPr'), 'w:vanish')),
    })
  }
  return styles
}

/** A style and those it is based on. */
function chain(styles: Styles, id: string | null): Style[] {
  const found: Style[] = []
  for (let next = id; next !== null && found.length < 20; ) {
    const style = styles.get(next)
    if (style === undefined) {
      if (found.length === 0) found.push({ ...plain, name: next })
      break
    }
    found.push(style)
    next = style.basedOn
  }
  return found
}

const plain: Style = { name: '', basedOn: null, outline: null, list: null, hidden: null }

const titleName = /^(?:title|表題|題名|タイトル|标题|標題|文書の題)$/i
const headingName = /^(?:heading|見出し|标题|標題)\s*([1-9１-９])$/i
const captionName = /^(?:caption|図表番号|图表标题|题注|figure|table caption|キャプション)$/i
const contentsName =
  /^(?:toc|目次|目录|目錄)\s*[1-9１-９]$|^table of (?:figures|authorities)$|^図表目次$/i

/** What a paragraph is, by its properties (`w:pPr`). */
export function roleOf(styles: Styles, properties: XmlElement | undefined): ParagraphRole {
  const styled = chain(styles, settingOf(childElement(properties, 'w:pStyle')))
  const outline =
    numberOf(childElement(properties, 'w:outlineLvl')) ??
    styled.find((style) => style.outline !== null)?.outline ??
    null
  for (const { name } of styled) {
    if (contentsName.test(name)) return { kind: 'contents' }
    if (captionName.test(name)) return { kind: 'caption' }
    if (titleName.test(name)) return { kind: 'title' }
    const level = headingName.exec(name)?.[1]?.normalize('NFKC')
    if (level !== undefined && outline !== 9) return { kind: 'heading', level: Number(level) }
  }
  if (outline !== null && outline < 9) return { kind: 'heading', level: outline + 1 }
  const list = listLevel(properties) ?? styled.find((style) => style.list !== null)?.list ?? null
  return list === null || list < 0 ? { kind: 'paragraph' } : { kind: 'item', level: list }
}

/** True where a run's properties (`w:rPr`), or its style's, hide it. */
export function isVanished(styles: Styles, properties: XmlElement | undefined): boolean {
  const own = flagOf(childElement(properties, 'w:vanish'))
  if (own !== null) return own
  const styled = chain(styles, settingOf(childElement(properties, 'w:rStyle')))
  return styled.find((style) => style.hidden !== null)?.hidden ?? false
}

/** The level of a list, from 0; -1 where the properties take a paragraph out of its style's list. */
function listLevel(properties: XmlElement | undefined): number | null {
  const list = childElement(properties, 'w:numPr')
  if (list === undefined) return null
  const id = numberOf(childElement(list, 'w:numId'))
  if (id === 0) return -1
  return Math.max(0, numberOf(childElement(list, 'w:ilvl')) ?? 0)
}

/** The `w:val` of an element. */
export function settingOf(element: XmlElement | undefined): string | null {
  return element?.attributes.get('w:val') ?? null
}

function numberOf(element: XmlElement | undefined): number | null {
  const value = Number(settingOf(element) ?? Number.NaN)
  return Number.isInteger(value) ? value : null
}

/** A property that is on unless it says otherwise; null where it isn't there. */
function flagOf(element: XmlElement | undefined): boolean | null {
  return element === undefined ? null : !/^(?:0|false|off)$/.test(settingOf(element) ?? '')
}
