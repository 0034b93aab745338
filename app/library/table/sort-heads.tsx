'use client'

import { useWords } from '../../messages/words.tsx'
import type { Filter, SortKey } from './filter.ts'

type Props = {
  filter: Filter
  onFilter: (filter: Filter) => void
  all: boolean
  some: boolean
  onAll: (all: boolean) => void
}

/** How wide each column is; the first two share what is left. */
const columns: readonly { keys: readonly SortKey[]; width: string }[] = [
  { keys: ['title', 'source'], width: '' },
  { keys: ['authors'], width: 'w-[18%]' },
  { keys: ['date'], width: 'w-27 wide:w-40' },
  { keys: ['language'], width: 'w-20' },
  { keys: ['length'], width: 'w-28' },
  { keys: ['added'], width: 'w-26 wide:w-40' },
]

/** The heads of the table's columns; each puts the papers in its order, and again the other way round. */
export function SortHeads({ filter, onFilter, all, some, onAll }: Props) {
  const words = useWords()
  const sorted = (key: SortKey) =>
    filter.sort === key ? (filter.descending ? 'descending' : 'ascending') : undefined

  return (
    <thead className="text-faint text-xs">
      <tr className="border-rule border-b">
        <th className="w-9 pb-0.5 text-start align-bottom">
          <label className="-m-1 grid size-9 place-content-center">
            <input
              type="checkbox"
              aria-label={words.selectAll}
              checked={all}
              ref={(box) => {
                if (box !== null) box.indeterminate = some && !all
              }}
              onChange={() => onAll(!all)}
              className="size-4 accent-ink"
            />
          </label>
        </th>
        {columns.map(({ keys, width }) => (
          <th
            key={keys[0]}
            aria-sort={keys.map(sorted).find((order) => order !== undefined)}
            className={`${width} py-1 pe-3 text-start align-bottom font-normal`}
          >
            {keys.map((key) => (
              <button
                key={key}
                type="button"
                onClick={() =>
                  onFilter({
                    ...filter,
                    sort: key,
                    descending: filter.sort === key ? !filter.descending : isLatestFirst(key),
                  })
                }
                className="me-3 min-h-7 whitespace-nowrap hover:text-ink aria-[pressed=true]:text-ink"
                aria-pressed={filter.sort === key}
              >
                {words.columns[key]}
                <span aria-hidden="true">
                  {filter.sort === key ? (filter.descending ? ' ↓' : ' ↑') : ''}
                </span>
              </button>
            ))}
          </th>
        ))}
        <th className="w-16">
          <span className="sr-only">{words.details}</span>
        </th>
      </tr>
    </thead>
  )
}

/** True where one looks for the latest or longest first. */
function isLatestFirst(key: SortKey): boolean {
  return key === 'date' || key === 'added' || key === 'length'
}
