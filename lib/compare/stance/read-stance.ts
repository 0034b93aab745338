/** The stance that sentences take to a topic, by the words that they take it with. */
import type { Stance } from '#lib/contract.ts'
import { detectLanguage } from '#lib/text/language.ts'
import { inPlainUnits } from '#lib/text/plain-units.ts'
import { combine } from './combine.ts'
import { readEnglish } from './read-english.ts'
import { readJapanese } from './read-japanese.ts'
import { none } from './reading.ts'
import { isOn, readTopic } from './topic.ts'
import { wholeWords } from './whole-words.ts'

/**
 * The stance that sentences take to a topic, with the words that it rests on, each as it stands in one
 * of them. Languages other than Japanese and English are not read: they only describe.
 * @param topicWords the topic's words of matter, folded.
 */
export function readStance(
  sentences: readonly string[],
  topicWords: readonly string[],
): { stance: Stance; cues: string[] } {
  const topic = readTopic(topicWords)
  const read = sentences.map((sentence) => {
    const plain = inPlainUnits(sentence)
    const language = detectLanguage(plain)
    const { stance, cues, isWeak } =
      (isRow(plain) ? null : readers[language]?.(plain, topic)) ?? none
    const places = language === 'ja' ? cues.map((cue) => wholeWords(plain, cue)) : cues
    const words = places.map(({ start, end }) => sentence.slice(start, end))
    return { stance, cues: words, onTopic: isOn(plain, topic), isWeak }
  })
  return combine(read)
}

/** A row of a table, or a note of arrows, is no sentence. */
const isRow = (text: string) => /[\t|→⇒]/u.test(text)

const readers: Readonly<Record<string, typeof readJapanese>> = { ja: readJapanese, en: readEnglish }
