/** Whose an English predicate is: the text's own, or of somebody that it tells of. */
import { accordingLatin, reportedLatin } from '#lib/answer/support/cues/speech.ts'
import type { Span } from '#lib/document.ts'
import type { Clause } from './clauses-english.ts'

const self =
  /(?<!\p{L})(?:we|i|our \p{L}+|this (?:paper|report|article|study|committee|group|submission|essay|brief|note)|the (?:present )?(?:authors?|paper|report|article|study)|it (?:is|was|would be|seems)(?: \p{L}+)?)(?: (?!would|might)\p{L}+){0,3} $/iu
const passive =
  /(?<!\p{L})(?:it|this|they) (?:is|was|has been|had been|were) (?:\p{L}+ ){0,2}(?:held|argued|said|claimed|believed|thought|suggested|reported|assumed|feared|hoped|agreed|decided|proposed|accepted|feared|alleged|contended) that|(?:is|are|was|were) (?:\p{L}+ ){0,1}(?:said|held|thought|believed|claimed|reported|alleged|supposed|expected|considered|regarded|described|seen|presented) (?:to|as)(?!\p{L})/iu
const others =
  /(?<!\p{L})(?:critics?|opponents?|supporters?|proponents?|advocates?|campaigners?|residents?|ministers?|officials?|experts?|scholars?|some|many|others|few|(?:the|a|an|one|several|most|two|three|both|his|her|its|their) (?:[\p{L}'’-]+ ){0,4}?(?:ministry|minister|government|governor|mayor|council|committee|commission|court|union|party|opposition|company|agency|association|board|senate|parliament|bank|respondents?|survey|poll|law|act|treaty|statute|constitution|charter|rules?|regulations?|code|bill|directive|agreement|convention|contract|guidelines?|delegates?|members?|farmers?|teachers?|parents|doctors?|fishermen|unions|cities|states|authors? of|paper by|group|lobby|industry|department|office|bureau|authority|president|chancellor|secretary|director|bishop|editor|school|university|society|federation|league|movement|crowd|public|voters|majority|minority))(?!\p{L})/iu
const reporting =
  /(?<!\p{L})(?:say|argue|claim|call|contend|maintain|hold|held|insist|want|demand|urge|oppose|support|favou?r|back|reject|recommend|propose|require|provide|warn|fear|believe|think|ask|plan|promise|decide|rule|vote|state|stipulate|order|agree|object|press|seek|sought|describe|regard|see|saw|consider|deem|declare|conclude|find|found|advocate|denounce|dismiss|welcome|endorse|condemn|protest|prefer|hope|expect|suggest|assert|resist|stress|note|told|said|thought|wrote|write|says|report|announce|concede|complain|lobb(?:y|ied)|campaign|petition|appeal|resolve|pledge|vow|oblige|prohibit|forbid|bar|mandate|lay down|prescribe)(?:e?d|e?s|ing)?(?!\p{L})/iu
const embedded =
  /(?<!\p{L})(?:whether|how|why|when|where|who|what kind of|to what extent|the question)(?: \p{L}+){0,12} $/iu
const lawful =
  /^\s*(?:under|by|according to|in|as) (?:the |this |that )?(?:\p{L}+ ){0,4}(?:law|act|treaty|statute|constitution|charter|rules?|regulations?|code|convention|agreement|directive)(?!\p{L})/iu

/** True for a predicate that somebody else is said to hold, that a rule lays down or that is only asked about. */
export function isReported(text: string, clause: Clause, { start }: Span): boolean {
  const before = text.slice(clause.start, start)
  if (lawful.test(before) || passive.test(before) || embedded.test(before)) return true
  if (
    [...before.matchAll(accordingLatin)].some(({ 0: written }) => !/^(?:as|for) /iu.test(written))
  )
    return true
  const said = /[,”"] (?:said|says|argued|wrote|warned|according to)(?!\p{L})/iu.test(
    text.slice(start, clause.end),
  )
  if (said) return true
  const subject = others.exec(before)
  if (subject !== null && !self.test(before.slice(0, subject.index))) {
    const between = before.slice(subject.index + subject[0].length)
    if (
      reporting.test(between) ||
      reporting.test(text.slice(start, start + 24).split(' ')[0] ?? '')
    )
      return true
  }
  return [...before.matchAll(reportedLatin)].some(({ index }) => {
    const lead = before.slice(0, index)
    if (self.test(lead) || /(?<!\p{L})(?:to|be|a|an|the|of|should|must) $/iu.test(lead))
      return false
    return /\p{L} $/u.test(lead)
  })
}
