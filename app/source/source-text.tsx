'use client'

import { Fragment, useEffect, useMemo, useRef } from 'react'
import type { DocumentText, Span } from '#lib/document.ts'
import { useWords } from '../messages/words.tsx'
import { type Group, type LaidBlock, layOut } from './lay-out.ts'

/** `depth` is the level of the heading above the text. */
type Props = { document: DocumentText; language: string; depth: 1 | 3; mark: Span | null }

/** A paper's text with the stretch under `mark` marked and brought into view. */
export function SourceText({ document, language, depth, mark }: Props) {
  const groups = useMemo(() => layOut(document, mark), [document, mark])
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    if (mark !== null) root.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
  }, [mark])
  return (
    <article ref={root} lang={language} className="measure wrap-anywhere font-serif">
      {groups.map((group) => (
        <SourceGroup key={group.blocks[0]?.block.start} group={group} depth={depth} />
      ))}
    </article>
  )
}

function SourceGroup({ group, depth }: { group: Group; depth: number }) {
  if (group.kind === 'list') {
    return (
      <ul className="my-3 list-['・'] space-y-1">
        {group.blocks.map((laid) => (
          <li
            key={laid.block.start}
            className={indents[Math.min(laid.block.depth, 3)]}
            // An item that brings its own number needs no dot before it.
            data-numbered={/^[\d①-⑳(（・]/.test(laid.pieces[0]?.text ?? '')}
          >
            <Pieces laid={laid} />
          </li>
        ))}
      </ul>
    )
  }
  if (group.kind === 'table') {
    return (
      <div className="my-4 border-y border-rule text-[0.94em]">
        {group.blocks.map((laid) => (
          <p
            key={laid.block.start}
            className="border-rule border-t py-1.5 whitespace-pre-wrap first:border-t-0"
          >
            <Pieces laid={laid} />
          </p>
        ))}
      </div>
    )
  }
  return group.blocks.map((laid) => (
    <SourceBlock key={laid.block.start} laid={laid} depth={depth} />
  ))
}

const indents = ['ms-5', 'ms-10', 'ms-15', 'ms-20'].map(
  (indent) => `${indent} data-[numbered=true]:list-none`,
)

const styles = {
  heading: 'mt-8 mb-3 font-sans font-semibold leading-snug',
  paragraph: 'my-3',
  'list-item': '',
  'table-row': '',
  caption: 'my-3 border-rule border-s-2 ps-3 text-[0.88em] text-faint',
  footnote: 'my-2 border-rule border-s-2 ps-3 text-[0.88em] text-faint',
  furniture: 'my-2 font-sans text-[0.78em] text-faint',
} as const

function SourceBlock({ laid, depth }: { laid: LaidBlock; depth: number }) {
  const { block, level } = laid
  const className = styles[block.kind]
  if (level === null) {
    return (
      <p className={className}>
        <Pieces laid={laid} />
      </p>
    )
  }
  const Heading = headings[depth + level - 2] ?? 'h6'
  const size = level === 1 ? 'text-xl' : level === 2 ? 'text-lg' : 'text-base'
  return (
    <Heading className={`${className} ${size}`}>
      <Pieces laid={laid} />
    </Heading>
  )
}

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

function Pieces({ laid }: { laid: LaidBlock }) {
  const words = useWords()
  return (
    <>
      {laid.page && (
        <span
          className="float-end ms-3 select-none font-normal font-sans text-faint text-xs"
          data-page={laid.page.number}
        >
          {words.page(laid.page.label)}
          {laid.page.readBy === 'ocr' && ` · ${words.byOcr}`}
        </span>
      )}
      {laid.label !== null && <NoteMark label={laid.label} />}
      {laid.pieces.map((piece) => (
        <Fragment key={piece.start}>
          {piece.marked ? <mark>{piece.text}</mark> : piece.text}
          {piece.notes.map(({ label }) => (
            <NoteMark key={label} label={label} />
          ))}
        </Fragment>
      ))}
    </>
  )
}

function NoteMark({ label }: { label: string }) {
  return <span className="note-mark" data-label={label} aria-hidden="true" />
}
