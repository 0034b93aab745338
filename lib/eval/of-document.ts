/** True for a source that a question file calls `doc`: the beginning of its file's name. */
export const isOf = (source: string, doc: string): boolean =>
  (source.split('/').at(-1) ?? '').startsWith(doc)
