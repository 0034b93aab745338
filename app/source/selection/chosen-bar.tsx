'use client'

import { useState } from 'react'
import type { Document, TextResponse } from '#lib/contract.ts'
import type { Span } from '#lib/document.ts'
import { quoteWithReference } from '#lib/export/reference.ts'
import { useAsk } from '../../desk/ask.tsx'
import { useMentions } from '../../mentions/use-mentions.tsx'
import { useWords } from '../../messages/words.tsx'
import { BarButton } from '../bar-button.tsx'
import { addressOf } from '../open-source.tsx'

type Props = {
  document: Document
  text: TextResponse
  chosen: Span
  onStep: (by: 1 | -1) => void
  onClose: () => void
}

/** What can be done with the chosen words: ask about them, copy them, with their citation or as a link. */
export function ChosenBar({ document, text, chosen, onStep, onClose }: Props) {
  const words = useWords()
  const ask = useAsk()
  const openMentions = useMentions()
  const [copied, setCopied] = useState<{ span: Span; kind: string } | null>(null)
  const quote = text.text.slice(chosen.start, chosen.end)
  const page = text.pages.find(({ start, end }) => start <= chosen.start && chosen.start < end)
  const citation = {
    ...document,
    quote,
    page: page?.number ?? null,
    pageLabel: page?.label ?? null,
  }
  const quoted = { ...chosen, version: text.version }
  const link = new URL(addressOf({ documentId: document.id, quoted }), location.href).href
  const copies = [
    { kind: words.copyWords, said: () => quote },
    { kind: words.copyWithCitation, said: () => quoteWithReference(citation, words.locale) },
    { kind: words.copyLink, said: () => link },
  ]
  const copy = ({ kind, said }: (typeof copies)[number]) =>
    navigator.clipboard.writeText(said()).then(() => setCopied({ span: chosen, kind }))

  return (
    <section
      aria-label={words.chosenWords}
      className="border-rule border-t bg-paper px-3 py-2 text-sm"
    >
      <div className="flex items-center gap-1">
        <p
          lang={document.language}
          className="line-clamp-2 text-start min-w-0 flex-1 font-serif text-[0.95em]"
        >
          {quote}
        </p>
        <BarButton label={words.previousSentence} onPress={() => onStep(-1)}>
          ‹
        </BarButton>
        <BarButton label={words.nextSentence} onPress={() => onStep(1)}>
          ›
        </BarButton>
        <BarButton label={words.unchoose} onPress={onClose}>
          ✕
        </BarButton>
      </div>
      <p className="mt-1 flex flex-wrap items-center gap-x-4">
        <button type="button" onClick={() => ask(words.askDraft(quote))} className={action}>
          {words.askAbout}
        </button>
        {quote.length <= mostForTerm && (
          <button type="button" onClick={() => openMentions(quote)} className={action}>
            {words.seeMentions}
          </button>
        )}
        {copies.map((one) => (
          <button key={one.kind} type="button" onClick={() => copy(one)} className={action}>
            {one.kind}
          </button>
        ))}
        <span role="status" className="ms-auto text-faint text-xs">
          {copied?.span === chosen && words.copied}
        </span>
      </p>
    </section>
  )
}

/** More words than this are a sentence, not a term with other mentions. */
const mostForTerm = 60

const action = 'min-h-8 underline underline-offset-4 hover:text-faint pointer-coarse:min-h-11'
