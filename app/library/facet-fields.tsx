'use client'

import type { ReactNode } from 'react'
import type { Collection, Document } from '#lib/contract.ts'
import { useWords } from '../messages/words.tsx'
import { type Facets, languagesOf, yearsOf } from './facets.ts'
import { languageName } from './language-name.ts'

type Props = {
  documents: readonly Document[]
  collections: readonly Collection[]
  facets: Facets
  onChange: (facets: Facets) => void
}

/** Which papers, by collection, language and year: what there is to choose from, and nothing else. */
export function FacetFields({ documents, collections, facets, onChange }: Props) {
  const words = useWords()
  const languages = languagesOf(documents)
  const years = yearsOf(documents).map((year) => ({ value: String(year), name: String(year) }))
  const yearIn = (value: string | null) => (value === null ? null : Number(value))
  return (
    <>
      {collections.length > 0 && (
        <Choice
          label={words.collection}
          value={facets.collection}
          options={collections.map(({ id, name }) => ({ value: id, name }))}
          onChoose={(collection) => onChange({ ...facets, collection })}
        />
      )}
      {(languages.length > 1 || facets.language !== null) && (
        <Choice
          label={words.language}
          value={facets.language}
          options={languages.map((value) => ({
            value,
            name: value === 'und' ? words.unknownLanguage : languageName(value, words.locale),
          }))}
          onChoose={(language) => onChange({ ...facets, language })}
        />
      )}
      {(years.length > 1 || facets.from !== null || facets.to !== null) && (
        <>
          <Choice
            label={words.fromYear}
            value={facets.from?.toString() ?? null}
            options={years}
            onChoose={(from) => onChange({ ...facets, from: yearIn(from) })}
          />
          <Choice
            label={words.toYear}
            value={facets.to?.toString() ?? null}
            options={years}
            onChoose={(to) => onChange({ ...facets, to: yearIn(to) })}
          />
        </>
      )}
    </>
  )
}

type ChoiceProps = {
  label: string
  value: string | null
  options: readonly { value: string; name: string }[]
  onChoose: (value: string | null) => void
}

/** One of several, or whatever it is. */
export function Choice({ label, value, options, onChoose }: ChoiceProps): ReactNode {
  const words = useWords()
  return (
    <label className="grid min-w-0 gap-0.5 text-faint text-xs">
      {label}
      <select
        value={value ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
        className="min-h-8 min-w-0 max-w-full cursor-pointer rounded border border-rule bg-paper px-1.5 text-ink text-sm"
      >
        <option value="">{words.anyOfThem}</option>
        {value !== null && !options.some((one) => one.value === value) && (
          <option value={value}>{value}</option>
        )}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  )
}
