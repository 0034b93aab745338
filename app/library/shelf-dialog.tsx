'use client'

import type { Collection, Document } from '#lib/contract.ts'
import { useWords } from '../messages/words.tsx'
import { changeCollection, createCollection, deleteCollection, deletePapers } from './actions.ts'
import { withoutCollection } from './choice/choice.ts'
import { choose } from './choice/use-choice.ts'
import { NameDialog } from './collections/name-dialog.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Dialog } from './dialog.tsx'
import type { Problem } from './fetch.ts'
import { PaperDialog } from './paper/paper-dialog.tsx'
import { ProblemNote } from './problem-note.tsx'
import type { OpenLibrary } from './use-library.ts'

/** What the reader is being asked or shown over the page. */
export type Asked =
  | { kind: 'paper'; id: string }
  | { kind: 'delete'; papers: readonly Document[] }
  | { kind: 'new-collection'; documents: readonly string[] }
  | { kind: 'rename'; collection: Collection }
  | { kind: 'delete-collection'; collection: Collection }
  | { kind: 'problem'; problem: Problem }

type Props = {
  asked: Asked
  library: OpenLibrary
  refresh: () => Promise<void>
  onAsk: (asked: Asked | null) => void
}

/** How many papers that are to go are named one by one. */
const named = 12

/** The dialog over the library's page. */
export function ShelfDialog({ asked, library, refresh, onAsk }: Props) {
  const words = useWords()
  const close = () => onAsk(null)
  /** Does it, and shows what has come of it. */
  async function then(outcome: Promise<Problem | null>): Promise<Problem | null> {
    const problem = await outcome
    await refresh()
    return problem
  }

  switch (asked.kind) {
    case 'paper': {
      const document = library.documents.find(({ id }) => id === asked.id)
      if (document === undefined) {
        return (
          <Dialog title={words.paperGone} onClose={close}>
            <p>{words.paperGoneHint}</p>
          </Dialog>
        )
      }
      return (
        <PaperDialog
          key={`${document.id} ${document.edited.join()}`}
          document={document}
          collections={library.collections}
          ocr={library.health.ocr.length > 0}
          onChanged={refresh}
          onDelete={() => onAsk({ kind: 'delete', papers: [document] })}
          onClose={close}
        />
      )
    }
    case 'delete': {
      const { papers } = asked
      const more = papers.length - named
      return (
        <ConfirmDialog
          title={words.deleteTitle(papers.length)}
          action={words.deletePapers}
          onConfirm={(tell) =>
            then(
              deletePapers(
                papers.map(({ id }) => id),
                tell,
              ),
            )
          }
          onClose={close}
        >
          <ul className="list-disc ps-5">
            {papers.slice(0, named).map(({ id, title, language }) => (
              <li key={id} lang={language} className="wrap-anywhere">
                {title}
              </li>
            ))}
            {more > 0 && <li>{words.andMore(more)}</li>}
          </ul>
          <p className="text-faint">
            {papers.some(({ origin }) => origin !== 'upload')
              ? words.deleteFolderHint
              : words.deleteHint}
          </p>
        </ConfirmDialog>
      )
    }
    case 'new-collection':
      return (
        <NameDialog
          title={words.newCollectionTitle}
          name=""
          onName={(name) => then(createCollection(name, asked.documents))}
          onClose={close}
        />
      )
    case 'rename':
      return (
        <NameDialog
          title={words.renameCollection}
          name={asked.collection.name}
          onName={(name) => then(changeCollection(asked.collection.id, { name }))}
          onClose={close}
        />
      )
    case 'delete-collection':
      return (
        <ConfirmDialog
          title={words.deleteCollectionTitle(asked.collection.name)}
          action={words.deleteCollection}
          onConfirm={() => {
            choose((choice) => withoutCollection(choice, asked.collection.id))
            return then(deleteCollection(asked.collection.id))
          }}
          onClose={close}
        >
          <p>{words.deleteCollectionHint}</p>
        </ConfirmDialog>
      )
    case 'problem':
      return (
        <Dialog title={words.failed} onClose={close}>
          <ProblemNote problem={asked.problem} />
        </Dialog>
      )
  }
}
