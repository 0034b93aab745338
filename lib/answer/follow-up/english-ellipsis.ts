/** English follow-ups that give only what differs from the question before: And in 2026? */
import { clauseOf } from './english-clause.ts'
import { inPlace, slotOf } from './slots.ts'

const asking =
  /^(?:what|which|who|whom|whose|when|where|why|how|(?:by|for|to|since|until|in|on|of) (?:whom?|what|which|when))\b/iu

/**
 * The question before with this part of it changed; null for a question of its own.
 * @param isLinked whether it began with `and` or the like
 */
export function followUpByPart(body: string, previous: string, isLinked: boolean): string | null {
  const named = /^(?:(?:what|how) about |as for )(?<rest>.+)$/iu.exec(body)?.groups?.rest
  const isPart = isLinked || slotOf(body) !== null || /^(?:in|on|for|by|since) \S+$/iu.test(body)
  const rest = named ?? (isPart ? body : undefined)
  if (rest === undefined || clauseOf(rest) !== null || asking.test(rest)) return null
  const parted =
    /^(?:(?<preposition>in|on|about|for|with|to|from|by|towards?|of|at|under) )?(?<phrase>.+)$/iu.exec(
      rest,
    )?.groups
  const preposition = parted?.preposition?.toLowerCase() ?? ''
  const phrase = (parted?.phrase ?? rest).replace(/^The /u, 'the ')
  const asked = previous.trim().replace(/[?\s]+$/u, '')
  return `${withSlot(asked, phrase, preposition) ?? withObject(asked, phrase, preposition) ?? withCase(asked, phrase, preposition)}?`
}

function withSlot(asked: string, phrase: string, preposition: string): string | null {
  const slot = slotOf(phrase)
  if (slot === null) return null
  const before = new RegExp(`\\b${preposition} (?:the )?$`, 'iu')
  const placed = inPlace(
    asked,
    slot.kind === 'year' ? slot.text : phrase,
    slot.kind,
    (text) => preposition !== '' && before.test(text),
  )
  return placed ?? (slot.kind === 'year' ? `${asked} ${preposition || 'in'} ${slot.text}` : null)
}

/** What is said about one thing, asked about another. */
function withObject(asked: string, phrase: string, preposition: string): string | null {
  const tail = preposition === '' || preposition === 'about' ? '(?:about|on)' : preposition
  const found = new RegExp(`^(.* ${tail}) (?:the |an? )?[\\w’'-]+(?: [\\w’'-]+)?$`, 'iu').exec(
    asked,
  )
  return found === null ? null : `${found[1]} ${phrase}`
}

const withCase = (asked: string, phrase: string, preposition: string) =>
  `${asked} ${preposition === '' || preposition === 'about' ? 'in the case of' : preposition} ${phrase}`
