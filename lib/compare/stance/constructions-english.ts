/** Constructions that take sides in English as a whole, where no single predicate of theirs does. */
import type { Span } from '#lib/document.ts'
import type { Clause } from './clauses-english.ts'
import { undoing } from './cues/english.ts'
import { argumentIn } from './judged-english.ts'
import type { Reading } from './reading.ts'
import { undoingAtHead } from './sign-english.ts'
import { isOn, type Topic } from './topic.ts'
import { isReported } from './voice-english.ts'

/** `what` is to name the topic and `cue` not: the cue is what a reader is shown. */
type Construction = { sign: 1 | -1; source: string; turnedBy?: RegExp }

const anyone = '(?:nobody|no one|no-one|hardly anyone|scarcely anyone)'
const sane =
  '(?:responsible|serious|sensible|sane|reasonable|honest|prudent|decent|self-respecting|competent|thoughtful|fair-minded|rational)'
const lasting = '(?: (?:go on|keep|carry on|continue|afford to go on|continue to))?'
const undone = `(?:${undoing})`

/** To deny that one can do without a thing is to want it. */
const denial =
  /(?<!\p{L})(?:no|not|never|hardly|scarcely|barely|nobody|none|few|nothing|cannot|\p{L}+n['’]t|mistake|wrong|illusion|delusion|doubt\p{L}*|myth|fantasy|pretend\p{L}*|folly|naive|unclear|how|no longer)(?!\p{L})/iu

const constructions: readonly Construction[] = [
  {
    sign: 1,
    source:
      '(?<cue>(?:there (?:is|are)|we see|i see) (?:no|little|hardly any|scant|not a single) (?:\\p{L}+ )?(?:arguments?|case|evidence|reasons?|grounds) against) (?<what>[^.,;]+)',
  },
  {
    sign: 1,
    turnedBy: new RegExp(`(?<!\\p{L})${undone}(?!\\p{L})`, 'iu'),
    source: 'the (?:sooner|earlier) (?<what>[^.,;]+), (?<cue>the better)',
  },
  {
    sign: 1,
    source:
      '(?<cue>(?:hard|difficult|impossible) to (?:see|imagine|conceive|picture|think|believe|envisage)(?!\\p{L})[^.;]*? without) (?<what>[^.;]+)',
  },
  {
    sign: 1,
    source:
      '(?<cue>(?:irresponsible|reckless|unwise|foolish|wrong|unthinkable|dangerous|folly|a mistake|unrealistic|naive) [^.,;]*?without) (?<what>[^.;]+)',
  },
  {
    sign: 1,
    source:
      '(?<cue>(?:without|absent)(?= ))(?<what> [^.;,]+?),? (?:(?:no|nothing|none|there (?:is|can be) no|it is (?:hard|impossible))(?!\\p{L})[^.;]*)',
  },
  {
    sign: 1,
    source: `(?<cue>no ${sane} (?:\\p{L}+ ){1,4}?(?:can|could|would|should|will|may)${lasting} ${undone})(?<what>[^.;]*)`,
  },
  {
    sign: -1,
    source: `(?<cue>no ${sane} (?:\\p{L}+ ){1,4}?(?:can|could|would|should|will|may)${lasting} (?!${undone}|(?:not|deny|denies|dispute|doubt|question|do|live|manage|object)(?!\\p{L}))\\p{L}+)(?<what>[^.;]*)`,
  },
  {
    sign: 1,
    source: `(?<cue>(?:cannot|can no longer|can not|can['’]t) (?:go on|keep|carry on|continue|continue to) ${undone})(?<what>[^.;]*)`,
  },
  {
    sign: 1,
    source:
      '(?<cue>(?:never|cannot|can not|nothing|nobody|no one)(?!\\p{L})[^.;]*? unless) (?<what>[^.;]+)',
  },
  {
    sign: -1,
    turnedBy: denial,
    source:
      '(?<cue>(?:(?:can|could|would|will) (?:hardly |scarcely |barely |never |not |no longer |well |easily |perfectly well |very well |quite well )?(?:do|manage|live|cope|thrive|prosper|get by|survive)(?: well| perfectly well| very well)?|better off|better served|well enough) without) (?<what>[^.;]+)',
  },
  {
    sign: 1,
    source:
      '(?<cue>nothing (?:would|could|can|will) (?:do more|help more|serve|matter more)(?!\\p{L})[^.;]*? than) (?<what>[^.;]+)',
  },
  {
    sign: -1,
    source: `(?<cue>${anyone} (?:(?!that |who )[^ .,;]+ ){0,5}?(?:wants|wanted|needs|asks for|asked for|(?:is|are) asking for|has asked for|is calling for|called for|wishes for|(?:would|will) miss|gains from|benefits from|is served by))(?! (?:[^ .;]+ ){0,6}?${undone}(?!\\p{L})) (?<what>[^.;]+)`,
  },
  {
    sign: 1,
    source:
      '(?<cue>what (?:is |[^.,;]{1,40}? )?(?:really |urgently |now |most )*(?:needs?|needed|required|wanted|called for|requires?|lacks?|matters|counts)(?: (?:now|most|today|here|instead|first|above all|is|are) ?){0,2}(?: ?(?<=is |are )|(?: [^ .,;]+){0,3} (?:is|are) ))(?:not [^.,;]{1,40}? but (?:rather )?)?(?!not )(?<what>[^.,;]+)',
  },
  {
    sign: -1,
    source:
      '(?<cue>what (?:is |[^.,;]{1,40}? )?(?:really |urgently |now )*(?:needs?|needed|required|wanted|called for|requires?|lacks?)(?: [^ .,;]+){0,3}?)(?: is| are)? [^.,;]+(?:, (?:and )?not|,? rather than|,? instead of) (?<what>[^.,;]+)',
  },
  {
    sign: -1,
    source:
      '(?<cue>(?:needs?|should|must|ought to|requires?) [^.,;]+,? (?:not|rather than|instead of)) (?<what>(?:a|an|the|more|another|new|yet|further) [^.,;]+)',
  },
  {
    sign: 1,
    source:
      '(?<what>.+) (?<cue>(?:is|are|remains?) (?:the|a|an) (?:\\p{L}+ )?(?:foundation|precondition|prerequisite|linchpin|sine qua non|starting point|first step) (?:of|for|to|towards?)(?= (?:[^ .,;]+ ){0,3}(?:trust|confidence|peace|stability|security|recovery|growth|democracy|prosperity|safety|health|progress|reconciliation|reform|fairness|justice|resilience|accountability|settlement)(?!\\p{L})))',
  },
]

const found = constructions.map(({ sign, source, turnedBy }) => ({
  sign,
  turnedBy,
  pattern: new RegExp(`(?<!\\p{L})(?:${source})`, 'diu'),
}))

/** What a clause says by its construction, on the topic and in the text's own voice. */
export function constructionIn(text: string, clause: Clause, topic: Topic): Reading | null {
  return argumentIn(text, clause, topic) ?? wholeIn(text, clause, topic)
}

function wholeIn(text: string, clause: Clause, topic: Topic): Reading | null {
  for (const { sign, turnedBy, pattern } of found) {
    const match = pattern.exec(text.slice(clause.start))
    const cue = match?.indices?.groups?.cue
    const what = match?.groups?.what
    if (match === null || cue === undefined || what === undefined) continue
    const place = { start: clause.start + cue[0], end: clause.start + cue[1] }
    if (place.start >= clause.end || isReported(text, clause, place)) continue
    const isOnlyThere = !isOn(text.slice(place.start, place.end), topic)
    if (!isOn(what, topic) || !isOnlyThere) continue
    const isDenied = turnedBy?.test(text.slice(clause.start, place.end)) === true
    const isUndone = undoingAtHead(what, topic) !== null
    const turned = isDenied === isUndone ? sign : -sign
    return { stance: turned > 0 ? 'advocates' : 'opposes', cues: [ends(text, place)] }
  }
  return null
}

/** Without the blanks around it. */
function ends(text: string, { start, end }: Span): Span {
  return {
    start,
    end: end - (text.slice(start, end).length - text.slice(start, end).trimEnd().length),
  }
}
