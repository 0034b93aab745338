/** Whether two texts name the same person or body as the one who says something. */
import { fold } from '#lib/text/fold.ts'
import { type Actor, actorsIn } from './actors.ts'
import { surnames } from './cues/surnames.ts'

/** What stands with a name and is none. */
const titles =
  /(?:前|元|准|副|新)?(?:首相|総理(?:大臣)?|大統領|大臣|長官|知事|市長|町長|村長|議長|委員長?|会長|社長|総裁|教授|准教授|講師|研究員|博士|弁護士|議員|氏|さん|報道官|官房長官|局長|課長|部長|幕僚長|司令官|外相|防衛相|財務相|代表|幹事長|所長|理事長?|座長|参考人|証人|先生|事務総長)|(?<!\p{L})(?:prime minister|president|minister|secretary|professor|prof\.?|dr\.?|mr\.?|mrs\.?|ms\.?|governor|mayor|chair(?:man|woman|person)?|general|admiral|senator|chancellor|judge|justice|director|commissioner|ambassador|former|the|of|and|an?)(?!\p{L})/giu

/** Whether two names, in any languages, are one holder's. */
export function compareHolders(one: string, other: string): 'same' | 'different' | 'unknown' {
  const [a, b] = [plainOf(one), plainOf(other)]
  if (a === '' || b === '') return isSameTitle(one, other)
  if (a.includes(b) || b.includes(a)) return 'same'
  const [mine, theirs] = [actorsOf(one), actorsOf(other)]
  const [bodies, others] = [properOf(mine), properOf(theirs)]
  if (bodies.length > 0 && others.length > 0 && !bodies.some((name) => others.includes(name))) {
    return 'different'
  }
  if (readings(one).some((name) => readings(other).includes(name))) return 'same'
  const isOneScript = isWide(one) === isWide(other)
  const [rest, otherRest] = [restOf(one, mine), restOf(other, theirs)]
  const shared = tokensOf(rest).some((token) => tokensOf(otherRest).includes(token))
  if (shared) return 'same'
  if (isOneScript && rest.length > 1 && otherRest.length > 1) return 'different'
  if (mine.some(({ name }) => theirs.some((actor) => actor.name === name))) return 'same'
  return isOneScript || (mine.length > 0 && theirs.length > 0) ? 'different' : 'unknown'
}

const actorsOf = (name: string): Actor[] =>
  actorsIn(name.normalize('NFKC'), isWide(name) ? 'ja' : 'en')

const properOf = (actors: readonly Actor[]) =>
  actors.flatMap(({ name, proper }) => (proper ? [name] : []))

/** What of a name is neither a title nor a kind of actor: a person's own name. */
function restOf(name: string, actors: readonly Actor[]): string {
  const plain = name.normalize('NFKC')
  const bare = actors.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    plain,
  )
  return plainOf(bare)
    .replace(/(?:^|\s)[のと]+(?=\s|$)|['’]s?(?=\s|$)/gu, '')
    .trim()
}

/** Titles alone: the same office is the same holder. */
function isSameTitle(one: string, other: string): 'same' | 'unknown' {
  const [mine, theirs] = [idsOf(one), idsOf(other)]
  return fold(one).includes(fold(other)) || mine.some((id) => theirs.includes(id))
    ? 'same'
    : 'unknown'
}

const plainOf = (name: string) =>
  fold(name.replace(titles, ' '))
    .replace(/[\s・]+/gu, ' ')
    .trim()

const tokensOf = (plain: string) =>
  isWide(plain)
    ? (plain.match(/[\p{Script=Katakana}ー]{3,}|\p{Script=Han}{2,}/gu) ?? [])
    : (plain.match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/s$/u, ''))

const idsOf = (name: string) =>
  actorsIn(name.normalize('NFKC'), isWide(name) ? 'ja' : 'en').map((one) => one.name)

const isWide = (text: string) =>
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(text)

/** How the family names in a name are read. */
function readings(name: string): string[] {
  const plain = fold(name).normalize('NFD').replace(/\p{M}/gu, '')
  return surnames.flatMap(([written, read]) =>
    plain.startsWith(written) || new RegExp(`(?<![a-z])${read}(?![a-z])`, 'u').test(plain)
      ? [read]
      : [],
  )
}

/** True where a text names a holder, by any of the names compared here. */
export function namesHolder(text: string, holder: string): boolean {
  const plain = fold(text)
  const bare = plainOf(holder)
  if (bare !== '' && plain.includes(bare)) return true
  if (tokensOf(bare).some((token) => plain.includes(token))) return true
  const read = readings(holder)
  if (read.some((name) => new RegExp(`(?<![a-z])${name}(?![a-z])`, 'u').test(plain))) return true
  if (surnames.some(([written, name]) => read.includes(name) && plain.includes(written)))
    return true
  const ids = idsOf(holder)
  return ids.length > 0 && idsOf(text).some((id) => ids.includes(id))
}
