import type { Span } from '#lib/document.ts'

/** A field as it stands in the file; a quoted one is what stands between its quotes. */
export type Field = Span & { quoted: boolean }

/**
 * The records of delimited text by RFC 4180, each field with its place, which no library gives. Read
 * as leniently as spreadsheets do: a record may have any number of fields, and quotes that do not hold
 * a whole field are characters like others.
 */
export function* readRecords(raw: string, delimiter: string): Generator<Field[]> {
  let at = 0
  while (at < raw.length) {
    const record: Field[] = []
    let end = at - 1
    do {
      const start = end + 1
      const close = raw[start] === '"' ? closingQuote(raw, start, delimiter) : null
      end =
        close === null ? fieldEnd(raw, start, delimiter) : afterBlanks(raw, close + 1, delimiter)
      record.push(
        close === null
          ? {
              start,
              end: raw[end] !== delimiter ? beforeReturn(raw, start, end) : end,
              quoted: false,
            }
          : { start: start + 1, end: close, quoted: true },
      )
    } while (raw[end] === delimiter)
    at = end + 1
    yield record
  }
}

/** The quote that closes the one at `open`, past doubled ones; null where none ends the field. */
function closingQuote(raw: string, open: number, delimiter: string): number | null {
  let at = raw.indexOf('"', open + 1)
  while (at !== -1 && raw[at + 1] === '"') at = raw.indexOf('"', at + 2)
  if (at === -1) return null
  const next = raw[afterBlanks(raw, at + 1, delimiter)]
  return next === undefined || next === delimiter || next === '\n' ? at : null
}

function afterBlanks(raw: string, from: number, delimiter: string): number {
  let at = from
  while (raw[at] !== delimiter && /[ \t\r]/.test(raw[at] ?? '')) at += 1
  return at
}

/** The next delimiter, line feed or end of the text. */
function fieldEnd(raw: string, from: number, delimiter: string): number {
  let at = from
  while (at < raw.length && raw[at] !== delimiter && raw[at] !== '\n') at += 1
  return at
}

const beforeReturn = (raw: string, start: number, end: number) =>
  end > start && raw[end - 1] === '\r' ? end - 1 : end
