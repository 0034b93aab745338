import type { Box, Direction, Glyph, GlyphPage } from './glyph.ts'

/**
 * A glyph turned so that its line runs to the right and lines follow one another downwards, whatever
 * way it is set: `from` and `to` lie along the line, `near` and `far` across it.
 */
export type Letter = Area & {
  text: string
  size: number
  bold: boolean
}

/** False for blanks of any kind. Most characters of Japanese are known without a look at them. */
export function isInked({ text }: { text: string }): boolean {
  return (text > '\u3000' && text < '\ufe00') || text.trim() !== ''
}

/** A stretch of a page in the same turned coordinates. */
export type Area = { from: number; to: number; near: number; far: number }

/** The letters of a page that are set in one direction, and its rules, turned alike. */
export type Side = { direction: Direction; letters: Letter[]; rules: Area[] }

/** A box as it lies for lines that run in `direction`. */
function turn(box: Box, direction: Direction, page: { width: number; height: number }): Area {
  const { x, y, width, height } = box
  const [right, bottom] = [x + width, y + height]
  switch (direction) {
    case 'right':
      return { from: x, to: right, near: y, far: bottom }
    case 'down':
      return { from: y, to: bottom, near: page.width - right, far: page.width - x }
    case 'left':
      return {
        from: page.width - right,
        to: page.width - x,
        near: page.height - bottom,
        far: page.height - y,
      }
    case 'up':
      return { from: page.height - bottom, to: page.height - y, near: x, far: right }
  }
}

/** The box on the page that a turned stretch came from. */
export function turnBack(
  area: Area,
  direction: Direction,
  page: { width: number; height: number },
): Box {
  const along = area.to - area.from
  const across = area.far - area.near
  switch (direction) {
    case 'right':
      return { x: area.from, y: area.near, width: along, height: across }
    case 'down':
      return { x: page.width - area.far, y: area.from, width: across, height: along }
    case 'left':
      return { x: page.width - area.to, y: page.height - area.far, width: along, height: across }
    case 'up':
      return { x: area.near, y: page.height - area.to, width: across, height: along }
  }
}

/** The sides of a page, the one with most letters first. */
export function sidesOf(page: GlyphPage): Side[] {
  const glyphs = withVerticalLines(page.glyphs)
  return [...Map.groupBy(glyphs, ({ direction }) => direction)]
    .map(([direction, group]) => ({
      direction,
      letters: group.map((glyph) => letterOf(glyph, direction, page)),
      rules: page.rules.map((rule) => turn(rule, direction, page)),
    }))
    .sort((a, b) => b.letters.length - a.letters.length)
}

function letterOf(glyph: Glyph, direction: Direction, page: GlyphPage): Letter {
  const { x, y, width, height, text, size, bold } = glyph
  if (direction === 'right') {
    return { from: x, to: x + width, near: y, far: y + height, text, size, bold }
  }
  const { from, to, near, far } = turn(glyph, direction, page)
  return { from, to, near, far, text, size, bold }
}

/** So many characters under one another are a vertical line. */
const shortestColumn = 3

/**
 * Many programs set vertical lines without a vertical font, one upright character under the other:
 * such characters run down. Two or three half-width ones beside each other among them (縦中横) too.
 */
function withVerticalLines(glyphs: readonly Glyph[]): readonly Glyph[] {
  const links = glyphs.map((glyph, at) => linkOf(glyph, glyphs[at + 1]))
  if (!links.includes('under')) return withLooseEnds(glyphs)
  const found: Glyph[] = [...glyphs]
  for (let start = 0; start < glyphs.length; ) {
    let end = start
    let under = 0
    let beside = 0
    while (links[end] === 'under' || (links[end] === 'beside' && beside < 2 && under > 0)) {
      if (links[end] === 'under') under += 1
      beside = links[end] === 'beside' ? beside + 1 : 0
      end += 1
    }
    // What ends on characters beside each other goes on as a horizontal line.
    end -= beside
    if (under >= shortestColumn - 1) {
      for (let at = start; at <= end; at += 1) {
        const glyph = glyphs[at]
        if (glyph !== undefined) found[at] = { ...glyph, direction: 'down' }
      }
    }
    start = end + 1
  }
  return withLooseEnds(found)
}

/** Characters that stand alone in a line between vertical ones belong to them: a number, a last word. */
function withLooseEnds(glyphs: readonly Glyph[]): readonly Glyph[] {
  const down = glyphs.reduce((sum, { direction }) => sum + (direction === 'down' ? 1 : 0), 0)
  if (down === 0 || down < glyphs.length / 2) return glyphs
  return glyphs.map((glyph, at) => {
    if (glyph.direction !== 'right') return glyph
    const [before, after] = [glyphs[at - 1], glyphs[at + 1]]
    const alone = linkOf(glyph, after) !== 'beside' && linkOf(before, glyph) !== 'beside'
    const inLine = [before, after].some(
      (other) =>
        other?.direction === 'down' && Math.abs(middle(other) - middle(glyph)) < glyph.size,
    )
    return alone || (inLine && glyph.width < glyph.size * 0.8)
      ? { ...glyph, direction: 'down' as const }
      : glyph
  })
}

const middle = ({ x, width }: Box) => x + width / 2

function linkOf(glyph: Glyph | undefined, next: Glyph | undefined): 'under' | 'beside' | null {
  if (glyph === undefined || next === undefined) return null
  if (glyph.direction !== 'right' || next.direction !== 'right') return null
  const size = Math.max(glyph.size, next.size)
  const across = Math.abs(middle(next) - middle(glyph))
  const below = next.y - glyph.y
  if (across < size * 0.4 && below > size * 0.5 && below < size * 1.45) return 'under'
  const gap = next.x - glyph.x - glyph.width
  return Math.abs(below) < size * 0.5 && Math.abs(gap) < size * 0.5 ? 'beside' : null
}
