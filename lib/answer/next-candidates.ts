/** What one may ask next: made from a question and from what was quoted to it; pure. */
import type { Citation, DocumentRecord, DocumentText, Section } from '#lib/document.ts'
import { fold } from '#lib/text/fold.ts'
import { regionsIn } from '#lib/text/regions.ts'
import { isContentWord, words } from '#lib/text/words.ts'
import { topicOf as englishTopicOf } from './follow-up/english-topic.ts'
import { coreOf, matterOf } from './follow-up/japanese-topic.ts'
import { slotOf } from './follow-up/slots.ts'
import { changed } from './next-slots.ts'
import { readQuestion } from './question.ts'
import { type AskedLanguage, inSentence, questionOn, topicOf } from './topics.ts'

/**
 * A question, and the paper that it is from; `naming` is true of a quote that may come first, where
 * the question was made by changing a name.
 */
export type Candidate = {
  question: string
  documentId: string
  naming?: (quote: string) => boolean
}

/** A paper that was quoted. */
export type QuotedPaper = Pick<DocumentRecord, 'id' | 'language'> &
  Pick<DocumentText, 'sections' | 'text'>

/** What was asked, and what was quoted to it. */
export type Shown = {
  /** What was asked, standing alone. */
  question: string
  language: AskedLanguage
  citations: readonly Citation[]
  papers: readonly QuotedPaper[]
}

/**
 * Questions that go on from what was shown, the likeliest first and of each kind in turn: another
 * part of a quoted paper, the same of another year or country, what the papers differ in, and what an
 * abbreviation in a quote means.
 */
export function candidatesAfter(shown: Shown): Candidate[] {
  const kinds = [parts(shown), changed(shown), differences(shown), meanings(shown)]
  const longest = Math.max(...kinds.map(({ length }) => length))
  const inTurn = Array.from({ length: longest }, (_, turn) =>
    kinds.flatMap((kind) => kind[turn] ?? []),
  ).flat()
  const asked = fold(shown.question)
  const byWords = new Map(inTurn.toReversed().map((one) => [fold(one.question), one]))
  return [...byWords.values()].reverse().filter((one) => fold(one.question) !== asked)
}

/** The part of a paper that a quote stands in, and those beside it that speak of what was shown. */
function parts({ question, language, citations, papers }: Shown): Candidate[] {
  const asked = new Set(contentOf(question))
  const shown = new Set(citations.flatMap(({ quote }) => contentOf(quote)))
  const near = citations.flatMap((citation) => {
    const paper = papers.find(({ id }) => id === citation.documentId)
    if (paper === undefined || paper.language !== language) return []
    return around(paper.sections, citation.start).map((section, at) => ({
      ...{ section, paper },
      isBeside: at > 0,
    }))
  })
  return near.flatMap(({ section, paper, isBeside }) => {
    const topic = section.holder === null ? topicOf(section.title, language) : null
    if (topic === null) return []
    const own = contentOf(topic)
    if (own.every((word) => asked.has(word))) return []
    if (isBeside && !own.some((word) => asked.has(word) || shown.has(word))) return []
    return [{ question: questionOn(inSentence(topic, paper.text), language), documentId: paper.id }]
  })
}

const contentOf = (text: string) => words(fold(text)).filter(isContentWord)

/** The innermost section around an offset, then the one behind it and the one before. */
function around(sections: readonly Section[], at: number): Section[] {
  const holding = sections.filter(({ start, end }) => start <= at && at < end)
  const own = holding.sort((a, b) => b.level - a.level)[0]
  if (own === undefined) return []
  const beside = sections.filter(({ level }) => level === own.level)
  const place = beside.indexOf(own)
  return [own, beside[place + 1], beside[place - 1]].filter((one) => one !== undefined)
}

/** What several quoted papers say about the same, side by side. */
function differences({ question, language, citations }: Shown): Candidate[] {
  const asked = readQuestion(question)
  const quoted = new Set(citations.map(({ documentId }) => documentId))
  const [first] = citations
  if (first === undefined || quoted.size < 2 || asked.compares) return []
  const matter =
    language === 'ja'
      ? coreOf(matterOf(question)).replace(/^.*?年度?の/u, '')
      : englishTopicOf(question)
  if (asked.language !== language || slotOf(matter) !== null) return []
  const next =
    language === 'ja'
      ? `${matter}について、各資料の立場はどう違いますか`
      : `How do the papers differ on ${matter}?`
  return [{ question: next, documentId: first.documentId }]
}

/** What an abbreviation stands for that a quote uses and the question doesn't. */
function meanings({ question, language, citations }: Shown): Candidate[] {
  return citations
    .flatMap(({ documentId, quote }) =>
      [...quote.normalize('NFKC').matchAll(/(?<![A-Za-z])[A-Z]{3,8}(?![A-Za-z])/g)]
        .filter(([name]) => !question.includes(name) && regionsIn(name).length === 0)
        .map(([name]) => ({
          question: language === 'ja' ? `${name}とは何ですか` : `What is ${name}?`,
          documentId,
        })),
    )
    .slice(0, mostMeanings)
}

/** More abbreviations than this would be a glossary. */
const mostMeanings = 2
