import type { Role } from '../raw-text.ts'
import type { Style } from './definitions.ts'
import type { Paragraph } from './flow.ts'

const titleName = /^(?:title|表題|タイトル)$/i
const headingName = /^(?:heading|見出し)\s*([1-9])$/i
const contentsName = /^(?:toc|目次|contents)\s*(?:\d|heading|見出し)/i
const captionName = /^(?:caption|図表番号|キャプション)/i

const nameOf = (style: Style | undefined) => style?.name.trim() ?? ''

export const isTitle = (style: Style | undefined) => titleName.test(nameOf(style))

/**
 * What a paragraph is by its outline level, the name of its style, and its list mark.
 * @param titled true where the paper's title is a heading over all others.
 */
export function paragraphRole(
  paragraph: Paragraph,
  style: Style | undefined,
  titled: boolean,
): Role {
  const { form, mark } = paragraph
  const name = nameOf(style)
  if (isTitle(style)) return { kind: 'heading', level: 1 }
  const named = headingName.exec(name)?.[1]
  const outline = form.level ?? style?.level ?? (named === undefined ? 9 : Number(named) - 1)
  if (outline >= 0 && outline < 9) return { kind: 'heading', level: outline + (titled ? 2 : 1) }
  if (contentsName.test(name)) return { kind: 'furniture' }
  if (captionName.test(name)) return { kind: 'caption' }
  if (mark !== null) return { kind: 'list-item', depth: form.depth + 1 }
  return { kind: 'paragraph' }
}

/** The list mark that belongs to what a paragraph says: numbers and letters do, bullets do not. */
export function spokenMark(mark: string | null): string {
  const plain = mark?.trim() ?? ''
  return /[\p{N}\p{L}]/u.test(plain) && plain !== 'o' ? `${plain} ` : ''
}
