'use client'

import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { ExportFormat, ExportSubject } from '#lib/contract.ts'
import { copyText } from '../chat/copy-text.ts'
import { keepBeside } from '../chat/keep-beside.ts'
import type { Problem } from '../library/fetch.ts'
import { ProblemNote } from '../library/problem-note.tsx'
import { exportMenu as english } from '../messages/en/export-menu.ts'
import { exportMenu as japanese } from '../messages/ja/export-menu.ts'
import { useWords } from '../messages/words.tsx'
import { fetchExport, saveFile } from './fetch-export.ts'

type Props = {
  what: ExportSubject
  anchor: RefObject<HTMLButtonElement | null>
  /** Told which file was made, once it is. */
  onDone: (said: string) => void
  onClose: () => void
}

type State =
  | { is: 'choosing' }
  | { is: 'making'; format: ExportFormat }
  | { is: 'told'; said: string }
  | { is: 'failed'; problem: Problem }

/** Which forms something can be taken away in, the usual ones first. */
const formatsOf: Record<ExportSubject['kind'], readonly ExportFormat[]> = {
  answer: ['text', 'docx', 'markdown', 'xlsx', 'bibtex', 'csl-json', 'bundle'],
  conversation: ['text', 'docx', 'markdown', 'xlsx', 'bibtex', 'csl-json', 'bundle'],
  comparison: ['text', 'docx', 'xlsx', 'csv', 'markdown', 'bibtex', 'csl-json', 'bundle'],
  briefing: ['text', 'docx', 'markdown', 'xlsx', 'bibtex', 'csl-json', 'bundle'],
}

/** The forms that something can be taken away in, beside the button that asked for them. */
export default function TakeAwayMenu({ what, anchor, onDone, onClose }: Props) {
  const words = useWords()
  const said = words.locale === 'ja' ? japanese : english
  const menu = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<State>({ is: 'choosing' })

  useLayoutEffect(() => {
    if (menu.current === null || anchor.current === null) return
    menu.current.showPopover()
    menu.current.querySelector('button')?.focus()
    return keepBeside(menu.current, anchor.current)
  }, [anchor])

  useEffect(() => {
    const shown = menu.current
    const closeOutside = ({ target }: PointerEvent) => {
      const isInside = [shown, anchor.current].some(
        (one) => target instanceof Node && one?.contains(target),
      )
      if (!isInside) onClose()
    }
    addEventListener('pointerdown', closeOutside)
    return () => removeEventListener('pointerdown', closeOutside)
  }, [anchor, onClose])

  function close() {
    onClose()
    anchor.current?.focus()
  }

  async function take(format: ExportFormat) {
    if (state.is === 'making') return
    onDone('')
    setState({ is: 'making', format })
    const made = await fetchExport({ format, language: words.locale, what })
    if ('problem' in made) return setState({ is: 'failed', problem: made.problem })
    if (format === 'text') {
      const isCopied = await made.file
        .text()
        .then(copyText)
        .then(
          () => true,
          () => false,
        )
      return setState({ is: 'told', said: isCopied ? words.copied : words.copyFailed })
    }
    saveFile(made.file, made.name)
    onDone(said.madeFile(made.name))
    close()
  }

  function move(event: KeyboardEvent) {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])]
    const focused = document.activeElement
    const at = focused instanceof HTMLButtonElement ? items.indexOf(focused) : -1
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    } else if (event.key === 'Tab') {
      close()
    } else if (to !== undefined) {
      event.preventDefault()
      items.at(to % items.length)?.focus()
    }
  }

  return (
    <div
      ref={menu}
      popover="manual"
      className="fixed inset-auto m-0 w-72 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-md border border-rule bg-paper py-1 text-ink text-sm shadow-lg"
    >
      <div role="menu" aria-label={words.takeAway} tabIndex={-1} onKeyDown={move}>
        {formatsOf[what.kind].map((format) => (
          <button
            key={format}
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-disabled={state.is === 'making'}
            onClick={() => void take(format)}
            className="block min-h-9 w-full px-4 text-start hover:bg-desk focus-visible:bg-desk aria-disabled:text-faint"
          >
            {format === 'xlsx' && what.kind !== 'comparison' ? said.quotesAsExcel : said.as[format]}
            {state.is === 'making' && state.format === format && '…'}
          </button>
        ))}
      </div>
      <p role="status" className="px-4 pt-1 pb-1.5 text-faint text-xs">
        {state.is === 'making' ? said.makingFile : state.is === 'told' ? state.said : said.hint}
      </p>
      {state.is === 'failed' && (
        <div className="px-4 pb-2">
          <ProblemNote problem={state.problem} />
        </div>
      )}
    </div>
  )
}
