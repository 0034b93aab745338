'use client'

import type { Collection, Document } from '#lib/contract.ts'
import { visible } from '#lib/text/visible.ts'
import { useWords } from '../../messages/words.tsx'
import { changeCollection } from '../actions.ts'
import { Dialog } from '../dialog.tsx'
import { languageName } from '../language-name.ts'
import { kindOf } from '../table/kind.ts'
import { warningIn } from '../warning.ts'
import { EditForm } from './edit-form.tsx'
import { FileActions } from './file-actions.tsx'

type Props = {
  document: Document
  collections: readonly Collection[]
  /** Whether the server can read the text in pictures. */
  ocr: boolean
  onChanged: () => Promise<void>
  onDelete: () => void
  onClose: () => void
}

/** Everything that is known of one paper, and all that can be done with it. */
export function PaperDialog({ document, collections, ocr, onChanged, onDelete, onClose }: Props) {
  const words = useWords()
  const facts = [
    words.kinds[kindOf(document.mediaType)],
    languageName(document.language, words.locale),
    ...(document.pages === null ? [] : [words.pageCount(document.pages)]),
    words.characters(document.characters.toLocaleString(words.locale)),
    words.passageCount(document.passages),
    words.megabytes(
      (document.bytes / 1e6).toLocaleString(words.locale, { maximumFractionDigits: 2 }),
    ),
  ]

  async function gather(collection: Collection, within: boolean) {
    const ids = [document.id]
    await changeCollection(collection.id, within ? { add: ids } : { remove: ids })
    await onChanged()
  }

  return (
    <Dialog title={document.title} onClose={onClose}>
      <EditForm document={document} onChanged={onChanged} onClose={onClose} />
      {collections.length > 0 && (
        <fieldset className="border-rule border-t pt-3">
          <legend className="float-start mb-1 w-full font-semibold">{words.collections}</legend>
          <div className="clear-both flex flex-wrap gap-x-4">
            {collections.map((collection) => (
              <label key={collection.id} className="wrap-anywhere flex min-h-8 items-center gap-2">
                <input
                  type="checkbox"
                  checked={document.collections.includes(collection.id)}
                  onChange={({ target }) => gather(collection, target.checked)}
                  className="accent-ink"
                />
                {collection.name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <section className="grid gap-2 border-rule border-t pt-3">
        <h3 className="font-semibold">{words.file}</h3>
        <p className="wrap-anywhere">{visible(document.source)}</p>
        <p className="text-faint text-xs">{facts.join(' · ')}</p>
        {document.warnings.map((warning) => (
          <p key={warning} className="wrap-anywhere text-xs">
            {warningIn(warning, words)}
          </p>
        ))}
        <FileActions document={document} ocr={ocr} onDelete={onDelete} onClose={onClose} />
      </section>
    </Dialog>
  )
}
