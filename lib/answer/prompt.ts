/**
 * The one place where the papers' words are put before a model: as data within a fence that no paper
 * can close, each sentence under an id that says nothing.
 */
import type { Citation } from '#lib/document.ts'
import { instructionsFor } from './instructions.ts'

export type Prompt = { instructions: string; prompt: string }

export type Asked = {
  question: string
  /** The answer's language, as a BCP 47 primary tag. */
  language: string
  /** What no evidence was found for. */
  missing: readonly string[]
  /** The evidence by its ids, in the order of the papers. */
  citations: ReadonlyMap<string, Citation>
  /** Made for this request alone. */
  nonce: string
  /** How many statements are asked for at most. */
  most: number
}

/** A question with its evidence as a model is asked. */
export function buildPrompt({
  question,
  language,
  missing,
  citations,
  nonce,
  most,
}: Asked): Prompt {
  const fence = `papers-${nonce}`
  const parts = [
    `<${fence}>`,
    ...evidenceLines(citations),
    `</${fence}>`,
    '',
    ...(missing.length === 0 ? [] : [missingLine(language, missing), '']),
    `${language === 'ja' ? '質問' : 'Question'}: ${oneLine(question)}`,
  ]
  return { instructions: instructionsFor(language, fence, most), prompt: parts.join('\n') }
}

/** `[ID] sentence`, under the paper, the headings and the holder that it stands under. */
export function evidenceLines(citations: ReadonlyMap<string, Citation>): string[] {
  const lines: string[] = []
  let last = { paper: '', headings: '', holder: '' }
  for (const [id, { documentId, title, authors, date, headings, holder, quote }] of citations) {
    const above = headings.filter((heading) => heading !== title).map(oneLine)
    const now = { paper: documentId, headings: above.join(' › '), holder: oneLine(holder ?? '') }
    const isOtherPaper = now.paper !== last.paper
    const isOtherPart = isOtherPaper || now.headings !== last.headings
    if (isOtherPaper) {
      const about = [oneLine(title), authors.map(oneLine).join(', '), date ?? '']
      lines.push('', `# ${about.filter((one) => one !== '').join(' — ')}`)
    }
    if (isOtherPart && now.headings !== '') lines.push(`## ${now.headings}`)
    if ((isOtherPart || now.holder !== last.holder) && now.holder !== '') {
      lines.push(`@ ${now.holder}`)
    }
    lines.push(`[${id}] ${oneLine(quote)}`)
    last = now
  }
  return lines
}

function missingLine(language: string, missing: readonly string[]): string {
  const names = missing.map((name) => `"${oneLine(name)}"`).join(', ')
  return language === 'ja'
    ? `資料に見つからなかったもの: ${names}。これについて何かを述べてはいけません。`
    : `Not found in the papers: ${names}. Say nothing about it.`
}

/** What would begin a line, or can't be seen, is no part of a sentence that a model is shown. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(
      /[\s\p{Cc}\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]+/gu,
      ' ',
    )
    .trim()
}
