const kinds = ['pdf', 'word', 'web', 'text', 'slides', 'table', 'book', 'mail', 'picture'] as const

/** What a reader calls the kind of a file. */
export type Kind = (typeof kinds)[number]

const patterns: readonly [RegExp, Kind][] = [
  [/pdf/, 'pdf'],
  [/wordprocessing|opendocument\.text|rtf|msword/, 'word'],
  [/presentation/, 'slides'],
  [/spreadsheet|csv|tab-separated/, 'table'],
  [/epub/, 'book'],
  [/rfc822/, 'mail'],
  [/html/, 'web'],
  [/^image\//, 'picture'],
]

/** The kind of a file by its media type; text where it is none of the others. */
export function kindOf(mediaType: string): Kind {
  return patterns.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'text'
}

/** True for the name of a kind. */
export function isKind(name: string): name is Kind {
  return kinds.some((kind) => kind === name)
}

/** The kinds that there are among files of these media types. */
export function kindsOf(mediaTypes: readonly string[]): Kind[] {
  const found = new Set(mediaTypes.map(kindOf))
  return kinds.filter((kind) => found.has(kind))
}
