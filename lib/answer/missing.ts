import { type FactKind, givesFact, yearsIn } from '#lib/text/facts.ts'
import { fold } from '#lib/text/fold.ts'
import { isHome, namesRegion } from '#lib/text/regions.ts'
import { phraseOf } from './as-written.ts'
import type { Evidence } from './evidence.ts'
import type { Expansion } from './lexicon.ts'
import type { Name, Question } from './question.ts'
import type { Retrieval } from './retrieve.ts'

/** Sentences that are looked through for what a question names, best first. */
const reach = 60

/** A sentence is about the rest of the question where it carries this share of what the best one does. */
const aboutIt = 0.6

/** Where even the best sentence carries less, its share tells nothing: any may be about the matter. */
const tooLittle = 0.25

/**
 * What a question asks for that no evidence has: a year, a region or a person that no sentence
 * about the matter names, or a kind of fact that none gives. As the question writes it; kinds of
 * fact in the question's language.
 * @param evidence best first
 */
export function findMissing(
  question: Question,
  evidence: readonly Evidence[],
  { expansions, mainLanguage }: Pick<Retrieval, 'expansions' | 'mainLanguage'>,
): string[] {
  const looked = evidence.slice(0, reach)
  const about = aboutTheMatter(looked)
  const lacking = missingNames(question.names, about)
  const absent = lacking.filter(
    (name) => !looked.slice(0, quoted).some((one) => isNamed(name, one)),
  )
  const apart =
    absent.length > 0
      ? []
      : lacking.flatMap((name) => apartFrom(name, question, looked, expansions, mainLanguage))
  const named = [...absent.map(({ text }) => text), ...apart]
  const unknown =
    question.language === mainLanguage
      ? unknownWords(question, expansions, absent.length < question.names.length)
      : []
  const missing = [
    ...named,
    ...unknown.filter((word) => !named.some((phrase) => fold(phrase).includes(word))),
    ...missingKinds(question, about),
  ]
  return [...new Set(missing)].slice(0, mostNamed)
}

/** More than this would be a list and no hint. */
const mostNamed = 5

/** Evidence as far down as it will be quoted. */
const quoted = 5

/**
 * A name that is there, but not with the matter, is missing together with it: where the papers use
 * some of the question's words, and none of their passages that name it does. Words that they use
 * nowhere are unknown, whether the name is there or not.
 */
function apartFrom(
  name: Name,
  question: Question,
  looked: readonly Evidence[],
  expansions: ReadonlyMap<string, readonly Expansion[]>,
  mainLanguage: string,
): string[] {
  const naming = looked.filter((one) => isNamed(name, one))
  const elsewhere = looked.filter((one) => !isNamed(name, one))
  const apart = question.matter.filter(
    (word) =>
      isTelling(word) &&
      elsewhere.some((one) => carries(one.sentence.terms, one, word, expansions)) &&
      !naming.some((one) => carries(one.found.prepared.counts, one, word, expansions)),
  )
  const weight = (word: string) =>
    expansions.get(mainLanguage)?.find((one) => one.word === word)?.weight ?? 0
  const [rarest] = apart.sort((a, b) => weight(b) - weight(a))
  return rarest === undefined ? [] : [phraseOf(question.text, name.text, rarest, question.matter)]
}

/** True where a term that stands for a word is among those of a piece of evidence. */
function carries(
  own: { has(term: string): boolean },
  { found }: Evidence,
  word: string,
  expansions: ReadonlyMap<string, readonly Expansion[]>,
): boolean {
  const expansion = expansions
    .get(found.prepared.passage.language)
    ?.find((one) => one.word === word)
  return [...(expansion?.terms.keys() ?? [])].some((term) => own.has(term))
}

/** The sentences that carry about as much of the matter as the best one does. */
function aboutTheMatter(evidence: readonly Evidence[]): Evidence[] {
  const most = Math.max(0, ...evidence.map(({ matter }) => matter))
  const least = most < tooLittle ? 0 : most * aboutIt
  return evidence.filter(({ matter }) => matter >= least)
}

/** The names that the sentence which has most of them lacks. */
function missingNames(names: readonly Name[], about: readonly Evidence[]): readonly Name[] {
  const lacking = about.map((one) => names.filter((name) => !isNamed(name, one)))
  return lacking.sort((a, b) => a.length - b.length)[0] ?? names
}

/** True where a piece of evidence, with its context, has a name, under whichever of its names. */
export function isNamed(name: Name, { found, sentence }: Evidence): boolean {
  switch (name.kind) {
    case 'year':
      return yearsIn(sentence.context).some(({ year }) => year === name.year)
    case 'region':
      return (
        isHome(name.region, found.prepared.passage.language) ||
        namesRegion(sentence.context, name.region)
      )
    case 'person':
      return fold(sentence.context).replace(/\s/g, '').includes(fold(name.text))
  }
}

/**
 * Words that the papers, most of them in the question's language, neither use nor come near to.
 * Beside a name that is there, a plain word of an alphabet may as well be the verb that asks.
 */
function unknownWords(
  { matter, text }: Question,
  expansions: ReadonlyMap<string, readonly Expansion[]>,
  isNamed: boolean,
): string[] {
  const known = [...expansions.values()]
    .flat()
    .flatMap(({ word, terms }) => (terms.size > 0 ? [word] : []))
  return matter.filter(
    (word) =>
      isTelling(word) &&
      !known.includes(word) &&
      !fold(text).includes(`${word}的`) &&
      !(isNamed && isPlainLatin(word, text)),
  )
}

/** True for a word in Latin letters that the text writes without a capital. */
function isPlainLatin(word: string, text: string): boolean {
  return /^\p{Script=Latin}+$/u.test(word) && text.normalize('NFKC').includes(word)
}

/** Long enough to be a term of its own. */
function isTelling(word: string): boolean {
  return /^\p{Script=Han}{2,}$|^[\p{Script=Katakana}ー]{3,}$|^\p{Script=Latin}{3,}$/u.test(word)
}

function missingKinds({ kinds, language }: Question, about: readonly Evidence[]): string[] {
  return kinds
    .filter((kind) => !about.some((one) => givesFact(one.sentence.text, kind)))
    .map((kind) => kindNames[language === 'ja' || language === 'zh' ? language : 'en'][kind])
}

const kindNames: Readonly<Record<'ja' | 'en' | 'zh', Readonly<Record<FactKind, string>>>> = {
  ja: { amount: '金額', date: '時期', length: '距離や長さ', share: '割合', count: '数' },
  en: {
    amount: 'amount',
    date: 'date',
    length: 'distance or length',
    share: 'share',
    count: 'number',
  },
  zh: { amount: '金额', date: '时间', length: '距离或长度', share: '比例', count: '数量' },
}
