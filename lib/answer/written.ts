/**
 * An answer that a model writes: each statement passes the gate and gets its verdict before anyone
 * sees it.
 */
import { randomBytes, randomInt } from 'node:crypto'
import type { Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { TenkyoError } from '#lib/errors.ts'
import type { Library } from '#lib/library.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import type { LanguageModel } from '#lib/models/language-model.ts'
import { fold } from '#lib/text/fold.ts'
import { citationsOf } from './citations.ts'
import type { Draft } from './drafts.ts'
import { mintIds } from './evidence-ids.ts'
import { gate, type Passed, type Shown } from './gate/gate.ts'
import { knownWords } from './gate/heading.ts'
import { generate } from './generate.ts'
import type { Ground } from './ground.ts'
import { chooseMaterial, materialRoom } from './material.ts'
import { type Asked, buildPrompt, type Prompt } from './prompt.ts'
import { judge } from './support/judge.ts'

/** What became of a model's answer. */
export type Written = {
  statements: Statement[]
  /** When the first of them was given, as `performance.now()` tells it. */
  firstAt: number | null
  withheld: number
  /** Why it ended early, or brought nothing; null where it came to its end. */
  failure: TenkyoError | null
}

type StatementEnd = { type: 'statement-end'; statement: Statement }

/** More statements than this are not asked for. */
const mostStatements = 12

/**
 * Has a model answer from the evidence and gives each statement that stands as soon as it is checked,
 * `most` of them with citations.
 * @throws TenkyoError `embedder-unavailable`; what fails in the model is told by its result.
 */
export async function* write(
  library: Library,
  ground: Ground,
  model: LanguageModel,
  signal: AbortSignal,
  most?: number,
): AsyncGenerator<StatementEnd, Written> {
  const attempt = async function* (room: number): AsyncGenerator<StatementEnd, Written> {
    const { prompt, shown } = await show(library, ground, room, most)
    return yield* checked(library.embedder, generate(model, prompt, signal), shown, most)
  }
  const written = yield* attempt(materialRoom.most)
  // Servers of one's own often have room for little.
  return written.failure?.code === 'model-refused' ? yield* attempt(materialRoom.least) : written
}

/** What a model is shown: the chosen evidence, already cited, under ids made for this prompt. */
export async function show(
  library: Library,
  { question, evidence, chosen, records, missing }: Ground,
  room: number,
  most = mostStatements,
): Promise<{ prompt: Prompt; shown: Shown }> {
  const cited = await citationsOf(library, chooseMaterial(chosen, evidence, room), records)
  const { text, language } = question
  return present({ question: text, language, missing, most }, cited)
}

/** What is asked of a model, with what it may cite, under ids made for this prompt. */
export function present(
  asked: Omit<Asked, 'citations' | 'nonce'>,
  cited: readonly Citation[],
): { prompt: Prompt; shown: Shown } {
  const texts = cited.flatMap(({ quote, title, headings, holder }) => [
    ...[quote, title, holder ?? ''],
    ...headings,
  ])
  const ids = mintIds(cited.length, [asked.question, ...texts].join('\n'), randomInt)
  const citations = new Map(cited.map((citation, at) => [ids[at] ?? '', citation]))
  const nonce = randomBytes(8).toString('hex')
  return {
    prompt: buildPrompt({ ...asked, citations, nonce }),
    shown: {
      ...{ citations, nonce, language: asked.language },
      known: knownWords([asked.question, ...texts]),
    },
  }
}

/**
 * The statements among a model's drafts that stand, each with its verdict. What cites nothing (a
 * heading) waits for the first statement under it, and goes where there is none.
 */
export async function* checked(
  embedder: Embedder,
  drafts: AsyncIterable<Draft>,
  shown: Shown,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<StatementEnd, Written> {
  const said = new Set<string>()
  const statements: Statement[] = []
  let waiting: Statement[] = []
  let firstAt: number | null = null
  let withheld = 0
  let cited = 0
  try {
    for await (const draft of drafts) {
      const gated = gate(draft, shown)
      if (gated.outcome === 'withheld') withheld += 1
      if (gated.outcome !== 'passed') continue
      const { statement: passed } = gated
      const key = fold(passed.text)
      if (said.has(key)) continue
      said.add(key)
      if (passed.citations.length === 0) {
        waiting = [...waiting.filter(({ kind }) => kind === 'lead'), uncited(passed)].slice(-2)
        continue
      }
      const statement = await judged(embedder, passed, shown.language)
      if (statement === null) {
        withheld += 1
        continue
      }
      firstAt ??= performance.now()
      for (const one of [...waiting, statement]) {
        statements.push(one)
        yield { type: 'statement-end', statement: one }
      }
      waiting = []
      cited += 1
      if (cited === most) break
    }
  } catch (error) {
    if (!(error instanceof TenkyoError) || !error.code.startsWith('model-')) throw error
    return { statements, firstAt, withheld, failure: error }
  }
  const failure = statements.length > 0 ? null : nothingSupported(withheld)
  return { statements, firstAt, withheld, failure }
}

const uncited = ({ text, kind }: Passed): Statement => ({
  ...{ text, kind, citations: [] },
  support: 'supported',
  notes: [],
})

/** A statement with its verdict; null where its quotes do not bear it out. */
async function judged(
  embedder: Embedder,
  { text, kind, citations, notes }: Passed,
  language: string,
): Promise<Statement | null> {
  const [only, ...more] = citations
  if (only?.quote === text && more.length === 0) {
    return { text, kind, citations, support: 'quoted', notes }
  }
  const verdict = await judge(embedder, { text, language }, citations)
  if (verdict.support === 'unsupported') return null
  const support = notes.length > 0 ? 'weak' : verdict.support
  return { text, kind, citations, support, notes: [...notes, ...verdict.notes] }
}

function nothingSupported(withheld: number): TenkyoError {
  return new TenkyoError(
    'nothing-supported',
    withheld === 0
      ? 'The model wrote no statement.'
      : `None of the model's ${withheld} statements is borne out by its quotes.`,
  )
}
