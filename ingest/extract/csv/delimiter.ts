import { type Field, readRecords } from './records.ts'

export type Delimiter = ',' | '\t' | ';'

const delimiters: readonly Delimiter[] = ['\t', ',', ';']

/** How much of a text is looked at, in characters and in records. */
const sampleLength = 200_000
const sampleRecords = 1000

/** Lines over the table: its title, its unit, the day it was drawn up. */
const longestPreamble = 4

/**
 * The character that parts the fields of a text, or null where the text is not made of records:
 * nearly all of its lines must have the same number of fields, and these must not be what commas in
 * prose, in lists, in numbers, in logs or in code part.
 */
export function delimiterOf(raw: string): Delimiter | null {
  const sample = raw.slice(0, sampleLength)
  return delimiters.find((delimiter) => fits(sample, delimiter, raw.length > sampleLength)) ?? null
}

type Row = { fields: string[]; quoted: boolean }

function fits(sample: string, delimiter: Delimiter, cut: boolean): boolean {
  if (!sample.includes(delimiter)) return false
  const rows = readRows(sample, delimiter)
  if (cut) rows.pop()
  const width = usualWidth(rows)
  const first = rows.findIndex(({ fields }) => fields.length === width)
  const table = rows.slice(first)
  const regular = table.filter(({ fields }) => fields.length === width)
  if (width < 2 || first > longestPreamble || regular.length < 2) return false
  const strict = delimiter === '\t' || (width > 2 && isTight(regular))
  if (!strict && regular.length < 3) return false
  if (regular.length < table.length * (strict ? 0.9 : 1)) return false
  return most(regular, isFilled) && !isProse(regular, delimiter) && !most(regular, isOther)
}

function readRows(sample: string, delimiter: Delimiter): Row[] {
  const rows: Row[] = []
  for (const record of readRecords(sample, delimiter)) {
    const fields = record.map(({ start, end }: Field) => sample.slice(start, end))
    if (fields.some((field) => field.trim() !== '')) {
      rows.push({ fields, quoted: record.some(({ quoted }) => quoted) })
    }
    if (rows.length === sampleRecords) break
  }
  return rows
}

/** The number of fields that most rows have. */
function usualWidth(rows: readonly Row[]): number {
  const widths = [...Map.groupBy(rows, ({ fields }) => fields.length)]
  return widths.reduce((a, b) => (b[1].length > a[1].length ? b : a), [0, []])[0]
}

const most = (rows: readonly Row[], is: (row: Row) => boolean) =>
  rows.filter(is).length > rows.length / 2

/** No blanks after the delimiters. */
const isTight = (rows: readonly Row[]) => !most(rows, isSpaced)

const isFilled = ({ fields }: Row) => fields.filter((field) => field.trim() !== '').length >= 2

const isSpaced = ({ fields }: Row) =>
  fields.slice(1).filter((field) => field.startsWith(' ')).length > (fields.length - 1) / 2

/** The header of a table ends no sentence, and its names are short. */
function isProse(rows: readonly Row[], delimiter: Delimiter): boolean {
  const header = rows[0]
  if (header === undefined || delimiter === '\t') return false
  const ends = header.fields.some((field) => /[。．.！？!?」、，:：]\s*$/u.test(field))
  const long = header.fields.some((field) => field.length > longestName)
  const spaced =
    !isTight(rows) && (header.fields.length < 3 || rows.length < 4 || most(rows, isWordy))
  return !header.quoted && (ends || long || spaced)
}

const longestName = 60

/** Fields of several words each, or a sentence's end: prose. */
const isWordy = ({ fields }: Row) =>
  fields.some((field) => /[。．.！？!?]\s*$/u.test(field)) ||
  fields.every((field) => /\S \S/.test(field.trim()))

/** Lines of code, of JSON, of lists, of Markdown tables; commas within numbers; fractions of a second. */
const isOther = ({ fields, quoted }: Row) =>
  (!quoted &&
    /^\s*(?:[[{(<|>}\])]|(?:[-*+・•●○■]|\d{1,3}[.)．）])(?:\s|$))/u.test(fields[0] ?? '')) ||
  /^\s*(?:\/\/|(?:const|let|var|import|return|if|for|while)\b)/.test(fields[0] ?? '') ||
  fields.some((field, at) => at > 0 && isGrouped(fields[at - 1] ?? '', field))

const isNumber = (field: string) => /^\s*[-+−▲△¥$]?[\d.]+%?\s*$/u.test(field)

/** `12` and `500円` of `売上は12,500円`. */
const isGrouped = (before: string, after: string) =>
  /\d$/.test(before) && /^\d{3}(?!\d)/.test(after) && !isNumber(before) && !isNumber(after)
