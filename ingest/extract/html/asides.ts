import type { XmlElement } from '../archive/xml.ts'
import type { Measures } from './measure.ts'

/** A word of a class or an id, which are written with hyphens, low lines or neither. */
const called = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i')

const asideName = called(
  'ads?|advert\\w*|banner|byline-links|comments?|login|menu|modal|newsletter|pager|pagination|popup|' +
    'promo\\w*|ranking|recommend\\w*|related|share\\w*|sidebar|sns|social|subscribe|tags?|toolbar|widget',
)
const pathName = called('bread-?crumbs?|topic-?path|pankuzu|crumbs?')
const menuName = called(
  '[gls]?nav(?:i|bar|igation)?|global-?nav\\w*|local-?nav\\w*|menu|menubar|page-?top|related|share|' +
    'side|side-?bar|side-?menu|side-?nav|skip\\w*|sns|toc',
)
const edgeName = called('(?:site-?|page-?|global-?)?(?:header|footer)|copyright')

const nameOf = ({ attributes }: XmlElement) =>
  `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`

const linkShare = (element: XmlElement, { all, linked }: Measures) =>
  (linked.get(element) ?? 0) / Math.max(1, all.get(element) ?? 0)

/** True for a part of an article that has more links than text, or is called what leads elsewhere. */
export function isAside(element: XmlElement, measures: Measures): boolean {
  const { name } = element
  const isLinks = linkShare(element, measures) > 0.5 && name !== 'li' && name !== 'p'
  const said = nameOf(element)
  return isLinks || asideName.test(said) || pathName.test(said)
}

/** The longest head or foot of a page, in characters. */
const longestEdge = 600

/** True for a part of any page that is called a menu and holds links, or is called the page's edge. */
export function isCalledElsewhere(element: XmlElement, measures: Measures): boolean {
  if (/^(?:html|body|main|article)$/.test(element.name)) return false
  const said = nameOf(element)
  const length = measures.all.get(element) ?? 0
  if (pathName.test(said)) return length <= longestEdge / 2
  if (menuName.test(said)) return linkShare(element, measures) >= 0.3
  return edgeName.test(said) && element.name === 'div' && length <= longestEdge
}
