'use client'

import { memo, useMemo } from 'react'
import type { DocumentText, Span } from '#lib/document.ts'
import { overlap } from '../reading.ts'
import { cutBlock } from './cut.ts'
import { type Group, type LaidBlock, layOut } from './lay-out.ts'
import { PageTurn } from './page-turn.tsx'
import { NoteNumber, Pieces } from './pieces.tsx'
import { SourceTable } from './source-table.tsx'

/** `depth` is the level of the heading above the text. */
type Props = { document: DocumentText; language: string; depth: 1 | 3; mark: Span | null }

/** Beyond so many blocks, those out of view are laid out only when they come near. */
const many = 1500

/** A paper's text as it is read, with the stretch under `mark` marked. */
export const SourceText = memo(function SourceText({ document, language, depth, mark }: Props) {
  const groups = useMemo(() => layOut(document), [document])
  return (
    <article
      lang={language}
      data-many={document.blocks.length > many || undefined}
      className="source-text measure wrap-anywhere mx-auto font-serif"
    >
      {groups.map((group) => {
        const [first, last] = [group.blocks[0]?.block, group.blocks.at(-1)?.block]
        const span = { start: first?.start ?? 0, end: last?.end ?? 0 }
        return (
          <SourceGroup
            key={span.start}
            text={document.text}
            group={group}
            depth={depth}
            mark={mark !== null && overlap(mark, span) ? mark : null}
          />
        )
      })}
    </article>
  )
})

type GroupProps = { text: string; group: Group; depth: number; mark: Span | null }

const SourceGroup = memo(function SourceGroup({ text, group, depth, mark }: GroupProps) {
  if (group.kind === 'table') return <SourceTable text={text} rows={group.blocks} mark={mark} />
  if (group.kind === 'list') {
    return (
      <ul className="my-3 list-['・'] space-y-1">
        {group.blocks.map((laid) => (
          <li
            key={laid.block.start}
            className={indents[Math.min(laid.block.depth, 3)]}
            // An item that brings its own number needs no dot before it.
            data-numbered={/^[\d①-⑳(（・]/.test(text.slice(laid.block.start, laid.block.start + 1))}
          >
            <Block text={text} laid={laid} mark={mark} />
          </li>
        ))}
      </ul>
    )
  }
  return group.blocks.map((laid) => (
    <SingleBlock key={laid.block.start} text={text} laid={laid} depth={depth} mark={mark} />
  ))
})

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

type BlockProps = { text: string; laid: LaidBlock; mark: Span | null }

function SingleBlock({ text, laid, depth, mark }: BlockProps & { depth: number }) {
  const { block, level } = laid
  const Heading = level === null ? 'p' : (headings[depth + level - 2] ?? 'h6')
  const size = level === null ? '' : (sizes[level - 1] ?? 'text-[1em]')
  return (
    <Heading className={`${styles[block.kind]} ${size}`}>
      <Block text={text} laid={laid} mark={mark} />
    </Heading>
  )
}

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'] as const
const sizes = ['text-[1.25em]', 'text-[1.12em]'] as const

function Block({ text, laid, mark }: BlockProps) {
  const begins = laid.turns.find(({ start }) => start <= laid.block.start)
  return (
    <>
      {begins && <PageTurn page={begins} isBetween />}
      {laid.label !== null && <NoteNumber label={laid.label} />}
      <Pieces text={text} pieces={cutBlock(text, laid, mark)} />
    </>
  )
}
