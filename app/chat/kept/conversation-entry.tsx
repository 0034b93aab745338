'use client'

import { type MouseEvent, useState } from 'react'
import type { ConversationSummary } from '#lib/contract.ts'
import { addressOfConversation } from '../../desk/use-conversation.ts'
import { useWords } from '../../messages/words.tsx'
import { DeleteConversation } from './delete-conversation.tsx'
import { RenameConversation } from './rename-conversation.tsx'

type Props = {
  conversation: ConversationSummary
  isCurrent: boolean
  onOpen: (id: string) => void
  onRenamed: () => void
  onDeleted: (id: string) => void
}

type Doing = 'nothing' | 'renaming' | 'deleting'

/** A kept conversation: its title, when it was gone on with last, and what in it was looked for. */
export function ConversationEntry(props: Props) {
  const { conversation, isCurrent, onOpen, onRenamed, onDeleted } = props
  const words = useWords()
  const [doing, setDoing] = useState<Doing>('nothing')
  const { id, title, updatedAt, turns, found } = conversation
  const done = () => setDoing('nothing')

  function open(event: MouseEvent) {
    // A reader who asks for a new tab gets it.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(id)
  }

  if (doing === 'renaming') {
    return (
      <li className="border-rule border-b py-2">
        <RenameConversation id={id} title={title} onRenamed={onRenamed} onClose={done} />
      </li>
    )
  }
  return (
    <li className="border-rule border-b py-1.5">
      <div className="flex items-start gap-2">
        <a
          href={addressOfConversation(id)}
          aria-current={isCurrent ? 'true' : undefined}
          onClick={open}
          className="wrap-anywhere line-clamp-2 min-h-7 min-w-0 flex-1 py-0.5 leading-snug underline-offset-4 hover:underline aria-[current]:font-semibold"
        >
          {title}
        </a>
        <Small label={words.renameOf(title)} onPress={() => setDoing('renaming')}>
          {words.rename}
        </Small>
        <Small label={words.deleteOf(title)} onPress={() => setDoing('deleting')}>
          {words.deletePapers}
        </Small>
      </div>
      <p className="text-faint text-xs">
        {[sayMoment(updatedAt, words.locale), words.turnCount(turns)].join(' · ')}
      </p>
      {found !== null && found !== title && (
        <p className="mt-0.5 line-clamp-2 text-faint text-xs">…{found}…</p>
      )}
      {doing === 'deleting' && (
        <DeleteConversation id={id} title={title} onDeleted={onDeleted} onClose={done} />
      )}
    </li>
  )
}

type SmallProps = { label: string; onPress: () => void; children: string }

function Small({ label, onPress, children }: SmallProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className="min-h-7 shrink-0 px-1 text-faint text-xs underline underline-offset-4 hover:text-ink"
    >
      {children}
    </button>
  )
}

function sayMoment(moment: string, locale: string): string {
  const date = new Date(moment)
  const language = locale === 'en' ? 'en-GB' : locale
  return date.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
}
