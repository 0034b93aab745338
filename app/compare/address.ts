/** What an address of the comparison holds: its questions, and which papers they are put to. */
export type Compared = {
  topics: readonly string[]
  /** Ids of the papers; null for all of the library. */
  documents: readonly string[] | null
}

/** The most questions that stand side by side. */
export const mostTopics = 12

/** The longest question that is put, in UTF-16 code units; an address holds several. */
export const longestTopic = 400

/** What an address asks for: each question once, as it would be put, and nothing that is no paper's id. */
export function readAddress(address: string): Compared {
  const { searchParams } = new URL(address)
  const topics = searchParams
    .getAll('topic')
    .map((topic) => topic.toWellFormed().replace(/\s+/gu, ' ').trim().slice(0, longestTopic))
  const named = searchParams.get('documents')
  return {
    topics: [...new Set(topics)].filter((topic) => topic !== '').slice(0, mostTopics),
    documents: named === null ? null : named.split(',').filter((id) => /^[0-9a-z]{1,64}$/.test(id)),
  }
}

/** `address` with these questions and papers, and all else as it is. */
export function withCompared(address: string, { topics, documents }: Compared): string {
  const url = new URL(address)
  url.searchParams.delete('topic')
  url.searchParams.delete('documents')
  for (const topic of topics) url.searchParams.append('topic', topic)
  // A comma needs no escape, and without one the address can be read.
  const query = url.searchParams.toString()
  const papers = documents === null ? '' : `documents=${documents.join()}`
  url.search = [query, papers].filter((part) => part !== '').join('&')
  return url.href
}

/** The page on which a question is put to some papers, or all. */
export function comparisonAddress(topic: string, documents: readonly string[] | null): string {
  const url = new URL(withCompared('http://tenkyo/compare', { topics: [topic], documents }))
  return url.pathname + url.search
}
