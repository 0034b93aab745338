'use client'

import { useState } from 'react'
import type { Mention, MentionsResponse } from '#lib/contract.ts'
import { mentionsAsCsv, mentionsAsText } from '#lib/export/mentions.ts'
import type { ReferenceStyle } from '#lib/export/reference.ts'
import { getJson } from '../library/fetch.ts'
import { useWords } from '../messages/words.tsx'
import { mentionsAddress, type Wanted } from './use-concordance.ts'

type Props = { wanted: Wanted; style: ReferenceStyle }
type Kind = 'text' | 'csv'

/** Copies all mentions, also those not shown yet, each with its reference. */
export function CopyMentions({ wanted, style }: Props) {
  const words = useWords()
  const [state, setState] = useState<'idle' | 'copying' | Kind>('idle')

  async function copy(kind: Kind) {
    setState('copying')
    const all = await readAll(wanted)
    if (all === null) return setState('idle')
    const heads = words.mentionColumns
    const text = kind === 'text' ? mentionsAsText(all, style) : mentionsAsCsv(all, heads, style)
    await navigator.clipboard.writeText(text)
    setState(kind)
  }

  const label = (kind: Kind, idle: string) => (state === kind ? words.copied : idle)
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1" aria-live="polite">
      {(['text', 'csv'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          disabled={state === 'copying'}
          onClick={() => void copy(kind)}
          className="underline underline-offset-4 hover:text-ink disabled:no-underline"
        >
          {label(kind, kind === 'text' ? words.copyMentions : words.copyMentionsTable)}
        </button>
      ))}
    </span>
  )
}

async function readAll(wanted: Wanted): Promise<Mention[] | null> {
  const all: Mention[] = []
  for (let next: number | null = 0; next !== null; ) {
    const page: Awaited<ReturnType<typeof getJson<MentionsResponse>>> = await getJson(
      mentionsAddress(wanted, next, 500),
    )
    if ('problem' in page) return null
    all.push(...page.value.mentions)
    next = page.value.next
  }
  return all
}
