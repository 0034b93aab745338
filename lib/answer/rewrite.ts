import { longestQuestion } from '#lib/contract.ts'
import { fold } from '#lib/text/fold.ts'
import { isContentWord, words } from '#lib/text/words.ts'

type Turn = { role: 'user' | 'assistant'; text: string }

/** Words that point back to what was said before. */
const pointing =
  /^(?:では|それ|これ|その|この|あれ|同じ|また|ほか|他に|さらに|もっと|なぜ(?:です)?か|and\b|what about|how about|why\??$|it\b|they\b|that\b|this\b|those\b|these\b|its\b|their\b|那么|那|它|他们|这|还有)|(?:それ|これ|その|この|その後|彼ら|同国|同氏)(?:は|が|を|に|の|で|と)|については[?？]?$|\b(?:it|they|them|this|these|those)\b|^(?:\S+ ){0,3}(?:its|their)\b|\bthat(?=\s*[?.!,]|$)/iu

/** Fewer words of matter than this can't stand alone. */
const fewestWords = 2

/**
 * A question that can be understood without what was asked before it: where it points back, or says
 * too little by itself, the reader's last question that stands alone goes before it.
 */
export function standalone(question: string, history: readonly Turn[]): string {
  const earlier = history
    .filter(({ role, text }) => role === 'user' && text.length <= longestQuestion)
    .map(({ text }) => text.trim())
  const topic = earlier.findLast((one) => !leans(one))
  return topic === undefined || !leans(question) ? question : `${topic} ${question}`
}

/** Asks what a single word means. */
const defining =
  /とは(?:何|どう|どの|誰|[?？]|$)|^(?:what|who) (?:is|are|was|were) (?!the )(?:an? )?\S+\s*\?*$|^(?:什么|谁)是/iu

function leans(question: string): boolean {
  const content = words(fold(question)).filter(isContentWord)
  if (content.length <= 6 && pointing.test(question.trim())) return true
  return content.length === 0 || (content.length < fewestWords && !defining.test(question.trim()))
}
