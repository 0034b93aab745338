'use client'

import { useEffect, useState } from 'react'
import type { Topics as Offered } from '#lib/contract.ts'
import { nameDocuments } from '../chat/find-suggested.ts'
import { getJson } from '../library/fetch.ts'
import { TextButton } from '../library/text-button.tsx'
import { useWords } from '../messages/words.tsx'

type Props = {
  /** Ids of the papers; undefined for all. */
  papers: readonly string[] | undefined
  /** Says when the library has changed. */
  revision: string
  /** The questions that stand already. */
  asked: readonly string[]
  /** True where they are only shown when a reader asks for them. */
  isFolded: boolean
  onAsk: (topic: string) => void
}

/** The page comes first: what papers share is looked for when it stands. */
const afterPaintMs = 300

/** Questions that several of the papers speak of; nothing where none is known. */
export function Topics({ papers, revision, asked, isFolded, onAsk }: Props) {
  const { compare, locale } = useWords()
  const [topics, setTopics] = useState<Offered['topics']>([])
  const [isOpen, setOpen] = useState(false)
  const named = nameDocuments(papers)

  useEffect(() => {
    if (named === null || revision === '') return
    const leaving = new AbortController()
    const timer = setTimeout(async () => {
      const found = await findTopics(locale, named, leaving.signal)
      if (found !== null) setTopics(found)
    }, afterPaintMs)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [locale, named, revision])

  const offered = named === null ? [] : topics.filter(({ topic }) => !asked.includes(topic))
  if (offered.length === 0) return null
  return (
    <section
      aria-label={compare.topics}
      className={`text-start text-sm ${isOpen ? 'basis-full' : ''}`}
    >
      {isFolded ? (
        <TextButton expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {compare.suggested}
        </TextButton>
      ) : (
        <h2 className="text-faint text-xs">{compare.topics}</h2>
      )}
      <ul className={`${isFolded && !isOpen ? 'hidden' : 'flex'} mt-1.5 flex-wrap gap-2`}>
        {offered.map(({ topic, documents }) => (
          <li key={topic}>
            <button
              type="button"
              onClick={() => onAsk(topic)}
              className="min-h-8 rounded-2xl border border-rule px-3 py-1 text-start text-sm leading-snug hover:border-ink"
            >
              {topic}{' '}
              <span className="whitespace-nowrap text-faint text-xs">
                {compare.topicPapers(documents.length)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What several papers speak of; null where none could be had, or `signal` fired. */
async function findTopics(
  language: string,
  named: string,
  signal: AbortSignal,
): Promise<Offered['topics'] | null> {
  const query = new URLSearchParams(named === '' ? { language } : { language, documents: named })
  try {
    const found = await getJson<Offered>(`/api/topics?${query}`, signal)
    return 'value' in found ? found.value.topics : null
  } catch (error) {
    if (!signal.aborted) throw error
    return null
  }
}
