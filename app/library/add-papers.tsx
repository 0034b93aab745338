'use client'

import type { ChangeEvent } from 'react'
import { useWords } from '../messages/words.tsx'
import { giveFiles } from './adding/door.ts'
import { givenByField, knownEndings } from './adding/given.ts'

const accepted = knownEndings.map((ending) => `.${ending}`).join(',')
const look =
  'grid min-h-9 cursor-pointer place-content-center rounded-md border border-rule px-3 py-1 hover:border-ink has-focus-visible:outline-2 has-focus-visible:outline-ink has-focus-visible:outline-offset-2'

/** Lets a reader choose files or a folder for the library; dropping works anywhere on the page. */
export function AddPapers() {
  const words = useWords()

  function give({ currentTarget: field }: ChangeEvent<HTMLInputElement>) {
    void giveFiles(givenByField([...(field.files ?? [])]))
    field.value = ''
  }

  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <label className={look}>
        {words.chooseFiles}
        <input type="file" multiple accept={accepted} onChange={give} className="sr-only" />
      </label>
      <label className={look}>
        {words.chooseFolder}
        <input ref={takesFolder} type="file" multiple onChange={give} className="sr-only" />
      </label>
      <span className="hidden text-faint text-xs desk:inline">{words.orDrop}</span>
    </div>
  )
}

function takesFolder(field: HTMLInputElement | null) {
  if (field !== null) field.webkitdirectory = true
}
