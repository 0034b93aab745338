'use client'

import { type FormEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { ProblemNote } from '../library/problem-note.tsx'
import { useWords } from '../messages/words.tsx'
import { CopyMentions } from './copy-mentions.tsx'
import { FormChips } from './form-chips.tsx'
import { MentionList } from './mention-list.tsx'
import { PaperChoice } from './paper-choice.tsx'
import { type Found, useConcordance } from './use-concordance.ts'
import { useMentions } from './use-mentions.tsx'

type Props = { term: string; onClose: () => void }

/** Every mention of a term, with a field to look for another. */
export default function MentionsPane({ term, onClose }: Props) {
  const words = useWords()
  const openMentions = useMentions()
  const field = useRef<HTMLInputElement>(null)
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (field.current !== null) field.current.value = term
    if (term === '') field.current?.focus()
  }, [term])

  function find(event: FormEvent) {
    event.preventDefault()
    const sought = field.current?.value.trim() ?? ''
    if (sought !== '') openMentions(sought)
  }

  return (
    <>
      <div className="flex items-center gap-4 border-rule border-b px-5 py-2.5 text-sm">
        <h2 className="font-semibold">{words.mentions}</h2>
        <search className="min-w-0 flex-1">
          <form onSubmit={find} className="flex gap-2">
            <input
              ref={field}
              type="search"
              defaultValue={term}
              maxLength={200}
              aria-label={words.findTerm}
              placeholder={words.findTerm}
              className="min-w-0 flex-1 rounded border border-rule bg-paper px-2.5 py-1"
            />
            <button type="submit" className="rounded border border-rule px-3 py-1 hover:bg-desk">
              {words.find}
            </button>
          </form>
        </search>
        <button type="button" onClick={onClose} className="rounded px-2 py-1 hover:bg-desk">
          {words.close} <span aria-hidden="true">✕</span>
        </button>
      </div>
      {term === '' ? (
        <p className="p-6 text-faint text-sm">{words.mentionsHint}</p>
      ) : (
        <Mentions
          key={`${attempt} ${term}`}
          term={term}
          onRetry={() => setAttempt((before) => before + 1)}
        />
      )}
    </>
  )
}

function Mentions({ term, onRetry }: { term: string; onRetry: () => void }) {
  const words = useWords()
  const [forms, setForms] = useState<readonly string[] | null>(null)
  const [paper, setPaper] = useState<string | null>(null)
  const { concordance, more, loading } = useConcordance({ term, forms, paper })
  if (concordance.state === 'failed') {
    return (
      <div className="p-6">
        <ProblemNote problem={concordance.problem} onRetry={onRetry} />
      </div>
    )
  }
  const found = concordance.state === 'open' ? concordance.found : concordance.last
  const looking = concordance.state === 'looking'
  return (
    <>
      <div className="space-y-2.5 border-rule border-b px-5 py-3 text-sm">
        <p role="status" className="font-semibold">
          {looking || found === null ? `${words.lookingFor(term)}…` : summary(found, words)}
        </p>
        {found && (
          <>
            <FormChips forms={found.answer.forms} onChange={setForms} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-faint">
              <PaperChoice papers={found.papers} chosen={paper} onChoose={setPaper} />
              {found.answer.total > 0 && (
                <CopyMentions wanted={{ term, forms, paper }} style={words.locale} />
              )}
            </div>
            {found.answer.furniture > 0 && (
              <p className="text-faint text-xs">{words.inFurniture(found.answer.furniture)}</p>
            )}
          </>
        )}
      </div>
      {found?.answer.total === 0 && !looking ? (
        <div className="p-6">
          <p>{words.noMention(term)}</p>
          <p className="mt-1 text-faint text-sm">{words.noMentionHint}</p>
        </div>
      ) : (
        found && (
          <KeptScroll busy={looking}>
            <MentionList found={found} loading={loading} onMore={more} />
          </KeptScroll>
        )
      )}
    </>
  )
}

type Said = ReturnType<typeof useWords>

const summary = ({ answer }: Found, words: Said) =>
  words.mentionCount(words.mentionsOf(answer.total), words.paperCount(answer.papers.length))

/** Scrolls, and stands where it stood when it is shown again after a paper lay over it. */
function KeptScroll({ busy, children }: { busy: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const top = useRef(0)
  useLayoutEffect(() => {
    const shown = box.current
    if (shown === null) return
    const restore = new ResizeObserver(() => {
      if (shown.clientHeight > 0 && shown.scrollTop !== top.current) shown.scrollTop = top.current
    })
    restore.observe(shown)
    return () => restore.disconnect()
  }, [])
  return (
    <div
      ref={box}
      aria-busy={busy}
      onScroll={({ currentTarget }) => {
        if (currentTarget.clientHeight > 0) top.current = currentTarget.scrollTop
      }}
      className="@container relative min-h-0 flex-1 overflow-y-auto px-5 pt-2 pb-10 aria-busy:opacity-60"
    >
      {children}
    </div>
  )
}
