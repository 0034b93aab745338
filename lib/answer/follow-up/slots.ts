/**
 * What one question may share with the next but for one thing: the year, or the country.
 */
import { yearsIn } from '#lib/text/facts.ts'
import { regionsIn } from '#lib/text/regions.ts'

/** A year or a country, as a text names it. */
export type Slot = { kind: 'year' | 'region'; text: string }

/** The years and countries that a text names, in order of their places. */
export function slotsIn(text: string): Slot[] {
  const plain = text.normalize('NFKC')
  const found: Slot[] = [
    ...yearsIn(plain).map(({ text: year }): Slot => ({ kind: 'year', text: year })),
    ...regionsIn(plain)
      .filter(({ name }) => !adjective.test(name))
      .map(({ name }): Slot => ({ kind: 'region', text: name })),
  ]
  return found.sort((a, b) => plain.indexOf(a.text) - plain.indexOf(b.text))
}

/** Countries' adjectives: another country's name can't stand for one. */
const adjective =
  /(?:[a-z]ese|[a-z]ish|[a-z]ian|rean|[a-z]ican|French|Dutch|German|Greek|Thai|Swiss|Filipino|Philippine)$/u

/** The year or the country that a phrase is, and nothing beside it; null for any other phrase. */
export function slotOf(phrase: string): Slot | null {
  const plain = phrase.normalize('NFKC').replace(/^(?:the year |the |fiscal )/iu, '')
  const [slot] = slotsIn(plain)
  return slot !== undefined && plain.replace(/['’]s$/u, '') === slot.text ? slot : null
}

/**
 * `question` with `phrase` in the place of its own slot of the same kind; null where it has none.
 * Of several countries the one that stands where `isPlace` says is meant, else the first abroad.
 * @param isPlace told the question's text before and behind a slot
 * @param isHomeMeant whether Japan is to be changed before another country that stands elsewhere
 */
export function inPlace(
  question: string,
  phrase: string,
  kind: Slot['kind'],
  isPlace: (before: string, behind: string) => boolean,
  isHomeMeant = false,
): string | null {
  const plain = question.normalize('NFKC')
  const all = slotsIn(plain).filter((slot) => slot.kind === kind)
  const fitting = all.filter(({ text }) => {
    const at = plain.indexOf(text)
    return isPlace(plain.slice(0, at), plain.slice(at + text.length))
  })
  const home = isHomeMeant ? fitting[0] : undefined
  const chosen = fitting.find(isAbroad) ?? home ?? all.find(isAbroad) ?? fitting[0] ?? all[0]
  if (chosen === undefined) return null
  const at = plain.indexOf(chosen.text)
  const before = plain.slice(0, at).replace(/\bthe $/u, '')
  const behind = plain.slice(at + chosen.text.length)
  return before + phrase + (/['’]s$/u.test(phrase) ? behind.replace(/^['’]s/u, '') : behind)
}

const isAbroad = ({ text }: Slot) => text !== '日本' && text !== 'Japan'
