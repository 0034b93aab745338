import { textOf } from '#lib/document.ts'
import type { Composed } from './compose.ts'
import { genericTitle, isFinished } from './extract/signs.ts'
import { personIn } from './holders.ts'

export type Metadata = { title: string; authors: string[]; date: string | null }

/** Blocks from the top of a paper among which its title, authors and date may stand. */
const headReach = 8
const longestTitle = 120

/** What the head of a paper tells of it; the title falls back to the file's name. */
export function readMetadata({ text, blocks }: Composed, source: string): Metadata {
  const firstProse = blocks.findIndex(
    (block) => block.kind !== 'heading' && /[。！？]|\.\s/.test(textOf(text, block)),
  )
  const head = blocks
    .slice(0, Math.min(headReach, firstProse === -1 ? headReach : firstProse))
    .map((block) => ({ kind: block.kind, line: textOf(text, block).replace(/\s+/gu, ' ') }))
  const authors = head.flatMap(({ kind, line }) =>
    kind === 'paragraph' ? (personIn(line, () => false) ?? []) : [],
  )
  return {
    title: titleOf(head) ?? source.split('/').at(-1) ?? source,
    authors: authors.slice(0, 1),
    date: head.map(({ line }) => dateIn(line)).find((date) => date !== null) ?? null,
  }
}

function titleOf(head: readonly { kind: string; line: string }[]): string | null {
  const first = head[0]
  if (first === undefined || genericTitle.test(first.line)) return null
  const candidates = head.filter(
    ({ kind, line }) =>
      (kind === 'heading' || kind === 'paragraph') &&
      line.length <= longestTitle &&
      !genericTitle.test(line) &&
      !isFinished(line) &&
      dateIn(line) === null &&
      personIn(line, () => false) === null,
  )
  return candidates[0]?.line ?? null
}

const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }

/** The first date in a line as an ISO date, as exact as it is given; Japanese eras are converted. */
export function dateIn(line: string): string | null {
  const plain = line.normalize('NFKC')
  const match =
    /(?:(令和|平成|昭和)\s*(\d{1,2}|元)|((?:19|20)\d{2}))\s*(?:\(\d{4}\)\s*)?年(?!度)\s*(?:(\d{1,2})\s*月)?\s*(?:(\d{1,2})\s*日)?/u.exec(
      plain,
    ) ?? /()()\b((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})\b/u.exec(plain)
  if (match === null) return null
  const [, era, eraYear, western, month, day] = match
  const year =
    era !== undefined && eraYear !== undefined
      ? (eras[era] ?? 0) + (eraYear === '元' ? 1 : Number(eraYear))
      : Number(western)
  const two = (part: string) => part.padStart(2, '0')
  if (month === undefined) return `${year}`
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}
