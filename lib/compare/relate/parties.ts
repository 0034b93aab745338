/** Who stands behind quotes, as a relation names them. */
import type { Citation } from '#lib/document.ts'
import type { Named, Party } from './phrasing.ts'
import type { Quoted, Voice } from './voices.ts'

/** More quotes than this under one relation are a list. */
export const mostQuotes = 6

/** Those who take a stance together, with the words of each that show it. */
export function partyOf(voices: readonly [Voice, ...Voice[]]): Party {
  return {
    names: namesOf(voices),
    stance: voices[0].stance,
    cues: [...new Set(voices.map(({ words }) => words))],
  }
}

export const namesOf = (quotes: readonly Quoted[]): Named[] =>
  quotes.map(({ position }) => ({
    name: position.holder ?? position.title,
    isTitle: position.holder === null,
  }))

export const citationsOf = (quotes: readonly Quoted[]): Citation[] =>
  quotes.map(({ citation }) => citation)
