/** The prefixes that papers use for their namespaces; empty for the language of a whole part. */
const usualPrefixes: readonly (readonly [prefix: string, pattern: RegExp])[] = [
  ['w', /\/(?:wordprocessingml\/2006\/main|ooxml\/wordprocessingml\/main)$/],
  ['a', /\/(?:drawingml\/2006\/main|ooxml\/drawingml\/main)$/],
  ['p', /\/(?:presentationml\/2006\/main|ooxml\/presentationml\/main)$/],
  ['c', /\/(?:drawingml\/2006\/chart|ooxml\/drawingml\/chart)$/],
  ['r', /\/(?:officeDocument\/2006\/relationships|ooxml\/officeDocument\/relationships)$/],
  ['m', /\/(?:officeDocument\/2006\/math|ooxml\/officeDocument\/math)$/],
  ['mc', /\/markup-compatibility\/2006$/],
  ['wps', /\/2010\/wordprocessingShape$/],
  ['wp', /\/(?:drawingml\/2006\/wordprocessingDrawing|ooxml\/drawingml\/wordprocessingDrawing)$/],
  ['v', /^urn:schemas-microsoft-com:vml$/],
  ['cp', /\/metadata\/core-properties$/],
  ['dc', /\/dc\/elements\/1\.1\/$/],
  ['dcterms', /\/dc\/terms\/$/],
  ['epub', /\/2007\/ops$/],
  ['', /\/(?:spreadsheetml\/2006\/main|ooxml\/spreadsheetml\/main)$/],
  ['', /\/package\/2006\/(?:relationships|content-types)$/],
  [
    '',
    /\/(?:officeDocument\/2006|ooxml\/officeDocument)\/(?:extended-properties|extendedProperties)$/,
  ],
  ['', /^http:\/\/www\.w3\.org\/1999\/xhtml$/],
  ['', /\/2007\/opf$/],
  ['', /^urn:oasis:names:tc:opendocument:xmlns:container$/],
  ['', /\/2005\/ncx\/$/],
]

const openDocument =
  /^urn:oasis:names:tc:opendocument:xmlns:(office|text|table|style|draw|meta|presentation|manifest)(?:-\w+)?:/

/** The usual prefixes of those that a part declares, and of the names met so far. */
export type Prefixes = {
  bound: ReadonlyMap<string, string>
  elements: Map<string, string>
  attributes: Map<string, string>
}

const withBound = (bound: ReadonlyMap<string, string>): Prefixes => ({
  bound,
  elements: new Map(),
  attributes: new Map(),
})

export const noBindings: Prefixes = withBound(new Map())

/** The prefixes within an element, from those around it and the namespaces that it declares itself. */
export function bindPrefixes(
  around: Prefixes,
  attributes: Readonly<Record<string, string>>,
): Prefixes {
  let bound: Map<string, string> | null = null
  for (const name of Object.keys(attributes)) {
    if (!name.startsWith('xmlns')) continue
    const usual = usualPrefixOf(attributes[name] ?? '')
    const declared = name === 'xmlns' ? '' : name.slice('xmlns:'.length)
    if (around.bound.get(declared) === usual) continue
    bound ??= new Map(around.bound)
    if (usual === undefined) bound.delete(declared)
    else bound.set(declared, usual)
  }
  return bound === null ? around : withBound(bound)
}

function usualPrefixOf(namespace: string): string | undefined {
  return (
    openDocument.exec(namespace)?.[1] ??
    usualPrefixes.find(([, pattern]) => pattern.test(namespace))?.[0]
  )
}

/** A name with the usual prefix of its namespace. Attributes without a prefix have none. */
export function usualName(
  { bound, elements, attributes }: Prefixes,
  name: string,
  isElement: boolean,
): string {
  const known = isElement ? elements : attributes
  const found = known.get(name)
  if (found !== undefined) return found
  const colon = name.indexOf(':')
  const declared = name.slice(0, Math.max(0, colon))
  const usual = colon === -1 && !isElement ? undefined : bound.get(declared)
  const local = name.slice(colon + 1)
  const made = usual === undefined ? name : usual === '' ? local : `${usual}:${local}`
  known.set(name, made)
  return made
}
