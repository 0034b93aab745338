import { type FactKind, givesFact, yearsIn } from '#lib/text/facts.ts'
import { fold } from '#lib/text/fold.ts'
import { isHome, namesRegion } from '#lib/text/regions.ts'
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
  const missing = [
    ...lacking.flatMap((name) => whatOf(name, question, looked, expansions)),
    ...(question.language === mainLanguage ? unknownWords(question, expansions) : []),
    ...missingKinds(question, about),
  ]
  return [...new Set(missing)].slice(0, mostNamed)
}

/** More than this would be a list and no hint. */
const mostNamed = 5

/** Evidence as far down as it will be quoted. */
const quoted = 5

/**
 * A name that what will be quoted doesn't have is missing itself. One that it has is there, but not
 * with the matter: then name and matter are missing together.
 */
function whatOf(
  name: Name,
  question: Question,
  looked: readonly Evidence[],
  expansions: ReadonlyMap<string, readonly Expansion[]>,
): string[] {
  const naming = looked.filter((one) => isNamed(name, one))
  if (!looked.slice(0, quoted).some((one) => naming.includes(one))) return [name.text]
  const apart = question.matter.filter(
    (word) => isTelling(word) && !naming.some((one) => carries(one, word, expansions)),
  )
  return apart.length === 0 ? [] : [[name.text, ...apart].join(' + ')]
}

/** True where a sentence has a term that stands for a word. */
function carries(
  { found, sentence }: Evidence,
  word: string,
  expansions: ReadonlyMap<string, readonly Expansion[]>,
): boolean {
  const expansion = expansions
    .get(found.prepared.passage.language)
    ?.find((one) => one.word === word)
  return [...(expansion?.terms.keys() ?? [])].some((term) => sentence.terms.has(term))
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

function isNamed(name: Name, { found, sentence }: Evidence): boolean {
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

/** Words that the papers, most of them in the question's language, neither use nor come near to. */
function unknownWords(
  { matter, text }: Question,
  expansions: ReadonlyMap<string, readonly Expansion[]>,
): string[] {
  const known = [...expansions.values()]
    .flat()
    .flatMap(({ word, terms }) => (terms.size > 0 ? [word] : []))
  return matter.filter(
    (word) => isTelling(word) && !known.includes(word) && !fold(text).includes(`${word}的`),
  )
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
