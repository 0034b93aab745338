'use client'

import { createContext, useContext } from 'react'

type OpenMentions = (term: string) => void

const MentionsContext = createContext<OpenMentions>((term) => {
  location.assign(`/?${new URLSearchParams({ mentions: term })}`)
})

export const MentionsProvider = MentionsContext.Provider

/**
 * How to open every mention of a term from anywhere, beside the conversation; elsewhere the desk is
 * opened with it. An empty term opens the field to look for one.
 */
export function useMentions(): OpenMentions {
  return useContext(MentionsContext)
}
