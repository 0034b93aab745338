'use client'

import { type ChangeEvent, useState } from 'react'
import type { Document } from '#lib/contract.ts'
import { useWords } from '../../messages/words.tsx'
import { giveFiles } from '../adding/door.ts'
import { knownEndings } from '../adding/given.ts'
import { Button } from '../dialog.tsx'
import { type Problem, readProblem, unreachable } from '../fetch.ts'
import { ProblemNote } from '../problem-note.tsx'

type Props = { document: Document; ocr: boolean; onDelete: () => void; onClose: () => void }

const accepted = knownEndings.map((ending) => `.${ending}`).join(',')
const look =
  'grid min-h-9 place-content-center rounded-md border border-rule px-3 py-1 text-sm hover:border-ink has-focus-visible:outline-2'

/** What can be done with a paper's file. One that lies in a folder is replaced there. */
export function FileActions({ document, ocr, onDelete, onClose }: Props) {
  const words = useWords()
  const [problem, setProblem] = useState<Problem | null>(null)
  const original = `/api/documents/${document.id}/original`
  const isUpload = document.origin === 'upload'
  const hasPictures = /pdf|^image\//.test(document.mediaType)

  function replace({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0]
    if (file === undefined) return
    void giveFiles([{ file, path: document.source, meant: true }])
    onClose()
  }

  async function readPictures() {
    const found = await fetchOriginal(original, document.source)
    if ('problem' in found) return setProblem(found.problem)
    void giveFiles([{ file: found.file, path: document.source, meant: true, ocr: true }])
    onClose()
  }

  return (
    <>
      <div className="flex flex-wrap gap-2">
        <a href={`/documents/${document.id}`} className={look}>
          {words.openPaper}
        </a>
        <a href={original} download={nameOf(document.source)} className={look}>
          {words.downloadOriginal}
        </a>
        {isUpload && (
          <label className={`${look} cursor-pointer`}>
            {words.replaceFile}
            <input type="file" accept={accepted} onChange={replace} className="sr-only" />
          </label>
        )}
        {isUpload && ocr && hasPictures && document.ocr === null && (
          <Button onPress={readPictures}>{words.readByOcr}</Button>
        )}
        <Button onPress={onDelete}>{words.deletePapers}</Button>
      </div>
      {!isUpload && <p className="text-faint text-xs">{words.liesInFolder}</p>}
      {problem !== null && <ProblemNote problem={problem} />}
    </>
  )
}

async function fetchOriginal(
  address: string,
  source: string,
): Promise<{ file: File } | { problem: Problem }> {
  try {
    const response = await fetch(address)
    if (!response.ok) return { problem: readProblem(await response.text()) }
    return { file: new File([await response.blob()], nameOf(source)) }
  } catch {
    return { problem: unreachable }
  }
}

function nameOf(source: string): string {
  return source.split('/').at(-1) ?? source
}
