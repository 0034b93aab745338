/**
 * Who writes the positions of a comparison, reads their stance and relates them: the chosen model,
 * through the same gate and verdicts as an answer; where it fails, or nothing that it says stands, the
 * papers' own sentences and the rules.
 */
import { extractive } from '#lib/answer/quoted.ts'
import { noticeOf, type Writer } from '#lib/answer/writer.ts'
import {
  type Comparison,
  mostOfPosition,
  type Position,
  type Relation,
  type Statement,
} from '#lib/contract.ts'
import type { ErrorCode, TenkyoError } from '#lib/errors.ts'
import type { Library } from '#lib/library.ts'
import type { Stand } from './position.ts'
import { type RelateContext, relate } from './relate/relate.ts'

export type Scribe = {
  /** What a model says of a stand; nothing where the paper's own sentences are to speak. */
  write(stand: Stand): Promise<{ statements: Statement[]; withheld: number }>
  /** The position with its stance as a model reads it, where one is chosen and points at words for it. */
  readStance(position: Position, topic: string): Promise<Position>
  /** What the positions have in common and where they differ. */
  relate(positions: readonly Position[], context: RelateContext): Promise<Relation[]>
  /** Who wrote, and why another than the chosen one did. */
  outcome(): Pick<Comparison, 'generator' | 'notice'>
}

/** Failures of one paper's material, or of one answer: the next paper may fare better. */
const passing: readonly ErrorCode[] = [
  'nothing-supported',
  'model-unusable',
  'model-cut-off',
  'model-refused',
]

/**
 * The scribe of one comparison. A model that fails in a way that would meet every paper is not asked
 * again.
 */
export function openScribe(library: Library, writer: Writer, signal: AbortSignal): Scribe {
  const nothing = { statements: [], withheld: 0 }
  let failure: TenkyoError | null = writer.failure
  let isLost = false
  let isNeeded = false
  let written = 0

  const fail = (met: TenkyoError | null): void => {
    failure ??= met
    isLost ||= met !== null && !passing.includes(met.code)
  }
  const modelToAsk = () =>
    writer.kind === 'model' && !isLost && !signal.aborted ? writer.model : null

  return {
    async write({ ground }) {
      if (ground.chosen.length === 0) return nothing
      isNeeded = true
      const model = modelToAsk()
      if (model === null) return nothing
      const { write } = await import('#lib/answer/written.ts')
      const asked = { ...ground, question: asQuestion(ground.question) }
      const statements: Statement[] = []
      const writing = write(library, asked, model, signal, mostOfPosition)
      for (let step = await writing.next(); ; step = await writing.next()) {
        if (step.done === true) {
          const { withheld, failure: met } = step.value
          fail(met)
          if (statements.length > 0) written += 1
          return { statements, withheld }
        }
        if (step.value.statement.citations.length > 0) statements.push(step.value.statement)
      }
    },
    async readStance(position, topic) {
      const model = modelToAsk()
      if (model === null || position.stance === null) return position
      const { stanceByModel } = await import('./stance/by-model.ts')
      const { statements, language } = position
      const read = await stanceByModel(model, { topic, statements, language }, signal)
      return read === null ? position : { ...position, ...read, stanceFrom: 'model' }
    },

    async relate(positions, context) {
      const model = modelToAsk()
      if (model === null || written === 0) return relate(positions, context)
      const { relateByModel } = await import('./relate/by-model.ts')
      const related = await relateByModel(model, positions, context, signal)
      fail(related.failure)
      return related.relations
    },

    outcome: () => ({
      generator:
        written > 0 && writer.kind === 'model' ? { kind: 'model', model: writer.name } : extractive,
      notice: failure === null || !isNeeded ? null : noticeOf(failure, written > 0),
    }),
  }
}

/** What a model is asked of one paper, where the topic is no question already. */
function asQuestion<Q extends { text: string; language: string }>(question: Q): Q {
  const { text, language } = question
  if (/[?？]$|か[。]?$/u.test(text)) return question
  const asked =
    language === 'ja'
      ? `この資料は、「${text}」について何を述べ、どのような立場をとっていますか。`
      : `What does this paper say about “${text}”, and what position does it take?`
  return { ...question, text: asked }
}
