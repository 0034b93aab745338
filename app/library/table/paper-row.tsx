'use client'

import { type MouseEvent, memo } from 'react'
import type { Document } from '#lib/contract.ts'
import { visible } from '#lib/text/visible.ts'
import { sayDate } from '../../messages/say-date.ts'
import { useWords } from '../../messages/words.tsx'
import { languageName } from '../language-name.ts'

type Props = {
  document: Document
  /** The names of its collections, a line each. */
  collections: string
  selected: boolean
  onSelect: (id: string, event: MouseEvent) => void
  onOpen: (document: Document) => void
}

/** A paper in the table. */
export const PaperRow = memo(function PaperRow(props: Props) {
  const words = useWords()
  const { document, selected } = props
  return (
    <tr className={`border-rule border-b align-top ${selected ? 'bg-desk' : ''}`}>
      <td className="py-2.5">
        <Tick {...props} />
      </td>
      <th scope="row" className="wrap-anywhere py-2.5 pe-4 text-start font-normal">
        <Name {...props} />
      </th>
      <td className="wrap-anywhere py-2.5 pe-3" lang={document.language}>
        {byline(document)}
      </td>
      <td className="py-2.5 pe-3 tabular-nums wide:whitespace-nowrap">
        {document.date && sayDate(document.date, words.locale)}
      </td>
      <td className="py-2.5 pe-3">{languageName(document.language, words.locale)}</td>
      <td className="py-2.5 pe-3 tabular-nums">
        {document.pages !== null && (
          <span className="block">{words.pageCount(document.pages)}</span>
        )}
        <span className={document.pages === null ? '' : 'text-faint text-xs'}>
          {words.characters(document.characters.toLocaleString(words.locale))}
        </span>
      </td>
      <td className="py-2.5 pe-3 tabular-nums wide:whitespace-nowrap">
        {sayDate(dayOf(document), words.locale)}
      </td>
      <td className="py-2 text-end">
        <Details {...props} />
      </td>
    </tr>
  )
})

/** A paper where a table has no room. */
export const PaperCard = memo(function PaperCard(props: Props) {
  const words = useWords()
  const { document, selected } = props
  const facts = [
    byline(document),
    document.date && sayDate(document.date, words.locale),
    document.language === 'und' ? null : languageName(document.language, words.locale),
    document.pages === null
      ? words.characters(document.characters.toLocaleString(words.locale))
      : words.pageCount(document.pages),
  ].filter(Boolean)
  return (
    <li
      className={`flex items-start gap-1 rounded-lg border border-rule p-2 pe-3 ${selected ? 'bg-desk' : ''}`}
    >
      <Tick {...props} />
      <div className="wrap-anywhere min-w-0 flex-1 pt-1.5 text-sm">
        <Name {...props} />
        <p className="mt-1 text-faint text-xs">{facts.join(' · ')}</p>
      </div>
      <Details {...props} />
    </li>
  )
})

function Tick({ document, selected, onSelect }: Props) {
  const words = useWords()
  return (
    <label className="-m-1 grid size-9 place-content-center">
      <input
        type="checkbox"
        data-paper={document.id}
        aria-label={words.selectPaper(document.title)}
        checked={selected}
        onClick={(event) => onSelect(document.id, event)}
        // The press has said it already, with whether Shift was held.
        onChange={() => undefined}
        className="size-4 accent-ink"
      />
    </label>
  )
}

function Name({ document, collections }: Props) {
  const words = useWords()
  return (
    <>
      <a
        href={`/documents/${document.id}`}
        lang={document.language}
        className="font-semibold underline-offset-4 hover:underline"
      >
        {document.title}
      </a>
      {document.edited.length > 0 && (
        <span className="ms-2 text-faint text-xs">{words.editedMark}</span>
      )}
      <span className="block text-faint text-xs">{visible(document.source)}</span>
      {document.warnings.length > 0 && (
        <span className="block text-xs">{words.notesCount(document.warnings.length)}</span>
      )}
      {collections !== '' && (
        <span className="mt-1 flex flex-wrap gap-1">
          {collections.split('\n').map((name) => (
            <span
              key={name}
              title={name}
              className="max-w-full truncate rounded-full border border-rule px-2 text-xs"
            >
              {name}
            </span>
          ))}
        </span>
      )}
    </>
  )
}

/** The ways to all that is known of a paper, and to what it says in short. */
function Details({ document, onOpen }: Props) {
  const words = useWords()
  const look =
    'min-h-6 content-center whitespace-nowrap px-1 text-faint text-xs underline underline-offset-4 hover:text-ink pointer-coarse:min-h-9'
  return (
    <span className="grid justify-items-end">
      <button
        type="button"
        aria-label={words.detailsOf(document.title)}
        onClick={() => onOpen(document)}
        className={look}
      >
        {words.details}
      </button>
      <a
        href={`/documents/${document.id}?briefing=open`}
        aria-label={words.briefingOf(document.title)}
        className={look}
      >
        {words.briefing}
      </a>
    </span>
  )
}

/** Who wrote a paper, or else who published it. */
function byline({ authors, publisher }: Document): string {
  return authors.length > 0 ? authors.join(', ') : (publisher ?? '')
}

/** The day on which it came into the library, where the reader is. */
function dayOf({ ingestedAt }: Document): string {
  const day = new Date(ingestedAt)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
