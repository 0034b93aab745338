/**
 * A briefing that a model writes from a spread of the paper's sentences, through the same gate and with
 * the same verdicts as an answer.
 */
import { citationsOf } from '#lib/answer/citations.ts'
import type { Shown } from '#lib/answer/gate/gate.ts'
import { generate } from '#lib/answer/generate.ts'
import { materialRoom } from '#lib/answer/material.ts'
import type { Prompt } from '#lib/answer/prompt.ts'
import { checked, present, type Written } from '#lib/answer/written.ts'
import type { Briefing, Statement } from '#lib/contract.ts'
import type { Library } from '#lib/library.ts'
import type { LanguageModel } from '#lib/models/language-model.ts'
import type { Paper } from './paper.ts'
import { type ChosenPart, chooseParts, type Part, parts } from './parts.ts'

export type WrittenBriefing = Pick<Briefing, 'statements' | 'parts' | 'withheld'> &
  Pick<Written, 'failure'>

/** A model is shown so many times the lines of a briefing without one, as far as there is room. */
const moreLines = 3
/** The statements that a model is asked for, and given, at most. */
const mostStatements = 14

/**
 * Has a model tell what a paper says. Each statement belongs to the part from which most of what it
 * cites was drawn; what cites nothing is left out.
 * @param floor the cosine of texts that have nothing to do with one another
 * @throws TenkyoError `embedder-unavailable`; what fails in the model is told by its result.
 */
export async function writeBriefing(
  library: Library,
  { paper, floor }: { paper: Paper; floor: number },
  model: LanguageModel,
  signal: AbortSignal,
): Promise<WrittenBriefing> {
  const material = chooseParts(paper, floor, moreLines)
  const partAt = new Map(
    material.flatMap(({ part, lines }) =>
      lines.map(({ evidence }) => [evidence.sentence.sentence.start, part]),
    ),
  )
  const attempt = async (room: number) => {
    const { prompt, shown } = await show(library, paper, withinRoom(material, room))
    const writing = checked(
      library.embedder,
      generate(model, prompt, signal),
      shown,
      mostStatements,
    )
    let next = await writing.next()
    while (next.done !== true) next = await writing.next()
    return next.value
  }
  const first = await attempt(materialRoom.most)
  const written =
    first.failure?.code === 'model-refused' ? await attempt(materialRoom.least) : first
  const cited = written.statements.filter(({ citations }) => citations.length > 0)
  return { ...inParts(cited, partAt), withheld: written.withheld, failure: written.failure }
}

/** As many lines of each part in turn as there is room for, in characters. */
function withinRoom(material: readonly ChosenPart[], room: number): ChosenPart[] {
  const kept = material.map(({ part }) => ({ part, lines: [] as ChosenPart['lines'][number][] }))
  let left = room
  const longest = Math.max(...material.map(({ lines }) => lines.length))
  for (let round = 0; round < longest; round += 1) {
    for (const [at, { lines }] of material.entries()) {
      const line = lines[round]
      if (line === undefined || line.text.length > left) continue
      kept[at]?.lines.push(line)
      left -= line.text.length
    }
  }
  return kept
}

/** What a model is shown: the lines in the paper's order, under ids made for this prompt. */
async function show(
  library: Library,
  { record }: Paper,
  material: readonly ChosenPart[],
): Promise<{ prompt: Prompt; shown: Shown }> {
  const lines = material.flatMap((part) => part.lines).sort((a, b) => a.place - b.place)
  const records = new Map([[record.id, record]])
  const cited = await citationsOf(
    library,
    lines.map(({ evidence }) => evidence),
    records,
  )
  const language = record.language === 'und' ? 'en' : record.language
  const question = language === 'ja' ? japaneseTask : task
  return present({ question, language, missing: [], most: mostStatements }, cited)
}

const japaneseTask =
  'この資料は何についてのものか、何を主張し、何を提言しているか、どのような数字や日付を挙げているかを、資料の全体にわたってまとめてください。'
const task =
  'What is this paper about, what does it claim and recommend, and which figures and dates does it give? Cover the whole paper.'

function inParts(
  statements: readonly Statement[],
  partAt: ReadonlyMap<number, Part>,
): Pick<Briefing, 'statements' | 'parts'> {
  const sorted = parts.map((part) => ({
    part,
    own: statements.filter((statement) => partOf(statement, partAt) === part),
  }))
  let next = 0
  return {
    statements: sorted.flatMap(({ own }) => own.map((one) => ({ ...one, kind: 'point' as const }))),
    parts: sorted
      .filter(({ own }) => own.length > 0)
      .map(({ part, own }) => ({ part, statements: own.map(() => next++) })),
  }
}

/** The part that most of what a statement cites was drawn for; the first of them where it is a draw. */
function partOf({ kind, citations }: Statement, partAt: ReadonlyMap<number, Part>): Part {
  if (kind === 'lead') return 'subject'
  const counts = new Map<Part, number>()
  for (const { start } of citations) {
    const part = partAt.get(start) ?? 'claims'
    counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['claims', 0])[0]
}
