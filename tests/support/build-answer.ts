import type { Answer, PassageHit, Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'

/** A citation of `quote` in `source`. */
export function buildCitation(source: string, quote: string): Citation {
  return {
    documentId: 'paper',
    version: 'v1',
    source,
    title: source,
    authors: [],
    date: null,
    publisher: null,
    language: 'ja',
    quote,
    start: 0,
    end: quote.length,
    page: null,
    pageLabel: null,
    readBy: 'text',
    headings: [],
    holder: null,
    before: '',
    after: '',
  }
}

/** A citation of the character at `start` of a document. */
export function citePlace(documentId: string, start: number): Citation {
  return { ...buildCitation(documentId, 'q'), documentId, start, end: start + 1 }
}

/** A statement that is the quote of the character at `start` of a document. */
export function quotePlace(documentId: string, start: number): Statement {
  return {
    text: `${documentId} ${start}`,
    kind: 'point',
    citations: [citePlace(documentId, start)],
    support: 'quoted',
    notes: [],
  }
}

/** A statement that a model wrote, with what it rests on. */
export function writtenStatement(text: string, ...citations: Citation[]): Statement {
  return { text, kind: 'point', citations, support: 'supported', notes: [] }
}

/** A passage that was found, saying `text` in `source`. */
export function buildHit(source: string, text: string): PassageHit {
  return {
    documentId: 'paper',
    source,
    title: source,
    start: 0,
    end: text.length,
    page: null,
    headings: [],
    text,
    score: 1,
    ranks: { vector: 1, text: null },
    used: null,
    reason: null,
  }
}

/** An answer that quotes `citations`; without any, a refusal. */
export function buildAnswer(citations: readonly Citation[], missing: string[] = []): Answer {
  return {
    question: '問い',
    standaloneQuestion: '問い',
    language: 'ja',
    outcome: citations.length === 0 ? 'not-found' : 'answered',
    lead: '',
    statements: citations.map((citation) => ({
      text: citation.quote,
      kind: 'point',
      citations: [citation],
      support: 'quoted',
      notes: [],
    })),
    nearest: [],
    missing,
    terms: [],
    withheld: 0,
    notice: null,
    generator: { kind: 'extractive', model: null },
    timings: { retrievalMs: 1, firstStatementMs: null, totalMs: 1 },
  }
}
