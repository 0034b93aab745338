/** How an English question is built. */
import { isBaseVerb, isParticiple, isState, isVerb } from './english-words.ts'

/**
 * `Why` + `should` + `Japan` + `act`; `lead` is empty where the question asks yes or no, `auxiliary`
 * where what asks is itself the subject (`Which country` + `mediated …`).
 */
export type Clause = { lead: string; auxiliary: string; subject: string; rest: string }

const auxiliary =
  /\b(?:is|are|was|were|do|does|did|has|have|had|should|can|could|will|would|may|might|must|shall)\b/iu
const asking =
  /^(?:what|which|who|whom|whose|when|where|why|how|by|since|for|in|to|on|from|until|under|with|at|of)\b/iu

/** The parts of a question; null where it isn't built as one. */
export function clauseOf(question: string): Clause | null {
  const plain = withoutMark(question)
  const found = auxiliary.exec(plain)
  const lead = found === null ? '' : plain.slice(0, found.index).trim()
  if (found === null || (lead !== '' && (!asking.test(lead) || hasVerb(lead))))
    return askedSubject(plain)
  const tail = plain.slice(found.index + found[0].length).trim()
  const tokens = tail.split(/\s+/u)
  const end = endOfSubject(tokens, found[0].toLowerCase())
  return {
    lead,
    auxiliary: found[0].toLowerCase(),
    subject: tokens.slice(0, end).join(' '),
    rest: tokens.slice(end).join(' '),
  }
}

/** A question without its mark. */
export const withoutMark = (question: string) => question.trim().replace(/[?.!\s]+$/u, '')

const hasVerb = (lead: string) =>
  lead
    .split(/\s+/u)
    .slice(2)
    .some((word) => /ed$/u.test(word) && isVerb(word))

/** `How many countries received aid`: what asks is the subject. */
function askedSubject(plain: string): Clause | null {
  const tokens = plain.split(/\s+/u)
  const first = /^(?:who|what)$/iu.test(tokens[0] ?? '') ? 1 : 2
  const at = tokens.findIndex((token, index) => index >= first && isVerb(token))
  if (at < 0 || !/^(?:who|what|which|how (?:many|much))\b/iu.test(plain)) return null
  return {
    lead: '',
    auxiliary: '',
    subject: tokens.slice(0, at).join(' '),
    rest: tokens.slice(at).join(' '),
  }
}

const joining =
  /^(?:of|for|between|and|or|with|on|to|from|against|over|towards?|in|at|among|under|by|the|an?|its|their|that|which|’s|renewed|new)$/iu
const demonym = /(?:ese|ish|ian|ean|can|an|ch)$/u

/** How many of the words behind an auxiliary belong to the subject. */
function endOfSubject(tokens: readonly string[], verb: string): number {
  const isBe = /^(?:is|are|was|were)$/u.test(verb)
  const ends = isBe || /^ha[vsd]/u.test(verb) ? isParticiple : isBaseVerb
  for (let at = 1; at < tokens.length; at += 1) {
    const [token = '', before = ''] = [tokens[at], tokens[at - 1]]
    if (isBe && /^an?$/iu.test(token) && !joining.test(before)) return at
    if (joining.test(before)) continue
    if (isBe && /^(?:in|on|at|under|against)$/iu.test(token) && at === 1) return at
    if (ends(token) || isState(token)) return at
    const isName = /^[A-Z]/u.test(before) && !demonym.test(before) && !/['’]s?$/u.test(before)
    if (!isBe && isName && /^[a-z]/u.test(token) && !joining.test(token) && at === 1) return at
  }
  return isBe || tokens.length < 2 ? tokens.length : tokens.length - 1
}

/** The words by which a sentence orders and doesn't ask. */
export const order =
  /^(?:please )?(?:tell|give|show|explain|describe|list|name|summari[sz]e|outline|define|compare|discuss)\b(?: (?:me|us))?(?: (?:about|of))?/iu

/** True for a sentence that orders and doesn't ask. */
export const isOrder = (text: string) => order.test(text)

/** Japan’s, the Philippines’. */
export const possessive = (owner: string) => (/s$/u.test(owner) ? `${owner}’` : `${owner}’s`)

/** A text as a sentence begins. */
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A question as it stands inside a sentence. */
export function uncapitalised(text: string): string {
  const [first = ''] = text.split(' ')
  return asking.test(first) || auxiliary.test(first) || isOrder(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}
