import type { Span } from '#lib/document.ts'

/**
 * A clause that could stand by itself. `yields`: what the rest of the sentence counts more than
 * (although …, because …). `asks`: a question.
 */
export type Clause = Span & { yields: boolean; asks: boolean }

const border =
  /[;:—–](?= )|[.!?](?= |$)|, (?=(?:but|and|yet|so|while|though|although|whereas|not|nor) )| (?=(?:though|although|whereas|because|even though) )|, (?=(?:for|since|because|as) (?:the|it|they|no|there|we|this|that)\b)/giu
const yielding =
  /^\s*(?:though|although|even though|while|whereas|because|since|granted|admittedly|for all|despite|whatever|even if)(?!\p{L})/iu
const termed =
  /^\s*(?:if|unless|provided|providing|once|until|as long as|so long as|before|where|when|after|only|subject to|assuming|given)(?!\p{L})/iu

/** The clauses of a text of one or more sentences, in order. */
export function clausesIn(text: string): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  const close = (end: number) => {
    if (text.slice(start, end).trim() === '') return
    const own = text.slice(start, end)
    clauses.push(
      ...split({ start, end, yields: yielding.test(own), asks: /\?\s*$/u.test(own) }, text),
    )
    start = end
  }
  for (const { index, 0: sign } of text.matchAll(border)) close(index + sign.length)
  close(text.length)
  return clauses
}

/** A clause that yields at the head of a sentence ends at its comma; terms stay with what they bind. */
function split(clause: Clause, text: string): Clause[] {
  const own = text.slice(clause.start, clause.end)
  if (termed.test(own) || !clause.yields) return [clause]
  const comma = own.indexOf(', ')
  if (comma === -1) return [clause]
  const at = clause.start + comma + 2
  return [
    { ...clause, end: at },
    { ...clause, start: at, yields: false },
  ]
}
