'use client'

import { useMemo, useState } from 'react'
import { useGenerator } from '../chat/use-generator.ts'
import { useChoice } from '../library/choice/use-choice.ts'
import type { OpenLibrary } from '../library/use-library.ts'
import type { ColumnActions } from './column-head.tsx'
import { comparedPapers } from './compared-papers.ts'
import { useAddress } from './use-address.ts'
import { useComparison } from './use-comparison.ts'

const noTopics: readonly string[] = []

/**
 * What is compared on the page and how a reader changes it: the questions and papers of its address,
 * the columns as they come, who writes.
 * @param detach gives the state of a new entry of the browser's history.
 */
export function useCompared({ documents, health }: OpenLibrary, detach: () => object) {
  const [compared, go] = useAddress(detach)
  const [latest, setLatest] = useState<string | null>(null)
  const { asked: ticked } = useChoice(documents)
  const { papers, lost } = useMemo(
    () => comparedPapers(documents, compared, ticked),
    [documents, compared, ticked],
  )
  const ids = useMemo(() => papers.map(({ id }) => id), [papers])
  const areAll = ids.length === documents.length
  const [generator, chooseGenerator] = useGenerator(health.generators)
  const topics = compared?.topics ?? noTopics
  const { columns, again, stop } = useComparison(topics, { papers: ids, areAll, generator })
  /** The papers as an address names them: null for all. */
  const named = areAll ? null : ids
  const withTopics = (next: readonly string[]) => go({ topics: next, documents: named })

  function move(topic: string, by: number) {
    const at = topics.indexOf(topic)
    withTopics(topics.toSpliced(at, 1).toSpliced(at + by, 0, topic))
  }

  return {
    /** False until the address was read. */
    isKnown: compared !== null,
    topics,
    papers,
    ids,
    named,
    /** How many papers of the address are not in the library. */
    lost,
    columns,
    /** The question that was asked last, if any was since the page was opened. */
    latest,
    generator,
    chooseGenerator,
    again,
    ask(topic: string) {
      setLatest(topic)
      if (topics.includes(topic)) again(topic)
      else withTopics([...topics, topic])
    },
    choosePapers: (chosen: readonly string[] | null) => go({ topics, documents: chosen }),
    actionsOf: ({ topic }: { topic: string }): ColumnActions => ({
      onAgain: () => again(topic),
      onStop: () => stop(topic),
      onRemove: () => withTopics(topics.filter((one) => one !== topic)),
      onLeft: topics[0] === topic ? undefined : () => move(topic, -1),
      onRight: topics.at(-1) === topic ? undefined : () => move(topic, 1),
    }),
  }
}

/** What `useCompared` gives. */
export type ComparedState = ReturnType<typeof useCompared>
