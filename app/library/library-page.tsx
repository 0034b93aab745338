'use client'

import type { Document } from '#lib/contract.ts'
import { visible } from '#lib/text/visible.ts'
import { useWords } from '../messages/words.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { AddPapers } from './add-papers.tsx'
import { DropTarget } from './adding/drop-target.tsx'
import { AddingTray } from './adding/tray.tsx'
import { ProblemNote } from './problem-note.tsx'
import { SignIn } from './sign-in.tsx'
import { useLibrary } from './use-library.ts'

/** Every paper of the library, with what is known of it. */
export function LibraryPage() {
  const words = useWords()
  const { library, refresh } = useLibrary()
  if (library.state === 'failed' && library.problem.code === 'unauthorised') {
    return <SignIn onSignIn={refresh} />
  }
  return (
    <main className="mx-auto min-h-room max-w-5xl bg-paper px-6 py-8">
      <PageTitle part={words.libraryTitle} />
      <DropTarget />
      <AddingTray />
      <h1 className="mb-6 font-semibold text-2xl">{words.libraryTitle}</h1>
      {library.state === 'opening' && <p role="status">{words.opening}…</p>}
      {library.state === 'failed' && <ProblemNote problem={library.problem} onRetry={refresh} />}
      {library.state === 'open' && <DocumentTable documents={library.documents} />}
      <div className="mt-6">
        <AddPapers />
      </div>
    </main>
  )
}

function DocumentTable({ documents }: { documents: Document[] }) {
  const words = useWords()
  if (documents.length === 0) return <p>{words.howToBegin}</p>
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-[40rem] text-sm">
        <thead className="text-faint text-xs">
          <tr className="border-rule border-b">
            <th className="py-2 text-start font-normal">{words.paperTitle}</th>
            <th className="py-2 ps-4 text-start font-normal">{words.authors}</th>
            <th className="py-2 ps-4 text-start font-normal">{words.date}</th>
            <th className="py-2 ps-4 text-start font-normal">{words.language}</th>
            <th className="py-2 ps-4 text-end font-normal">{words.length}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DocumentRow({ document }: { document: Document }) {
  const words = useWords()
  const languages = new Intl.DisplayNames(words.locale, { type: 'language' })
  return (
    <tr className="border-rule border-b align-top">
      <td className="py-3">
        <a
          href={`/documents/${document.id}`}
          lang={document.language}
          className="font-semibold underline-offset-4 hover:underline"
        >
          {document.title}
        </a>
        <span className="block break-all text-faint text-xs">{visible(document.source)}</span>
        {document.warnings.map((warning) => (
          <span key={warning} className="block text-faint text-xs">
            {warning}
          </span>
        ))}
      </td>
      <td className="py-3 ps-4" lang={document.language}>
        {document.authors.join(', ')}
        {document.publisher !== null && !document.authors.includes(document.publisher) && (
          <span className="block text-faint text-xs">{document.publisher}</span>
        )}
      </td>
      <td className="py-3 ps-4 whitespace-nowrap tabular-nums">{document.date}</td>
      <td className="py-3 ps-4 whitespace-nowrap">
        {document.language === 'und' ? '–' : languages.of(document.language)}
      </td>
      <td className="py-3 ps-4 text-end whitespace-nowrap tabular-nums">
        {words.characters(document.characters.toLocaleString(words.locale))}
      </td>
    </tr>
  )
}
