import type { Span } from '#lib/document.ts'

const asking = /(?:か|かな|[?？])[。]?$/u
/** It has the form of a question and asks nothing. */
const urging =
  /では(?:ない|なかろう|あるまい)(?:の)?(?:だろう|でしょう)?か[。]?$|(?:て|で)は(?:どう|いかが)(?:だろう|でしょう|であろう)?か[。]?$|ようではないか[。]?$/u
const protest =
  /(?:許され|認められ|通用す|納得でき|正当化でき|できよう|言えよう|いえよう|よい|いい)(?:る)?(?:の|もの|はず|わけ)?(?:だろう|でしょう|であろう)?か(?=[。]?$)|(?:どれほど|どれだけ|いかほど)の?[^。]*か(?=[。]?$)|(?:どこに|何の|なんの|いったい|一体|誰のため)[^。]*(?:あるの|意味|必要|理由)[^。]*か(?=[。]?$)/u

/** True for a sentence that only asks. */
export function isQuestion(text: string): boolean {
  return asking.test(text.trim()) && !urging.test(text.trim())
}

/** Where a question says no by asking: 許されるのだろうか; null for one that asks. */
export function rhetorical(text: string): Span | null {
  const match = protest.exec(text.trimEnd())
  const isWhether = /べきか|か否か|かどうか/u.test(text)
  return match === null || isWhether
    ? null
    : { start: match.index, end: match.index + match[0].length }
}
