import type { Block, DocumentText, MapRun, Span } from '#lib/document.ts'

/** Where each character of a text comes from in the original, and back. */
export type Places = {
  toRaw: ReadonlyMap<number, number>
  toText: ReadonlyMap<number, number>
}

/** Reads the map of a document in both directions. Throws where two characters share a place. */
export function readMap(document: DocumentText): Places {
  const toRaw = new Map<number, number>()
  const toText = new Map<number, number>()
  for (const run of document.map) {
    for (let at = run.start; at < run.end; at += 1) {
      const raw = run.rawStart + at - run.start
      if (toRaw.has(at)) throw new Error(`Character ${at} of the text is in two runs.`)
      if (toText.has(raw)) throw new Error(`Character ${raw} of the original is in two runs.`)
      toRaw.set(at, raw)
      toText.set(raw, at)
    }
  }
  return { toRaw, toText }
}

/** What is wrong with a document's map, in words; nothing where it keeps the contract. */
export function mapFaults(document: DocumentText, raw: string): string[] {
  const faults: string[] = []
  const { text, map, blocks, sentences } = document
  let end = 0
  for (const run of map) {
    if (run.start < end || run.end <= run.start) faults.push(`Run ${run.start} is out of order.`)
    end = run.end
    const said = text.slice(run.start, run.end)
    if (said !== '\n' && said !== written(run, raw)) faults.push(`“${said}” is not so written.`)
  }
  const { toRaw } = readMap(document)
  for (let at = 0; at < text.length; at += 1) {
    if (!toRaw.has(at) && text[at] !== '\n') faults.push(`Character ${at} has no place.`)
  }
  for (const block of blocks) {
    if (text.slice(block.start, block.end).includes('\n'))
      faults.push(`Block ${block.start} breaks.`)
  }
  return [...faults, ...sentences.flatMap((sentence) => quoteFaults(document, raw, sentence))]
}

/** What the original has under a run; a line break stands for a blank. */
function written({ start, end, rawStart }: MapRun, raw: string): string {
  const found = raw.slice(rawStart, rawStart + end - start)
  return /^[\r\n]$/.test(found) ? ' ' : found
}

/** A quote is verbatim when its runs, read in order, give it, and only known things lie between. */
function quoteFaults(document: DocumentText, raw: string, sentence: Span): string[] {
  const quote = document.text.slice(sentence.start, sentence.end)
  const runs = document.map
    .filter((run) => run.start < sentence.end && run.end > sentence.start)
    .map((run): MapRun => {
      const start = Math.max(run.start, sentence.start)
      const end = Math.min(run.end, sentence.end)
      return { start, end, rawStart: run.rawStart + start - run.start }
    })
  const found = runs.map((run) => written(run, raw)).join('')
  if (quote !== found) return [`“${quote}” is written “${found}”.`]
  return runs.slice(1).flatMap((run, at) => {
    const before = runs[at] ?? run
    const from = before.rawStart + before.end - before.start
    if (run.rawStart < from) return [`“${quote}” goes back in the original.`]
    const rest = unexplained(document, raw, from, run)
    return rest === '' ? [] : [`“${rest}” lies inside “${quote}”.`]
  })
}

const markup =
  /\]\((?:[^()\n]|\([^()\n]*\))*\)|\[\^[^\]\n]+\]:?|!?\[|\]|<!--[\s\S]*?-->|<\/?[a-z][^<>\n]*>|[<>](?=https?:|[\s*]|$)|^\s*(?:-{3,}|\*{3,}|_{3,})\s*$|[*_~`]+|\\|^amp;|^[\s>]+/gimu
const emphasisDots = /^[\s・･﹅﹆•]+$/gmu
const unseen = /[\p{Cc}\p{Cf}\s]/gu

/** What lies before a run, after the one before it, and is none of the things that may lie there. */
function unexplained(document: DocumentText, raw: string, from: number, run: MapRun): string {
  const asides = document.blocks.filter(isAside).flatMap((block) => {
    const parts = document.map.filter((part) => part.start >= block.start && part.end <= block.end)
    const inside = parts.every((part) => part.rawStart >= from && part.rawStart < run.rawStart)
    return inside ? [{ block, parts }] : []
  })
  let gap = raw.slice(from, run.rawStart)
  for (const { start, end, rawStart } of asides.flatMap(({ parts }) => parts)) {
    const at = rawStart - from
    gap = gap.slice(0, at) + '\u200b'.repeat(end - start) + gap.slice(at + end - start)
  }
  let rest = gap.replace(emphasisDots, '').replace(markup, '').replace(unseen, '')
  const labels = document.notes.flatMap(({ at, label, note }) =>
    at === run.start || asides.some(({ block }) => block.start === note?.start) ? [label] : [],
  )
  for (const label of labels) rest = rest.replace(label, '')
  return rest
}

const isAside = ({ kind }: Block) =>
  kind === 'caption' || kind === 'footnote' || kind === 'furniture'
