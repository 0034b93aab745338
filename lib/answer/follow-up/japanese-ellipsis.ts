/** Japanese follow-ups that give only what differs from the question before: では韓国は？ */
import { fold } from '#lib/text/fold.ts'
import { isContentWord, words } from '#lib/text/words.ts'
import { askFrom, askingNounOf, ofMatter } from './japanese-nouns.ts'
import { coreOf, cutAtTopic, matterOf } from './japanese-topic.ts'
import { inPlace, type Slot, slotOf } from './slots.ts'

const part =
  /^(?<phrase>[^、は]+?)(?<particle>に対して|について|に関して|において|との間で|の場合|として|から|に|で|と|へ)?は$/u

/**
 * The question before with this part of it changed, or what is asked of its matter; null for a whole
 * question, and for a phrase that says enough.
 * @param isLinked whether it began with では or the like
 * @param isSpecific whether a phrase names what it is about
 */
export function followUpByPart(
  body: string,
  previous: string,
  isLinked: boolean,
  isSpecific: (phrase: string) => boolean,
): string | null {
  const plain = body
    .replace(/^同じ(?:年|時期|会議|場所|とき)[にで]、?/u, '')
    .replace(/も(?:同じ|同様|そう)?(?:です|でしょう)?か?$/u, 'は')
  const found = part.exec(slotOf(plain)?.kind === 'year' ? `${plain}は` : plain)?.groups
  const phrase = found?.phrase
  if (phrase === undefined) return null
  const particle = found?.particle ?? ''
  const slot = slotOf(phrase)
  if (particle === 'と' && !isLinked && (slot === null || !previous.includes('と'))) return null
  if (isSpecific(phrase) && contentOf(phrase).length > 2) return null
  if (slot !== null) return withSlot(phrase, particle, slot, previous)
  const noun = askingNounOf(phrase)
  if (noun !== null) {
    const names = isSpecific(phrase) && phrase !== noun
    if (names && !isLinked) return null
    const core = coreOf(matterOf(previous))
    return `${names ? phrase : ofMatter(core, phrase)}は${askFrom(phrase)}`
  }
  const parts = cutAtTopic(previous)
  return parts === null
    ? `${phrase}${particle}については、${previous}`
    : `${inTopic(parts.topic, phrase)}${parts.particle}は${parts.rest}`
}

const contentOf = (phrase: string) => words(fold(phrase)).filter(isContentWord)

function withSlot(phrase: string, particle: string, { kind }: Slot, previous: string): string {
  const marks = particle === '' || particle === 'の場合' ? 'は' : particle
  const isPlace = (_: string, behind: string) => behind.startsWith(marks)
  const placed = inPlace(previous, phrase, kind, isPlace, marks === 'は')
  return placed ?? `${phrase}${kind === 'year' ? 'に' : 'の場合'}は、${previous}`
}

/** A phrase in the place of a topic, or of that part of it which it corresponds to. */
function inTopic(topic: string, phrase: string): string {
  const noun = askingNounOf(topic)
  if (noun === null) return phrase
  const owner = /^(.+)の$/u.exec(topic.slice(0, -noun.length))?.[1]
  return owner === undefined ? phrase : `${phrase}の${noun}`
}
