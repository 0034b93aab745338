import { elementsBelow, nodesBelow, textBelow, type XmlElement } from '../archive/xml.ts'
import { unreadElements } from './elements.ts'

/** The text of an element that keeps its lines, with line feeds alone. */
export function setText(pre: XmlElement): string {
  return textBelow(pre).replace(/\r\n?/g, '\n').replace(/^\n/, '')
}

const fewestLines = 4

/** True for prose that was set in lines, as old pages and letters are, and no program or picture. */
export function isSetText(pre: XmlElement): boolean {
  if (elementsBelow(pre, 'code').length > 0) return false
  for (const node of nodesBelow(pre)) {
    if (typeof node !== 'string' && unreadElements.has(node.name)) return false
  }
  const text = setText(pre)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const code = lines.filter((line) => /[{};]\s*$|^\s*(?:\/\/|#|\$ |>>> )/.test(line))
  const sentences = text.match(/。|\p{Ll}{2}[.!?](?=\s|$)/gu)?.length ?? 0
  return lines.length >= fewestLines && sentences >= 2 && code.length < lines.length / 5
}
