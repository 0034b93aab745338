/** From what a reader asks to take away to what every form is written from. */
import { citationsAsRead } from '#lib/chat/reading-order.ts'
import type { ExportRequest } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import { getDocument } from '#lib/index/documents.ts'
import type { Index } from '#lib/index/open.ts'
import { citeAgain } from '../cite-again.ts'
import { labelsIn } from '../labels/labels.ts'
import type { Cited, Taken } from '../taken.ts'
import { answerSection } from './answer.ts'
import { briefingSection } from './briefing.ts'
import {
  citationsOfComparisons,
  comparisonPreface,
  matrixOf,
  relationSections,
} from './comparison.ts'
import { collectConversation } from './conversation.ts'
import { type Cite, checkWriter } from './statement.ts'

/**
 * What is to be taken away, every citation cut again from the papers as they are kept now.
 * @throws TenkyoError `quote-changed`, `paper-gone`, `conversation-not-found`, `nothing-to-export`,
 *   `bad-request`
 */
export async function collect(
  index: Index,
  { what, language }: Pick<ExportRequest, 'what' | 'language'>,
): Promise<Taken> {
  const labels = labelsIn(language)
  const frame = {
    kind: what.kind,
    language,
    createdAt: new Date().toISOString(),
    preface: [],
    matrix: null,
  }
  switch (what.kind) {
    case 'conversation': {
      const { title, sections } = await collectConversation(index, what, labels)
      const titleLanguage = sections[0]?.language ?? language
      const kind = what.turn === undefined ? 'conversation' : 'answer'
      return { ...frame, kind, title, titleLanguage, sections }
    }
    case 'answer': {
      const { answer } = what
      checkWriter(answer.statements, answer.generator)
      const cite = await citeFrom(index, citationsAsRead(answer))
      const section = answerSection(answer, labels, cite)
      const { title, language: titleLanguage } = section
      return { ...frame, title, titleLanguage, sections: [section] }
    }
    case 'comparison': {
      const { comparisons } = what
      for (const { positions, generator } of comparisons) {
        const statements = positions.flatMap((position) => position.statements)
        checkWriter(statements, generator)
      }
      const papers = (await index.current())?.documents ?? new Map()
      const cite = await citeFrom(index, citationsOfComparisons(comparisons))
      const [first] = comparisons
      return {
        ...frame,
        title: titleOf(comparisons.map(({ topic }) => topic)),
        titleLanguage: first?.language ?? language,
        preface: comparisonPreface(comparisons, labels),
        sections: relationSections(comparisons, cite),
        matrix: matrixOf(comparisons, papers, cite),
      }
    }
    case 'briefing': {
      const { briefing } = what
      checkWriter(briefing.statements, briefing.generator)
      const paper = await getDocument(index, briefing.documentId)
      if (paper === null) throw paperGone(briefing.title)
      const cited = briefing.statements.flatMap(({ citations }) => citations)
      const cite = await citeFrom(index, cited)
      const section = briefingSection(briefing, paper.title, labels, cite)
      return { ...frame, title: paper.title, titleLanguage: paper.language, sections: [section] }
    }
  }

  function titleOf([first = '', ...more]: readonly string[]): string {
    return more.length === 0 ? first : `${first}${labels.andMore(more.length)}`
  }
}

async function citeFrom(index: Index, citations: Parameters<Cite>[0][]): Promise<Cite> {
  const again = await citeAgain(index, citations)
  return (citation): Cited => ({ citation: again(citation), state: 'same' })
}

function paperGone(title: string): TenkyoError {
  return new TenkyoError(
    'paper-gone',
    `The paper ${JSON.stringify(title.slice(0, 80))} is not there.`,
    {
      hint: 'Add the paper again.',
    },
  )
}
