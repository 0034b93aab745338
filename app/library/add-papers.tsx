'use client'

import { type ChangeEvent, useState } from 'react'
import type { Health, IngestEvent } from '#lib/contract.ts'
import { useWords } from '../messages/words.tsx'
import { getJson, type Problem, readProblem } from './fetch.ts'
import { ProblemNote } from './problem-note.tsx'
import { readLines } from './read-lines.ts'

/** A file that was not added; `ocr`: whether the server can read the text in its pictures. */
type Failure = { file: File; problem: Problem; ocr: boolean }

/** What is offered for choosing; what a file is, its content tells. */
const endings =
  '.txt,.md,.markdown,.pdf,.docx,.odt,.rtf,.html,.htm,.epub,.pptx,.xlsx,.csv,.tsv,.eml,.png,.jpg,.jpeg,.tif,.tiff'

/** Lets a reader add files to the library, and says of each that failed why it did. */
export function AddPapers({ onAdded }: { onAdded: () => void }) {
  const words = useWords()
  const [reading, setReading] = useState<string | null>(null)
  const [failures, setFailures] = useState<Failure[]>([])

  async function add(files: readonly File[], ocr: boolean) {
    for (const file of files) {
      setReading(file.name)
      const failure = await send(file, ocr, (share) => {
        setReading(`${file.name} ${Math.round(share * 100)} %`)
      })
      if (failure !== null) setFailures((before) => [...before, failure])
    }
    setReading(null)
    onAdded()
  }

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const field = event.currentTarget
    const files = [...(field.files ?? [])]
    field.value = ''
    setFailures([])
    await add(files, false)
  }

  async function readPictures(failed: Failure) {
    setFailures((before) => before.filter((one) => one !== failed))
    await add([failed.file], true)
  }

  return (
    <div className="text-sm">
      <label className="inline-block rounded-md border border-rule px-3 py-1.5 focus-within:outline-2 focus-within:outline-ink hover:border-ink">
        {words.addPapers}
        <input
          type="file"
          multiple
          accept={endings}
          disabled={reading !== null}
          onChange={choose}
          className="sr-only"
        />
      </label>
      <p role="status" className="mt-1 text-faint text-xs">
        {reading !== null && `${words.adding(reading)}…`}
      </p>
      {failures.map((failure) => (
        <div key={failure.file.name} className="mt-2">
          <p className="wrap-anywhere font-semibold">{failure.file.name}</p>
          <ProblemNote problem={failure.problem} />
          {failure.ocr && (
            <button
              type="button"
              disabled={reading !== null}
              onClick={() => readPictures(failure)}
              className="mt-2 rounded-md border border-rule px-3 py-1.5 hover:border-ink disabled:text-faint"
            >
              {words.readByOcr}
            </button>
          )}
        </div>
      ))}
    </div>
  )
}

/** Sends one file, tells which share of its pages OCR has read, and gives what kept it out. */
async function send(
  file: File,
  ocr: boolean,
  tell: (share: number) => void,
): Promise<Failure | null> {
  const form = new FormData()
  form.append('files', file)
  if (ocr) form.append('ocr', 'auto')
  const response = await fetch('/api/documents', { method: 'POST', body: form })
  if (!response.ok || response.body === null) {
    return { file, problem: readProblem(await response.text()), ocr: false }
  }
  let last: IngestEvent | null = null
  for await (const event of readLines<IngestEvent>(response.body)) {
    last = event
    if (event.state === 'reading' && event.progress > 0) tell(event.progress)
  }
  if (last?.error === undefined) return null
  const { code, message, hint } = last.error
  const offered = !ocr && code === 'needs-ocr' && (await canReadPictures())
  // The button beside it does what the hint says.
  return { file, problem: { code, message, hint: offered ? undefined : hint }, ocr: offered }
}

async function canReadPictures(): Promise<boolean> {
  const health = await getJson<Health>('/api/health')
  return 'value' in health && health.value.ocr.length > 0
}
