'use client'

import { type FormEvent, useState } from 'react'
import { useWords } from '../messages/words.tsx'

type Props = {
  page: number
  /** The numbers that are printed on the pages, by the pages' own. */
  labels: ReadonlyMap<number, string>
  pages: number
  onPage: (number: number) => void
}

/** Which page is shown, by its printed number; another one that is written there is gone to. */
export function PageField({ page, labels, pages, onPage }: Props) {
  const words = useWords()
  const [written, setWritten] = useState<string | null>(null)
  const label = labels.get(page) ?? `${page}`

  function go(event: FormEvent) {
    event.preventDefault()
    const number = pageNamed(written ?? '', labels, pages)
    setWritten(null)
    if (number !== null) onPage(number)
  }

  return (
    <form onSubmit={go} className="flex items-center gap-1.5 whitespace-nowrap text-xs">
      <input
        value={written ?? label}
        onChange={(event) => setWritten(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setWritten(null)}
        aria-label={words.pageField}
        className="min-h-7 w-10 rounded desk:w-12 border border-rule bg-transparent px-1 text-center outline-none focus:border-ink pointer-coarse:min-h-10"
      />
      <span className="@min-[26rem]:inline hidden text-faint tabular-nums">
        {words.pageOf(page, pages)}
      </span>
    </form>
  )
}

/** The page that a reader means: the one of this printed number, else the one at this place. */
function pageNamed(
  written: string,
  labels: ReadonlyMap<number, string>,
  pages: number,
): number | null {
  const name = written.normalize('NFKC').trim().toLowerCase()
  const found = [...labels].find(([, label]) => label.normalize('NFKC').toLowerCase() === name)
  if (found !== undefined) return found[0]
  const number = /^\d{1,6}$/.test(name) ? Number(name) : 0
  return 1 <= number && number <= pages ? number : null
}
