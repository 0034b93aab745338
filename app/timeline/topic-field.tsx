'use client'

import { type FormEvent, useEffect, useRef } from 'react'
import { useWords } from '../messages/words.tsx'

type Props = { topic: string; onTopic: (topic: string) => void }

/** The contract's longest question is longer, but an address has to hold it. */
const longestTopic = 400

/** Narrows a timeline to what speaks of something. */
export function TopicField({ topic, onTopic }: Props) {
  const { timeline } = useWords()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (field.current !== null) field.current.value = topic
  }, [topic])

  function narrow(event: FormEvent) {
    event.preventDefault()
    onTopic(field.current?.value.trim() ?? '')
  }

  return (
    <search>
      <form onSubmit={narrow} className="flex max-w-xl gap-2 text-sm">
        <input
          ref={field}
          type="search"
          defaultValue={topic}
          maxLength={longestTopic}
          aria-label={timeline.topic}
          placeholder={timeline.topic}
          className="min-h-9 min-w-0 flex-1 rounded-md border border-rule bg-paper px-3"
        />
        <button
          type="submit"
          className="min-h-9 shrink-0 rounded-md border border-rule px-3 hover:border-ink"
        >
          {timeline.narrow}
        </button>
        {topic !== '' && (
          <button
            type="button"
            onClick={() => onTopic('')}
            className="min-h-9 shrink-0 px-2 text-faint underline underline-offset-4 hover:text-ink"
          >
            {timeline.everything}
          </button>
        )}
      </form>
    </search>
  )
}
