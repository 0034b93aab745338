'use client'

import { type ChangeEvent, useState } from 'react'
import type { IngestEvent } from '#lib/contract.ts'
import { visible } from '#lib/text/visible.ts'
import { useWords } from '../messages/words.tsx'
import { type Problem, readProblem } from './fetch.ts'
import { ProblemNote } from './problem-note.tsx'
import { readLines } from './read-lines.ts'

type Outcome = { source: string; problem: Problem }

/** Lets a reader add files to the library, and says of each that failed why it did. */
export function AddPapers({ onAdded }: { onAdded: () => void }) {
  const words = useWords()
  const [reading, setReading] = useState<string | null>(null)
  const [failures, setFailures] = useState<Outcome[]>([])

  async function add(event: ChangeEvent<HTMLInputElement>) {
    const field = event.currentTarget
    const files = [...(field.files ?? [])]
    field.value = ''
    setFailures([])
    for (const file of files) {
      setReading(file.name)
      const problem = await send(file)
      if (problem) setFailures((before) => [...before, { source: file.name, problem }])
    }
    setReading(null)
    onAdded()
  }

  return (
    <div className="text-sm">
      <label className="inline-block rounded-md border border-rule px-3 py-1.5 focus-within:outline-2 focus-within:outline-ink hover:border-ink">
        {words.addPapers}
        <input
          type="file"
          multiple
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          disabled={reading !== null}
          onChange={add}
          className="sr-only"
        />
      </label>
      <p role="status" className="mt-1 text-faint text-xs">
        {reading !== null && `${words.adding(reading)}…`}
      </p>
      {failures.map(({ source, problem }) => (
        <div key={source} className="mt-2">
          <p className="font-semibold">{visible(source)}</p>
          <ProblemNote problem={problem} />
        </div>
      ))}
    </div>
  )
}

/** Sends one file, and gives the problem if it was not added. */
async function send(file: File): Promise<Problem | null> {
  const form = new FormData()
  form.append('files', file)
  const response = await fetch('/api/documents', { method: 'POST', body: form })
  if (!response.ok || response.body === null) return readProblem(await response.text())
  let last: IngestEvent | null = null
  for await (const event of readLines<IngestEvent>(response.body)) last = event
  if (last?.error === undefined) return null
  const { code, message, hint } = last.error
  return { code, message, hint }
}
