'use client'

import type { Briefing } from '#lib/contract.ts'
import { useAsk } from '../../desk/ask.tsx'
import { choose } from '../../library/choice/use-choice.ts'
import { useBriefingWords } from './use-briefing-words.ts'

type Props = { briefing: Briefing; depth: 1 | 3 }

/** What the paper can be asked. Pressing a question puts it into the question field, to this paper alone. */
export function BriefingQuestions({ briefing, depth }: Props) {
  const own = useBriefingWords()
  const ask = useAsk()
  const { documentId, questions, language } = briefing
  if (questions.length === 0) return null
  const Title = depth === 1 ? 'h3' : 'h5'

  function begin(question: string) {
    choose({ kind: 'only', ids: [documentId] })
    ask(question)
  }

  return (
    <section className="mt-6">
      <Title className="flex flex-wrap items-baseline gap-x-3 font-semibold text-sm">
        {own.questions}
        <span className="font-normal text-faint text-xs">{own.questionsHint}</span>
      </Title>
      <ul lang={language === 'ja' ? 'ja' : 'en'} className="mt-1 border-rule border-t">
        {questions.map((question) => (
          <li key={question} className="border-rule border-b">
            <button
              type="button"
              onClick={() => begin(question)}
              className="block min-h-9 w-full px-1 py-1.5 text-start text-sm leading-snug underline-offset-4 hover:bg-desk hover:underline pointer-coarse:min-h-11"
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
