import { type FactKind, factsAsked, yearsIn } from '#lib/text/facts.ts'
import { fold } from '#lib/text/fold.ts'
import { detectLanguage } from '#lib/text/language.ts'
import { type Region, regionsIn } from '#lib/text/regions.ts'
import { isContentWord, words } from '#lib/text/words.ts'

/** What a question asks, as far as its words tell. */
export type Question = {
  text: string
  language: string
  /** Its words of matter, folded, each once, in order. */
  words: string[]
  /** What an answer must be about: it can't be left out without changing the question. */
  names: Name[]
  /** Its words that belong to no name. */
  matter: string[]
  /** The kinds of fact it asks for. */
  kinds: FactKind[]
  /** It asks what several papers say about the same thing. */
  compares: boolean
}

/** Something that a question names, as it is written there. */
export type Name =
  | { kind: 'year'; text: string; year: number }
  | { kind: 'region'; text: string; region: Region }
  | { kind: 'person'; text: string }

/** Reads a question; pure, without any look at the papers. */
export function readQuestion(text: string): Question {
  const plain = text.normalize('NFKC')
  const names = namesIn(plain)
  const content = [...new Set(words(fold(withoutGlosses(plain))).filter(isContentWord))]
  const named = names.map((name) => fold(name.text))
  return {
    text,
    language: detectLanguage(plain),
    words: content,
    names,
    matter: content.filter((word) => !named.some((name) => name.includes(word))),
    kinds: factsAsked(plain),
    compares: comparing.test(plain),
  }
}

/** What stands in brackets behind an abbreviation says the same once more. */
function withoutGlosses(plain: string): string {
  return plain.replace(/(?<=[A-Z]{2,})\s*\([^()]*\)/g, '')
}

function namesIn(plain: string): Name[] {
  const years = yearsIn(plain)
  return [
    ...years
      .filter(({ year }, at) => years.findIndex((one) => one.year === year) === at)
      .map(({ year, text }): Name => ({ kind: 'year', year, text })),
    ...regionsIn(plain).map(({ region, name }): Name => ({ kind: 'region', region, text: name })),
    ...personsIn(plain).map((person): Name => ({ kind: 'person', text: person })),
  ]
}

const comparing =
  /比較|対比|各(?:文書|資料|論文|文献)|(?:文書|資料|論文)(?:によって|ごと|間)|立場の違い|\bcompar|\bdiffer|each (?:paper|document)|the (?:papers|documents)\b|各(?:文件|论文)|相比|有何不同/iu

const person =
  /(\p{Script=Han}{2,5}?|[\p{Script=Katakana}ー・]{3,})(?=[准元前副]?(?:氏|さん|教授|委員(?!会)|座長|議員|首相|総理|大統領|長官|研究員|先生))/gu

/** What stands before a title without being anyone's name: another office, a body, a rank. */
const office =
  /(?:有識者|専門|専門家|各|担当|内閣|防衛|外務|国務|国防|財務|官房|庁|省|国会|主任|主席|上席|上級|客員|特別|名誉|合同|調査)$/u

/** Persons by their titles; a country's name before a title is no person's. */
function personsIn(plain: string): string[] {
  return [...new Set([...plain.matchAll(person)].flatMap((match) => match[1] ?? []))].filter(
    (name) => !office.test(name) && regionsIn(name).every((region) => region.name !== name),
  )
}
