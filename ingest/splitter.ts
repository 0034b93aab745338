/**
 * Passages for chains of LangChain. In a file of its own, since importing LangChain takes 0.4 s.
 */
import { TextSplitter } from '@langchain/textsplitters'
import { Document } from 'langchain'
import { textOf } from '#lib/document.ts'
import { readPlainFile } from './extract/plain-file.ts'
import { longestPassage } from './passages.ts'
import { type ReadDocument, readExtract } from './read.ts'

const identity = { documentId: 'text', version: 'text', source: 'text' }

/**
 * Splits a text where Tenkyo would: whole sentences under one heading path, at most 600 characters
 * unless one sentence is longer, no overlap, wrapped lines joined.
 */
export class PassageSplitter extends TextSplitter {
  constructor() {
    super({ chunkSize: longestPassage, chunkOverlap: 0 })
  }

  /** @throws TenkyoError `file-not-text` */
  override async splitText(text: string): Promise<string[]> {
    const { passages, canonical } = read(text)
    return passages.map((passage) => textOf(canonical, passage))
  }

  /**
   * The passages of several texts, each with its text's metadata and what it stands under.
   * @throws TenkyoError `file-not-text`
   */
  override async createDocuments(
    texts: string[],
    metadatas: Record<string, unknown>[] = [],
  ): Promise<Document[]> {
    return texts.flatMap((text, at) => {
      const { passages, canonical } = read(text)
      return passages.map((passage) => {
        const { headings, holder } = passage
        const metadata = { ...metadatas[at], headings, holder }
        return new Document({ pageContent: textOf(canonical, passage), metadata })
      })
    })
  }
}

function read(text: string): { passages: ReadDocument['passages']; canonical: string } {
  if (text.trim() === '') return { passages: [], canonical: '' }
  const { passages, text: said } = readExtract(
    readPlainFile(new TextEncoder().encode(text)),
    identity,
  )
  return { passages, canonical: said.text }
}
