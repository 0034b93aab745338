'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Asked } from '../chat/asked.ts'
import { forget, remember, remembered } from './remembered.ts'

/** Where an address names a conversation. */
const parameter = 'conversation'

/** The conversation on the desk, and what was asked in it last since it stands there. */
type Standing = {
  id: string
  /** True from its first question on, while it stands there. */
  isNew: boolean
  asked: Asked | null
}

/**
 * Which conversation stands on the desk, null where none is begun. Each is an entry of the browser's
 * history and has an address of its own; one that this tab had before stands again.
 * @param detach gives the state of such an entry.
 */
export function useConversation(detach: () => object) {
  const [standing, setStanding] = useState<Standing | null>(null)

  useEffect(() => {
    const follow = () => {
      const id = conversationIn(location.href)
      if (id === null) forget()
      else remember(id)
      setStanding((before) =>
        before?.id === id ? before : id === null ? null : { id, isNew: false, asked: null },
      )
    }
    const last = remembered()
    if (conversationIn(location.href) === null && last !== null) {
      history.replaceState(history.state, '', addressOfConversation(last))
    }
    if (conversationIn(location.href) !== null) follow()
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])

  const enter = useCallback(
    (next: Standing | null) => {
      const address = addressOfConversation(next?.id ?? null)
      if (address !== location.href) history.pushState(detach(), '', address)
      if (next === null) forget()
      else remember(next.id)
      setStanding(next)
    },
    [detach],
  )

  return {
    standing,
    /** Asks in the conversation that stands there, or begins one. */
    ask: (asked: Asked) => enter({ ...(standing ?? { id: newId(), isNew: true }), asked }),
    open: useCallback((id: string) => enter({ id, isNew: false, asked: null }), [enter]),
    beginAnew: useCallback(() => enter(null), [enter]),
  }
}

/** The page's address with the conversation in it, and all else as it is. */
export function addressOfConversation(id: string | null): string {
  const address = new URL(location.href)
  if (id === null) address.searchParams.delete(parameter)
  else address.searchParams.set(parameter, id)
  return address.href
}

function conversationIn(address: string): string | null {
  const id = new URL(address).searchParams.get(parameter) ?? ''
  return /^[0-9A-Za-z-]{8,64}$/.test(id) ? id : null
}

/** A name that no other conversation has. */
function newId(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(12))]
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
