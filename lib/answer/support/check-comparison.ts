/** Finds a comparison that the quotes do not make, or make the other way round. */
import { fold } from '#lib/text/fold.ts'
import { isContentWord, words } from '#lib/text/words.ts'
import type { Bench } from './bench.ts'
import { cuePattern, placesOf, stands } from './cue.ts'
import type { Finding } from './finding.ts'
import type { Reading } from './reading.ts'
import { stemOf } from './stem.ts'

/** What says that one thing is more or less than another; 3人より多い and more than 300 are bounds. */
const comparing = cuePattern({
  wide: '(?<![\\d人円年件%割])を(?:上回|下回)|(?<![\\d人円年件%割に])(?<!前)より(?:も)?(?=、?[^。、]{0,30}(?:多|少な|高|低|大き|小さ|重要|大切|速|遅|長|短))|のほうが|の方が',
  latin:
    '(?:higher|lower|larger|smaller|greater|worse|better|faster|slower|longer|shorter|more|less|fewer|rather) (?:[^.,;\\d]{0,60} )?than(?! \\p{L}+ed(?!\\p{L})| \\d| (?:one|two|three|four|five|six|seven|eight|nine|ten|half|a) )',
})
const anyComparing = cuePattern({
  wide: '上回|下回|より|ではな|でな|比べ|比し|対し|のほうが|の方が|ほど|超え|及ば|増|減|追い',
  latin:
    'than|compar\\w+|exceed\\w*|outnumber\\w*|surpass\\w*|overt(?:ook|ak\\w+)|ahead of|behind|outweigh\\w*|outpac\\w*|rather|instead|not|prefer\\w*|faster|most|least|over|above|below|not keep',
})

/** Comparisons of the statement held against those of its quotes. */
export function checkComparison({ statement, quotes, wording }: Bench): Finding[] {
  const [first] = placesOf(statement.text, comparing)
  if (first === undefined) return []
  if (!quotes.some(({ text }) => stands(text, anyComparing))) {
    return [{ weight: 'doubt', note: wording.comparison }]
  }
  const isTurned = quotes.some((quote) => !quote.across && turned(statement, quote))
  return isTurned ? [{ weight: 'doubt', note: wording.exchanged }] : []
}

/** True where what stands before the than of one text stands behind that of the other. */
function turned(statement: Reading, quote: Reading): boolean {
  const [own, theirs] = [sidesOf(statement), sidesOf(quote)]
  if (own === null || theirs === null) return false
  const straight = shared(own[0], theirs[0]) + shared(own[1], theirs[1])
  const crossed = shared(own[0], theirs[1]) + shared(own[1], theirs[0])
  return crossed > straight && shared(own[0], theirs[1]) > 0 && shared(own[1], theirs[0]) > 0
}

type Sides = readonly [before: ReadonlySet<string>, after: ReadonlySet<string>]

/** The words of matter on both sides of a text's only than or より. */
function sidesOf({ text }: Reading): Sides | null {
  const parts = text.split(/(?<![にな])より(?:も)?(?!前|以前)|\bthan\b/u)
  const [before, after] = parts
  if (before === undefined || after === undefined || parts.length > 2) return null
  return [contentOf(before), contentOf(after)]
}

const contentOf = (text: string) => new Set(words(fold(text)).filter(isContentWord).map(stemOf))

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.intersection(other).size
