import { wordParts } from '../hyphenate.ts'
import type { Run } from '../source.ts'
import { advance, type Face, glyphsOf } from './faces.ts'

/** Why something stands on a page. */
export type Role = 'text' | 'ruby' | 'mark' | 'furniture' | 'hidden'

/** What a line breaks between: a character, or a Latin word or part of one. */
export type Atom = {
  text: string
  face: Face
  size: number
  width: number
  role: Role
  /** The reading over this atom and the next `span - 1`. */
  ruby: { text: string; span: number } | null
  /** Set in the line's beginning or end only where nothing else is possible. */
  opens: boolean
  closes: boolean
  blank: boolean
  /** A hyphen follows where the line ends after it. */
  hyphen: boolean
  /** The line must not end after it. */
  glued: boolean
  /** The labels of the notes that it is the mark of. */
  note: string | null
}

const closing =
  /^[、。，．・：；？！」』）〕】ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.)!?:;％”’]/u
const opening = /^[「『（〔【(“‘]/u

/** A run as atoms of one face and size. */
export function atomsOf(of: Run, face: Face, size: number): Atom[] {
  return of.flatMap((part): Atom[] => {
    if (part.kind === 'mark') {
      const mark = atom(part.label, face, size * 0.6)
      return [{ ...mark, role: 'mark', closes: true, note: part.label }]
    }
    const stressed = part.kind === 'emphasis' && face === 'mincho' ? 'gothic' : face
    const atoms = words(part.text, stressed, size)
    if (part.kind !== 'ruby') return atoms
    const ruby = { text: part.reading, span: atoms.length }
    return atoms.map((one, at) => ({
      ...one,
      ruby: at === 0 ? ruby : null,
      glued: at < atoms.length - 1,
    }))
  })
}

function words(text: string, face: Face, size: number): Atom[] {
  return (text.match(/[\x21-\x7e]+|./gu) ?? []).flatMap((word) =>
    wordParts(word).map((part, at, all) => ({
      ...atom(part, face, size),
      hyphen: at < all.length - 1,
    })),
  )
}

function atom(text: string, face: Face, size: number): Atom {
  const width = glyphsOf(face, text).reduce((sum, glyph) => sum + advance(face, glyph), 0) * size
  const blank = text === ' '
  const closes = closing.test(text)
  const opens = opening.test(text)
  return {
    text,
    face,
    size,
    width,
    role: 'text',
    ruby: null,
    opens,
    closes,
    blank,
    hyphen: false,
    glued: false,
    note: null,
  }
}

/** Breaks atoms into lines of at most `measure` points; `indent` shortens the first. */
export function breakLines(atoms: readonly Atom[], measure: number, indent: number): Atom[][] {
  const lines: Atom[][] = []
  let from = 0
  while (from < atoms.length) {
    const to = lineEnd(atoms, from, measure - (lines.length === 0 ? indent : 0))
    const line = atoms.slice(from, to)
    while (line.at(-1)?.blank === true) line.pop()
    const last = line.at(-1)
    if (last?.hyphen === true && to < atoms.length) line.push(atom('-', last.face, last.size))
    if (line.length > 0) lines.push(line)
    from = to
    while (atoms[from]?.blank === true) from += 1
  }
  return lines
}

function lineEnd(atoms: readonly Atom[], from: number, measure: number): number {
  let width = 0
  let to = from
  for (let one = atoms[to]; one !== undefined && (one.blank || width + one.width <= measure); ) {
    width += one.width
    to += 1
    one = atoms[to]
  }
  if (to === atoms.length) return to
  while (atoms[to]?.closes === true) to += 1
  let end = to
  while (end > from + 1 && !mayBreak(atoms, end)) end -= 1
  return end > from + 1 ? end : Math.max(to, from + 1)
}

function mayBreak(atoms: readonly Atom[], at: number): boolean {
  const [before, after] = [atoms[at - 1], atoms[at]]
  if (before === undefined || after === undefined) return true
  if (before.glued || before.opens || after.closes) return false
  const latin = /[\x21-\x7e]$/.test(before.text) && /^[\x21-\x7e]/.test(after.text)
  return !latin || before.hyphen
}
