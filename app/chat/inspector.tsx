'use client'

import type { PassageHit } from '#lib/contract.ts'
import { useLanguageOf } from '../library/languages.tsx'
import { useWords } from '../messages/words.tsx'
import { placeOf, useOpenSource } from '../source/open-source.tsx'

/** Every passage that was found, with its rank in each leg of the search, used or not and why. */
export function Inspector({ passages }: { passages: PassageHit[] }) {
  const words = useWords()
  if (passages.length === 0) return null
  return (
    <details className="mt-5 text-sm">
      <summary className="text-faint hover:text-ink">
        {words.inspector(words.passageCount(passages.length))}
      </summary>
      <p className="mt-2 text-faint text-xs">{words.inspectorHint}</p>
      <div className="mt-2 overflow-x-auto">
        <table className="w-full min-w-[34rem] table-fixed border-collapse text-start">
          <thead className="text-faint text-xs">
            <tr className="border-rule border-b">
              <th className="w-8 py-1 text-start font-normal">#</th>
              <th className="py-1 text-start font-normal">{words.passage}</th>
              <th className="w-20 px-2 py-1 text-end font-normal">{words.byMeaning}</th>
              <th className="w-20 px-2 py-1 text-end font-normal">{words.byWords}</th>
              <th className="w-36 ps-3 py-1 text-start font-normal">{words.used}</th>
            </tr>
          </thead>
          <tbody>
            {passages.map((passage, order) => (
              <PassageRow
                key={`${passage.documentId} ${passage.start}`}
                passage={passage}
                rank={order + 1}
              />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function PassageRow({ passage, rank }: { passage: PassageHit; rank: number }) {
  const words = useWords()
  const { open } = useOpenSource()
  const language = useLanguageOf(passage.documentId)
  const place = [
    ...(passage.page === null ? [] : [words.page(String(passage.page))]),
    ...passage.headings,
  ]
  return (
    <tr className="border-rule border-b align-top">
      <td className="py-2 text-faint tabular-nums">{rank}</td>
      <td lang={language} className="py-2">
        <button
          type="button"
          onClick={() => open(placeOf({ ...passage, version: null }))}
          className="block text-start font-semibold underline-offset-4 hover:underline"
        >
          {passage.title}
        </button>
        <span className="block text-faint text-xs">{place.join(' › ')}</span>
        <span className="mt-1 line-clamp-2 font-serif">{passage.text}</span>
      </td>
      <td className="px-2 py-2 text-end tabular-nums">{passage.ranks.vector ?? '–'}</td>
      <td className="px-2 py-2 text-end tabular-nums">{passage.ranks.text ?? '–'}</td>
      <td className="py-2 ps-3 text-xs">
        <Use passage={passage} />
      </td>
    </tr>
  )
}

function Use({ passage }: { passage: PassageHit }) {
  const words = useWords()
  if (passage.used === null) return '–'
  return (
    <>
      <span className={passage.used ? 'font-semibold' : 'text-faint'}>
        {passage.used ? words.isUsed : words.notUsed}
      </span>
      {passage.reason && (
        <span className="block text-faint">{words.reasons[passage.reason] ?? passage.reason}</span>
      )}
    </>
  )
}
