import type { Document, DocumentPatch } from '#lib/contract.ts'

/** A paper's data as it stands in the fields of the form; authors a line each. */
export type Draft = { title: string; authors: string; date: string; publisher: string }

type Paper = Pick<Document, 'title' | 'authors' | 'date' | 'publisher'>

/** The fields as they are at first. */
export function draftOf({ title, authors, date, publisher }: Paper): Draft {
  return { title, authors: authors.join('\n'), date: date ?? '', publisher: publisher ?? '' }
}

/** What of a draft differs from the paper; an empty text says that the paper has none. */
export function patchOf(draft: Draft, paper: Paper): DocumentPatch {
  const before = draftOf(paper)
  const [title, date, publisher] = [draft.title.trim(), draft.date.trim(), draft.publisher.trim()]
  const authors = draft.authors.split('\n').flatMap((name) => name.trim() || [])
  return {
    ...(title === before.title || title === '' ? {} : { title }),
    ...(authors.join('\n') === before.authors ? {} : { authors }),
    ...(date === before.date ? {} : { date }),
    ...(publisher === before.publisher ? {} : { publisher }),
  }
}
