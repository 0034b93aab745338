'use client'

import type { MentionsResponse } from '#lib/contract.ts'
import { useWords } from '../messages/words.tsx'

type Props = {
  papers: MentionsResponse['papers']
  chosen: string | null
  onChoose: (documentId: string | null) => void
}

/** Which paper's mentions are shown; nothing to choose where there is one alone. */
export function PaperChoice({ papers, chosen, onChoose }: Props) {
  const words = useWords()
  if (papers.length < 2) return null
  return (
    <label className="flex min-w-0 items-center gap-2">
      {words.inPaper}
      <select
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
        className="min-w-0 max-w-60 rounded border border-rule bg-paper px-2 py-1 text-ink"
      >
        <option value="">{words.inAllPapers(words.paperCount(papers.length))}</option>
        {papers.map(({ documentId, title, count }) => (
          <option key={documentId} value={documentId}>
            {`${title} (${count})`}
          </option>
        ))}
      </select>
    </label>
  )
}
