'use client'

import { createContext, useContext } from 'react'

/** What may write answers: `extractive`, or `provider:model`. */
export type Generators = {
  offered: readonly string[]
  /** The one that is to write; undefined: whichever the server takes. */
  chosen: string | undefined
  /** The one that translates: the chosen one, else the first that is a model; null where there is none. */
  model: string | null
}

const GeneratorsContext = createContext<Generators>({
  offered: [],
  chosen: undefined,
  model: null,
})

export const GeneratorsProvider = GeneratorsContext.Provider

/** What may write answers here, and what is to. */
export function useGenerators(): Generators {
  return useContext(GeneratorsContext)
}

/** The generators of a conversation, `chosen` among them. */
export function generatorsOf(offered: readonly string[], chosen: string | undefined): Generators {
  const models = offered.filter((one) => one !== 'extractive')
  const model = models.find((one) => one === chosen) ?? models[0] ?? null
  return { offered, chosen, model }
}
