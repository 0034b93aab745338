'use client'

import type { Statement } from '#lib/contract.ts'
import { TermButtons } from '../mentions/term-buttons.tsx'
import { useWords } from '../messages/words.tsx'
import { modelName } from './generator-name.ts'
import { Inspector } from './inspector.tsx'
import type { Numbers } from './marks.tsx'
import { ReadersLanguageProvider } from './readers-language.tsx'
import { Refusal } from './refusal.tsx'
import { Statements } from './statements.tsx'
import { languageOf, type Turn } from './turns.ts'
import { TermsProvider } from './underlined.tsx'
import { WorksCited } from './works-cited.tsx'

const none: readonly string[] = []

type Props = {
  turn: Turn
  numbers: Numbers
  /** True where some of the library's papers were left out. */
  narrowed: boolean
}

/** What has come of a question so far, from the lead line down to how it was found. */
export function AnswerView({ turn, numbers, narrowed }: Props) {
  const words = useWords()
  const { answer, statements, search } = turn
  const language = languageOf(turn) ?? words.locale
  return (
    <ReadersLanguageProvider value={language === 'ja' ? 'ja' : 'en'}>
      <TermsProvider value={answer?.terms ?? search?.terms ?? none}>
        {/* What is added here is read out as it comes, and nothing that stood here changes. */}
        <div role="log" aria-label={words.answerLog}>
          <Lead turn={turn} />
          {answer?.outcome === 'not-found' ? (
            <Refusal answer={answer} numbers={numbers} narrowed={narrowed} />
          ) : (
            <Statements
              statements={statements.filter((statement) => !isBareLead(statement))}
              language={language}
              numbers={numbers}
            />
          )}
        </div>
        {answer && <Withheld answer={answer} />}
        <WorksCited statements={statements} numbers={numbers} />
        {answer && <TermButtons terms={answer.terms} />}
        {answer && <Provenance answer={answer} />}
        {search && <Inspector passages={search.passages} />}
      </TermsProvider>
    </ReadersLanguageProvider>
  )
}

/** A line above the answer, which says nothing of the papers' subject and rests on no quote. */
const isBareLead = ({ kind, citations }: Statement) => kind === 'lead' && citations.length === 0

/** How the question was understood, what is missing before all else, and what the answer rests on. */
function Lead({ turn }: { turn: Turn }) {
  const words = useWords()
  const { answer, search, statements, question } = turn
  const missing = answer?.missing ?? search?.missing ?? none
  const own = statements.find(isBareLead)?.text
  const lead = own ?? answer?.lead ?? search?.lead ?? ''
  const unnamed = missing.filter((name) => !lead.includes(name))
  const isStressed = missing.length > 0 || answer?.outcome === 'not-found'
  const understood = (answer ?? search)?.standaloneQuestion.trim() ?? ''
  return (
    <>
      {understood !== '' && understood !== question.trim() && (
        <p className="measure mt-2 text-faint text-sm" data-understood>
          {words.understoodAs} <span lang={languageOf(turn)}>{understood}</span>
        </p>
      )}
      {answer?.notice && (
        <p className="measure mt-4 border-rule border-s-2 ps-4 text-sm">
          {words.problems[answer.notice.code] ?? answer.notice.message}{' '}
          {answer.generator.kind === 'model' ? words.soFar : words.quotesInstead}
        </p>
      )}
      {unnamed.length > 0 && (
        <p className="measure mt-4 border-ink border-s-2 ps-4">
          {words.missing} <strong>{unnamed.join(' · ')}</strong>
        </p>
      )}
      {lead && (
        <p
          lang={languageOf(turn)}
          className={`measure mt-4 ${isStressed ? 'border-ink border-s-2 ps-4 font-semibold' : 'text-faint'}`}
        >
          {lead}
        </p>
      )}
    </>
  )
}

type Ended = { answer: NonNullable<Turn['answer']> }

/** How many statements were kept from the reader, for no quote bears them. */
function Withheld({ answer: { withheld } }: Ended) {
  const words = useWords()
  if (withheld === 0) return null
  return (
    <p role="status" className="measure mt-4 text-faint text-sm">
      {words.withheld(withheld)}
    </p>
  )
}

function Provenance({ answer: { generator, timings } }: Ended) {
  const words = useWords()
  const writer =
    generator.kind === 'model' ? words.byModel(modelName(generator.model ?? '')) : words.extractive
  return (
    <p className="measure mt-6 text-faint text-xs">
      {writer} · {words.tookMs(Math.round(timings.totalMs).toLocaleString(words.locale))}
    </p>
  )
}
