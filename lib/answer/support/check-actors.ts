/** Finds actors that the quotes do not name, and actors who have changed parts. */
import { isHome } from '#lib/text/regions.ts'
import { type Actor, actorsIn, namesCountry } from './actors.ts'
import { type Bench, weightOf } from './bench.ts'
import { cuePattern, stands } from './cue.ts'
import { inverse } from './cues/actors.ts'
import type { Finding } from './finding.ts'

/** What of the statement's actors does not fit the quotes'. */
export function checkActors(bench: Bench): Finding[] {
  const { statement, quotes } = bench
  const own = actorsIn(statement.text, statement.language)
  const theirs = quotes.flatMap(({ text, language }) => actorsIn(text, language))
  return [...foreign(bench, own, theirs), ...exchanged(bench, own, theirs)].slice(0, 2)
}

function foreign(bench: Bench, own: readonly Actor[], theirs: readonly Actor[]): Finding[] {
  const { wording } = bench
  const missing = own.filter((one) => !theirs.some(({ name }) => name === one.name))
  return missing.flatMap((one): Finding[] => {
    if (isKnown(bench, one)) return []
    const rivals = theirs.filter(
      (other) =>
        other.proper === one.proper &&
        isCountry(other) === isCountry(one) &&
        !own.some(({ name }) => name === other.name),
    )
    if (!one.proper) {
      const rival = rivals.find(
        ({ part }) => one.part === 'agent' && (part === 'agent' || part === 'target'),
      )
      return rival === undefined
        ? []
        : [{ weight: 'doubt', note: wording.opposite(one.written, rival.written) }]
    }
    const rival = rivals[0]
    return rival === undefined
      ? [{ weight: 'doubt', note: wording.words([one.written]) }]
      : [{ weight: weightOf(bench), note: wording.opposite(one.written, rival.written) }]
  })
}

const isCountry = ({ name }: Actor) => /^[A-Z]{2}$/.test(name)

/** Named by another name, in what stands above the quote, or taken for granted where it is written. */
function isKnown({ quotes, source }: Bench, one: Actor): boolean {
  const texts = [
    ...quotes.map(({ text }) => text),
    source.headings,
    ...source.citations.map(({ holder, publisher, authors }) =>
      [holder, publisher, ...authors].join('\n'),
    ),
  ].map((text) => text.normalize('NFKC'))
  if (!isCountry(one)) {
    return texts
      .slice(quotes.length)
      .some((text) => actorsIn(text, 'en').some(({ name }) => name === one.name))
  }
  return (
    texts.some((text) => namesCountry(text, one.name)) ||
    quotes.some(
      ({ language, text }) =>
        isHome({ code: one.name, names: [] }, language) &&
        actorsIn(text, language).every((other) => !isCountry(other)),
    )
  )
}

const giving = cuePattern(inverse.giving)
const taking = cuePattern(inverse.taking)

/** Two actors of whom each has the other's part: A asked B, and B asked A. */
function exchanged(bench: Bench, own: readonly Actor[], theirs: readonly Actor[]): Finding[] {
  const parts = (actors: readonly Actor[], name: string) =>
    new Set(actors.flatMap((one) => (one.name === name && one.part !== null ? [one.part] : [])))
  const names = [...new Set(own.map(({ name }) => name))]
  for (const [at, one] of names.entries()) {
    for (const other of names.slice(at + 1)) {
      const [stated, statedOther] = [parts(own, one), parts(own, other)]
      const [quoted, quotedOther] = [parts(theirs, one), parts(theirs, other)]
      const isSwapped =
        isPlain(stated, statedOther) &&
        isPlain(quoted, quotedOther) &&
        isSame(stated, quotedOther) &&
        isSame(statedOther, quoted)
      if (!isSwapped || isTurned(bench)) continue
      return [{ weight: weightOf(bench), note: bench.wording.exchanged }]
    }
  }
  return []
}

const isPlain = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === 1 && other.size === 1 && !isSame(one, other)

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every((part) => other.has(part))

/** True where one text gives and the other takes: then the parts are exchanged by the verb alone. */
function isTurned({ statement, quotes }: Bench): boolean {
  const gives = (text: string) => stands(text, giving) && !stands(text, taking)
  const takes = (text: string) => stands(text, taking) && !stands(text, giving)
  return quotes.some(
    ({ text }) => (gives(text) && takes(statement.text)) || (takes(text) && gives(statement.text)),
  )
}
