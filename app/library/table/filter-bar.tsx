'use client'

import type { Document } from '#lib/contract.ts'
import { useWords } from '../../messages/words.tsx'
import { Choice, FacetFields } from '../facet-fields.tsx'
import { useNarrow } from '../use-narrow.ts'
import { type Filter, noFilter, writeFilter } from './filter.ts'
import { isKind, kindsOf } from './kind.ts'

type Props = {
  documents: readonly Document[]
  filter: Filter
  onFilter: (filter: Filter) => void
}

/** Which papers are listed: by words, language, year, kind of file, and notes on reading. */
export function FilterBar({ documents, filter, onFilter }: Props) {
  const words = useWords()
  const narrow = useNarrow()
  const kinds = kindsOf(documents.map(({ mediaType }) => mediaType))
  const anyWarned = documents.some(({ warnings }) => warnings.length > 0)
  const { sort, descending } = filter
  const isFiltered = writeFilter({ ...filter, sort: noFilter.sort, descending: true }) !== ''
  const rest = (
    <>
      <FacetFields
        documents={documents}
        collections={[]}
        facets={filter.facets}
        onChange={(facets) => onFilter({ ...filter, facets })}
      />
      {(kinds.length > 1 || filter.kind !== null) && (
        <Choice
          label={words.kind}
          value={filter.kind}
          options={kinds.map((kind) => ({ value: kind, name: words.kinds[kind] }))}
          onChoose={(kind) =>
            onFilter({ ...filter, kind: kind !== null && isKind(kind) ? kind : null })
          }
        />
      )}
      {(anyWarned || filter.warned) && (
        <label className="flex min-h-8 items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={filter.warned}
            onChange={({ target }) => onFilter({ ...filter, warned: target.checked })}
            className="accent-ink"
          />
          {words.onlyWarned}
        </label>
      )}
      {isFiltered && (
        <button
          type="button"
          onClick={() => onFilter({ ...noFilter, sort, descending })}
          className="min-h-8 text-sm underline underline-offset-4"
        >
          {words.clearFilters}
        </button>
      )}
    </>
  )
  return (
    <search className="flex flex-wrap items-end gap-3">
      <label className="grid min-w-0 flex-1 basis-60 gap-0.5 text-faint text-xs">
        {words.findPapers}
        <input
          type="search"
          value={filter.sought}
          onChange={({ target }) => onFilter({ ...filter, sought: target.value })}
          className="min-h-8 w-full rounded border border-rule bg-paper px-2 text-ink text-sm"
        />
      </label>
      {narrow ? (
        <details open={isFiltered} className="basis-full">
          <summary className="min-h-8 text-sm">{words.narrow}</summary>
          <div className="grid grid-cols-2 items-end gap-2">{rest}</div>
        </details>
      ) : (
        rest
      )}
    </search>
  )
}
