import { yearsIn } from '#lib/text/facts.ts'
import { namesRegion, regionsIn } from '#lib/text/regions.ts'
import { inPlace, type Slot, slotsIn } from './follow-up/slots.ts'
import type { Candidate, Shown } from './next-candidates.ts'
import { readQuestion } from './question.ts'
import type { AskedLanguage } from './topics.ts'

/** The question with a year or a country that the quotes, or what stands around them, name. */
export function changed({ question, language, citations }: Shown): Candidate[] {
  if (readQuestion(question).language !== language) return []
  const [slot] = slotsIn(question).filter(({ text }) => isFree(question, text))
  if (slot === undefined) return []
  const own = new Set(namesIn(slot.kind, question, language, language).map(({ same }) => same))
  return citations.flatMap(({ documentId, language: written, before, quote, after }) =>
    namesIn(slot.kind, [quote, before, after].join(' '), language, written)
      .filter(({ same }) => !own.has(same) && same !== 'JP')
      .flatMap(({ name, naming }) => {
        const next = inPlace(question, name, slot.kind, standsFree)
        return next === null ? [] : [{ question: next, documentId, naming }]
      }),
  )
}

const isFree = (question: string, text: string) => {
  const at = question.indexOf(text)
  return standsFree(question.slice(0, at), question.slice(at + text.length))
}

/** True between what stands around a year or a country's name that may be changed for another. */
function standsFree(before: string, behind: string): boolean {
  const isInClause = /\b(?:that|which|who|where|than)\s+(?:the\s+)?$/iu.test(before)
  return !isInClause && /^(?:[はがのとをにへで、？?]|\s+[a-z]|['’]s\s|$)/u.test(behind)
}

/** A year or a country: the same in every language, as a question has it, and whether a quote does. */
type Named = { same: string; name: string; naming: (quote: string) => boolean }

/** The years or countries of a text `written` in a language, as a question in `language` names them. */
function namesIn(
  kind: Slot['kind'],
  text: string,
  language: AskedLanguage,
  written: string,
): Named[] {
  if (kind === 'year') {
    return yearsIn(text).map(({ year, text: named }) => {
      const mark = language === 'en' ? '' : /年度$/u.test(named) ? '年度' : '年'
      return {
        ...{ same: `${year}`, name: `${year}${mark}` },
        naming: (quote) => yearsIn(quote).some((one) => one.year === year),
      }
    })
  }
  return regionsIn(text).flatMap(({ region, name }) => {
    const known = written === language ? name : region.names[language === 'en' ? 1 : 0]
    const naming = (quote: string) => namesRegion(quote, region)
    return known === undefined ? [] : [{ same: region.code, name: articled(known), naming }]
  })
}

/** Countries that English names with an article. */
const articled = (name: string) =>
  /^(?:United |Philippines|Netherlands|Maldives|.+ Islands$)/u.test(name) ? `the ${name}` : name
