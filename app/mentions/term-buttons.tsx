'use client'

import { useEffect, useState } from 'react'
import type { MentionsResponse } from '#lib/contract.ts'
import { getJson } from '../library/fetch.ts'
import { useWords } from '../messages/words.tsx'
import { mentionsAddress } from './use-concordance.ts'
import { useMentions } from './use-mentions.tsx'

/** The most terms that are offered under an answer. */
const mostTerms = 6

/** Under an answer: each of its terms with how often it stands in all papers, to see every place. */
export function TermButtons({ terms }: { terms: readonly string[] }) {
  const words = useWords()
  const openMentions = useMentions()
  const counts = useCounts(terms.slice(0, mostTerms))
  return (
    <p className="print:hidden measure mt-6 flex flex-wrap items-baseline gap-x-2 gap-y-1.5 text-faint text-sm">
      <span>{words.everyMention}</span>
      {terms.slice(0, mostTerms).map((term) => {
        const { form, total } = counts.get(term) ?? { form: term, total: null }
        if (total === 0) return null
        return (
          <button
            key={term}
            type="button"
            onClick={() => openMentions(form)}
            className="rounded-full border border-rule px-2.5 py-0.5 text-ink hover:border-ink"
          >
            {form}
            {total !== null && (
              <span className="ms-1.5 text-faint text-xs tabular-nums">
                {total.toLocaleString(words.locale)}
              </span>
            )}
          </button>
        )
      })}
      <button
        type="button"
        onClick={() => openMentions('')}
        className="underline underline-offset-4 hover:text-ink"
      >
        {words.otherTerm}…
      </button>
    </p>
  )
}

/** How a term is written in the papers, and how often it stands there in all its forms. */
type Count = { form: string; total: number }

/** The counts of terms, one asked for after the other. */
function useCounts(terms: readonly string[]): ReadonlyMap<string, Count> {
  const [counts, setCounts] = useState<ReadonlyMap<string, Count>>(new Map())
  const joined = terms.join('\n')
  useEffect(() => {
    const leaving = new AbortController()
    const ask = async () => {
      for (const term of joined.split('\n').filter((one) => one !== '')) {
        const address = mentionsAddress({ term, forms: null, paper: null }, 0, 0)
        const got = await getJson<MentionsResponse>(address, leaving.signal)
        if ('problem' in got) return
        const { total, forms } = got.value
        const form = forms[0]?.form ?? term
        setCounts((before) => new Map([...before, [term, { form, total }]]))
      }
    }
    ask().catch((error: unknown) => {
      if (!leaving.signal.aborted) throw error
    })
    return () => leaving.abort()
  }, [joined])
  return counts
}
