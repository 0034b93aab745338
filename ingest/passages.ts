import {
  type Block,
  type DocumentText,
  type Passage,
  pagesWithin,
  type Sentence,
} from '#lib/document.ts'
import { blockContexts } from './contexts.ts'

/** The most characters a passage has, unless a single sentence is longer. */
export const longestPassage = 600

export type PassageDraft = Omit<Passage, 'id' | 'documentId' | 'version'>

type Placed = { sentence: Sentence; block: Block; headings: string[]; holder: string | null }

/**
 * Cuts a document into passages: whole sentences under one heading path, at most 600 characters, no
 * overlap, of about equal length where a part takes several. Page furniture belongs to none.
 */
export function cutPassages(document: DocumentText): PassageDraft[] {
  return groups(place(document))
    .flatMap(cutGroup)
    .map((group, ordinal) => draft(document, group, ordinal))
}

/** Every sentence that counts, with its block and what it stands under. */
function place(document: DocumentText): Placed[] {
  const contexts = blockContexts(document)
  let at = 0
  return document.sentences.flatMap((sentence) => {
    while ((document.blocks[at]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) at += 1
    const [block, context] = [document.blocks[at], contexts[at]]
    if (block === undefined || context === undefined || block.kind === 'furniture') return []
    return [{ sentence, block, ...context }]
  })
}

/** Neighbours under one heading path; a heading with nothing under it goes with what follows. */
function groups(placed: readonly Placed[]): Placed[][] {
  const found: Placed[][] = []
  for (const one of placed) {
    const last = found.at(-1)
    const before = last?.at(-1)
    const together =
      before !== undefined &&
      (samePath(before, one) || (last?.every(({ block }) => block.kind === 'heading') ?? false))
    if (together) last?.push(one)
    else found.push([one])
  }
  return found
}

/** Items nested under one parent stay with it: only the sections' titles part two sentences. */
function samePath(a: Placed, b: Placed): boolean {
  const nested = a.block.depth > 0 && b.block.depth > 0
  const path = (placed: Placed) => [...placed.headings, placed.holder ?? ''].join('\n')
  return path(a) === path(b) || (nested && b.block.kind !== 'heading' && a.block.kind !== 'heading')
}

function cutGroup(group: readonly Placed[]): Placed[][] {
  const first = group[0]
  const last = group.at(-1)
  if (first === undefined || last === undefined) return []
  const length = last.sentence.end - first.sentence.start
  const goal = length / Math.ceil(length / longestPassage)
  const cut: Placed[][] = [[first]]
  for (const one of group.slice(1)) {
    const current = cut.at(-1) ?? []
    const start = current[0]?.sentence.start ?? 0
    const end = current.at(-1)?.sentence.end ?? 0
    const full = one.sentence.end - start > longestPassage
    if (full || end - start >= goal) cut.push([one])
    else current.push(one)
  }
  return cut
}

function draft(document: DocumentText, group: readonly Placed[], ordinal: number): PassageDraft {
  const sentences = group.map(({ sentence }) => sentence)
  const start = sentences[0]?.start ?? 0
  const end = sentences.at(-1)?.end ?? start
  const speaking = group.find(({ block }) => block.kind !== 'heading') ?? group[0]
  return {
    start,
    end,
    ordinal,
    headings: speaking?.headings ?? [],
    holder: speaking?.holder ?? null,
    pages: pagesWithin(document.pages, { start, end }),
    sentences,
  }
}
