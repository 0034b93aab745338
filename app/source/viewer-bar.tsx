'use client'

import { useWords } from '../messages/words.tsx'
import { BarButton } from './bar-button.tsx'
import { PageField } from './page-field.tsx'
import type { View } from './use-view.ts'

type Props = {
  view: View
  /** Whether the paper can be shown as it is printed. */
  printable: boolean
  onView: (view: View) => void
  page: number
  labels: ReadonlyMap<number, string>
  pages: number
  onPage: (number: number) => void
  isFinding: boolean
  onFind: () => void
  /** Whether the briefing is shown. */
  briefed: boolean
  onBriefed: (briefed: boolean) => void
  onZoom: (change: 'in' | 'out' | 'fit') => void
}

/** How the paper is shown: printed or as text, how large, which page; and the way to find words in it. */
export function ViewerBar(props: Props) {
  const { view, printable, onView, page, labels, pages, onPage, onZoom } = props
  const words = useWords()
  const views = [
    { name: 'printed', label: words.asPrinted },
    { name: 'text', label: words.asText },
  ] as const
  return (
    <div
      role="toolbar"
      aria-label={words.viewerBar}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-rule border-b px-2 py-1 desk:gap-x-3 desk:px-3 text-sm"
    >
      <button
        type="button"
        aria-pressed={props.briefed}
        onClick={() => props.onBriefed(!props.briefed)}
        className={`${choice} border border-rule`}
      >
        {words.briefing}
      </button>
      {printable && (
        <div className="flex rounded border border-rule">
          {views.map(({ name, label }) => (
            <button
              key={name}
              type="button"
              aria-pressed={view === name}
              onClick={() => onView(name)}
              className={choice}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      {pages > 0 && <PageField page={page} labels={labels} pages={pages} onPage={onPage} />}
      <div className="ms-auto flex items-center">
        <BarButton label={words.zoomOut} onPress={() => onZoom('out')}>
          −
        </BarButton>
        <BarButton
          label={view === 'printed' ? words.fitWidth : words.usualSize}
          onPress={() => onZoom('fit')}
        >
          {view === 'printed' ? '↔' : 'A'}
        </BarButton>
        <BarButton label={words.zoomIn} onPress={() => onZoom('in')}>
          +
        </BarButton>
        <BarButton label={words.findLabel} pressed={props.isFinding} onPress={props.onFind}>
          <SearchSign />
        </BarButton>
      </div>
    </div>
  )
}

const choice =
  'min-h-7 rounded px-1.5 text-faint text-xs desk:px-2.5 aria-pressed:bg-desk aria-pressed:text-ink pointer-coarse:min-h-10'

function SearchSign() {
  return (
    <svg
      viewBox="0 0 16 16"
      className="size-4 fill-none stroke-current stroke-[1.6]"
      aria-hidden="true"
    >
      <circle cx="6.8" cy="6.8" r="4.6" />
      <path d="m10.3 10.3 4 4" />
    </svg>
  )
}
