'use client'

import { createContext, useContext } from 'react'

/** Where the desk reads a question that another page began. */
const parameter = 'ask'

/** Puts a beginning into the question field, for the reader to finish and send. */
export type Ask = (draft: string) => void

const AskContext = createContext<Ask>((draft) => {
  location.assign(`/?${new URLSearchParams({ [parameter]: draft })}`)
})

export const AskProvider = AskContext.Provider

/** How to begin a question from anywhere; where there is no question field, the chat is opened. */
export function useAsk(): Ask {
  return useContext(AskContext)
}

/** The question that another page began, taken out of the address. */
export function takeDraft(): string {
  const address = new URL(location.href)
  const draft = address.searchParams.get(parameter) ?? ''
  if (draft === '') return ''
  address.searchParams.delete(parameter)
  history.replaceState(history.state, '', address)
  return draft
}
