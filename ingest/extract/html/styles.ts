import { elementsBelow, textBelow, type XmlElement } from '../archive/xml.ts'

export type Declarations = ReadonlyMap<string, string>

/** The declarations of a style attribute or of a rule, names and values in lower case. */
export function declarationsOf(style: string): Declarations {
  const found = new Map<string, string>()
  for (const part of style.slice(0, 4000).split(';')) {
    const colon = part.indexOf(':')
    const name = part.slice(0, Math.max(0, colon)).trim().toLowerCase()
    const value = part.slice(colon + 1).replace(/!important/i, '')
    if (name !== '') found.set(name, value.trim().toLowerCase())
  }
  return found
}

/** The rules for screens in a page's own style sheets that name one element, class or id. */
export function rulesOf(root: XmlElement): ReadonlyMap<string, Declarations> {
  const rules = new Map<string, Map<string, string>>()
  for (const style of elementsBelow(root, 'style')) {
    if (/print/i.test(style.attributes.get('media') ?? '')) continue
    const sheet = textBelow(style)
      .slice(0, 500_000)
      .replace(/\/\*[\s\S]*?\*\//g, '')
    for (const { selector, body } of rulesIn(sheet)) {
      for (const one of selector.split(',')) {
        const simple = /^\s*([a-z0-9]*[.#][\w-]+|[a-z0-9]+)\s*$/i.exec(one)?.[1]?.toLowerCase()
        if (simple === undefined) continue
        const known = rules.get(simple) ?? new Map<string, string>()
        for (const [name, value] of declarationsOf(body)) known.set(name, value)
        rules.set(simple, known)
      }
    }
  }
  return rules
}

/** The rules outside of at-rules, which depend on a device. */
function* rulesIn(sheet: string): Generator<{ selector: string; body: string }> {
  let depth = 0
  let from = 0
  let selector = ''
  for (const { 0: brace, index } of sheet.matchAll(/[{}]/g)) {
    if (brace === '{') {
      if (depth === 0) {
        selector = sheet.slice(from, index).split(';').at(-1) ?? ''
        from = index + 1
      }
      depth += 1
      continue
    }
    depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    if (!selector.includes('@')) yield { selector, body: sheet.slice(from, index) }
    from = index + 1
  }
}

/** The declarations that an element has from the page's own rules. */
export function* ruledBy(
  rules: ReadonlyMap<string, Declarations>,
  { name, attributes }: XmlElement,
): Generator<Declarations> {
  if (rules.size === 0) return
  const classes = (attributes.get('class') ?? '').slice(0, 1000).toLowerCase().split(/\s+/)
  const id = attributes.get('id')?.toLowerCase()
  const own = [
    ...classes.filter((one) => one !== '').map((one) => `.${one}`),
    ...(id === undefined ? [] : [`#${id}`]),
  ]
  for (const selector of [name, ...own, ...own.map((one) => name + one)]) {
    const found = rules.get(selector)
    if (found !== undefined) yield found
  }
}

/** True where declarations keep an element from being seen by anyone. */
export function hides(style: Declarations): boolean {
  if (/^none\b/.test(style.get('display') ?? '')) return true
  if (/^(?:hidden|collapse)\b/.test(style.get('visibility') ?? '')) return true
  if (/^0*\.?0*%?$/.test(style.get('opacity') ?? '1')) return true
  if (
    /^(?:0*(?:\.\d+)?|0*1(?:\.0*)?)(?:px|pt)$|^0+(?:\.0+)?(?:%|em|rem|ex|vw|vh)?$/.test(
      style.get('font-size') ?? '1em',
    )
  )
    return true
  if (/^(?:rect\(0|rect\(1px,?\s+1px)/.test(style.get('clip') ?? '')) return true
  if (/^inset\((?:50|100)%/.test(style.get('clip-path') ?? '')) return true
  if (/scale[xy]?\(0(?:,|\))/.test(style.get('transform') ?? '')) return true
  const isPlaced = /^(?:absolute|fixed)$/.test(style.get('position') ?? '')
  const isFar = ['left', 'right', 'top', 'bottom'].some((side) => isFarOut(style.get(side)))
  if ((isPlaced && isFar) || isFarOut(style.get('text-indent'))) return true
  const isCut = /^(?:hidden|clip)$/.test(style.get('overflow') ?? '')
  return isCut && ['width', 'height', 'max-height'].some((side) => isNothing(style.get(side)))
}

/** 500 pixels or more off the screen. */
const isFarOut = (length = '0') =>
  /^-(?:\d{4,}|[5-9]\d{2})(?:\.\d+)?(?:px|pt)$|^-(?:\d{3,}|[5-9]\d)(?:\.\d+)?(?:em|rem|vw|vh)$|^-(?:\d{3,})(?:\.\d+)?%$/.test(
    length,
  )

const isNothing = (length = '1em') => /^(?:0+(?:px|pt|em|rem|%)?|1px)$/.test(length)

/** A colour in one form: `#rrggbb`; null for what is no plain colour. */
export function colourOf(value: string | undefined): string | null {
  const plain = value?.trim().toLowerCase().replace(/\s+/g, ' ') ?? ''
  if (plain === 'white') return '#ffffff'
  if (plain === 'black') return '#000000'
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(plain)
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  if (/^#[\da-f]{6}$/.test(plain)) return plain
  const numbers = /^rgba?\( ?(\d{1,3})[ ,]+(\d{1,3})[ ,]+(\d{1,3})(?: ?[,/] ?1(?:\.0)?)? ?\)$/.exec(
    plain,
  )
  if (numbers === null) return /^[a-z]+$/.test(plain) ? plain : null
  return `#${numbers
    .slice(1, 4)
    .map((one) => Number(one).toString(16).padStart(2, '0'))
    .join('')}`
}
