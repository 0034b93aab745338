import { fold } from '#lib/text/fold.ts'
import { foldMapped } from '#lib/text/folded.ts'
import { occurrencesIn, seek } from '#lib/text/occurrences.ts'
import { isContentWord, words } from '#lib/text/words.ts'
import type { Evidence } from './evidence.ts'
import type { Expansion } from './lexicon.ts'

/** More than this would be a list and no help to the eye. */
const mostTerms = 12

/** Nobody asks for more words than this; what is pasted behind them names nothing that is looked for. */
const mostWords = 200
/** No name has more words than this. */
const mostWordsOfTerm = 8

/** A term of the papers stands for a question's word from this strength on. */
const leastStrength = 0.75
/** Beside a nearer term, one that is this much weaker tells nothing. */
const leastOfBest = 0.9

/**
 * The words by which evidence was found, folded: the question's own that stand in it, neighbouring
 * words as one where they stand so, and then the papers' terms that other words were bridged to.
 * @param expansions what the question's words found in the papers of each language.
 */
export function matchedTerms(
  question: string,
  evidence: readonly Evidence[],
  expansions: ReadonlyMap<string, readonly Expansion[]>,
): string[] {
  const contexts = evidence.map(({ sentence }) => contextOf(sentence.context))
  const own = runsOf(fold(question)).flatMap((run) => standing(run, contexts))
  const bridged = evidence.flatMap((one) =>
    (expansions.get(one.found.prepared.passage.language) ?? []).flatMap((expansion) =>
      bridgedTerms(expansion, one),
    ),
  )
  return [...new Set([...own, ...bridged])]
    .filter((term) => [...term].length > 1)
    .slice(0, mostTerms)
}

/** A question's words of matter, those together that stand side by side; with what joins them. */
function runsOf(question: string): string[][] {
  const runs: string[][] = [[]]
  let at = 0
  for (const word of words(question).slice(0, mostWords)) {
    const start = question.indexOf(word, at)
    const between = question.slice(at, start)
    at = start + word.length
    const run = runs.at(-1)
    if (!isContentWord(word)) runs.push([])
    else if (run !== undefined && run.length > 0 && /^[ \-・]?$/.test(between))
      run.push(between + word)
    else runs.push([word])
  }
  return runs.filter((run) => run.length > 0)
}

const contextOf = (text: string) => ({ text, folded: foldMapped(text) })

type Context = ReturnType<typeof contextOf>

/** True where a term stands in a context in any of its forms, but not inside another word. */
function standsIn(term: string, contexts: readonly Context[]): boolean {
  const sought = seek(term)
  return contexts.some(({ text, folded }) =>
    occurrencesIn(text, folded, sought).some(({ kind }) => kind !== 'within'),
  )
}

/** The longest stretches of a run that stand in some context. */
function standing(run: readonly string[], contexts: readonly Context[]): string[] {
  const found: string[] = []
  for (let from = 0; from < run.length; ) {
    const stretch = (to: number) =>
      run
        .slice(from, to)
        .join('')
        .replace(/^[ \-・]/, '')
    let to = Math.min(run.length, from + mostWordsOfTerm)
    while (to > from && !standsIn(stretch(to), contexts)) to -= 1
    if (to > from) found.push(stretch(to))
    from = Math.max(to, from + 1)
  }
  return found
}

/** The terms of a sentence that stand for a word which is not in it itself. */
function bridgedTerms({ word, terms }: Expansion, { sentence }: Evidence): string[] {
  if (sentence.terms.has(word)) return []
  const there = [...terms].filter(([term]) => sentence.terms.has(term))
  const best = Math.max(leastStrength, ...there.map(([, strength]) => strength))
  return there.flatMap(([term, strength]) => (strength >= best * leastOfBest ? [term] : []))
}
