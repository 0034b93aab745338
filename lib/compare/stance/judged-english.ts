/** English that judges arguments, and so takes a side: the case for it is weak, objections do not hold. */
import type { Clause } from './clauses-english.ts'
import { failing, standing } from './cues/english.ts'
import { compiled, whole } from './predicates-english.ts'
import { placesIn, type Reading } from './reading.ts'
import { undoingAtHead } from './sign-english.ts'
import { isOn, type Topic } from './topic.ts'
import { isReported } from './voice-english.ts'

/** An argument, its side, what it speaks of, and what becomes of it. */
const argument =
  /(?<!\p{L})(?:(?<noun>(?:case|arguments?|evidence|grounds|reasons|reasoning|logic)(?: (?:\p{L}+ )?(?:advanced|raised|made|put forward|offered|given|presented|cited|brought|levelled|marshalled|used|heard))? (?<side>for|in favou?r of|in support of|behind|against)(?!\p{L}))|(?<critical>(?:objections?|criticisms?|scepticism|skepticism|opposition) (?:\p{L}+ )?(?:to|against|of|about|that)(?!\p{L}))|(?<worry>(?:fears?|worries|concerns?|doubts?|anxieties|misgivings|alarm) (?:\p{L}+ )?(?:about|over|of|regarding|that)(?!\p{L}))|(?<claim>(?:argument|claim|contention|assertion|notion|idea|belief|charge|complaint|fear|view)s? that(?!\p{L})))(?<what>[^.;]*?) (?<no>(?:(?:is|are|was|were|does|do|has|have|seems?|looks?) )?(?:not|far from|hardly|scarcely|anything but|less than|no longer) )?(?<verdict>VERDICT)(?!\p{L})/u
    .source
const isWeak = whole(failing)
const judged = new RegExp(argument.replace('VERDICT', `${failing}|${standing}`), 'diu')

/** How arguments on the topic are judged: the case for it is weak, objections to it do not hold. */
export function argumentIn(text: string, clause: Clause, topic: Topic): Reading | null {
  const match = judged.exec(text.slice(clause.start, clause.end))
  const verdict = match?.indices?.groups?.verdict
  const groups = match?.groups
  if (match === null || groups === undefined || verdict === undefined) return null
  const side = sideOf(groups)
  const at = { start: clause.start + match.index, end: clause.start + match.index + 1 }
  if (side === 0 || !isOn(groups.what ?? '', topic) || isReported(text, clause, at)) return null
  if (groups.worry !== undefined && !isWeakly(groups.verdict ?? '')) return null
  const turns = [
    /(?<!\p{L})(?:none of (?:the|these|those|its)|no|neither of the|few of the) $/iu.test(
      text.slice(clause.start, at.start),
    ),
    isWeakly(groups.verdict ?? ''),
    groups.no !== undefined,
    groups.claim === undefined && undoingAtHead(groups.what ?? '', topic) !== null,
  ].filter(Boolean).length
  const sign = turns % 2 === 0 ? side : -side
  const place = { start: clause.start + verdict[0], end: clause.start + verdict[1] }
  return { stance: sign > 0 ? 'advocates' : 'opposes', cues: [place] }
}

const isWeakly = (verdict: string) => placesIn(verdict, isWeak).length > 0

/** Which side an argument is on: 0 where its words don't tell. */
function sideOf(groups: Readonly<Record<string, string | undefined>>): 1 | -1 | 0 {
  if (groups.critical !== undefined || groups.worry !== undefined) return -1
  if (groups.side !== undefined) return /^against$/iu.test(groups.side) ? -1 : 1
  const said = groups.what ?? ''
  const places = compiled
    .filter(({ kind }) => kind !== 'voice')
    .flatMap(({ sign, pattern }) => placesIn(said, pattern).map((place) => ({ ...place, sign })))
    .sort((one, other) => one.start - other.start || other.end - one.end)
  const [first] = places
  if (first === undefined) return 0
  const isTurned = /(?<!\p{L})(?:not|never|no longer|hardly|cannot|\p{L}+n['’]t)(?!\p{L})/iu.test(
    said.slice(0, first.start),
  )
  return isTurned ? (first.sign > 0 ? -1 : 1) : first.sign
}
