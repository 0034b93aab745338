/**
 * Retrieval for chains of LangChain. In a file of its own, since importing LangChain takes 0.4 s.
 */
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers'
import { Document } from 'langchain'
import { type PassageHit, type SearchRequest, searchRequestSchema } from '#lib/contract.ts'
import type { Library } from '#lib/library.ts'
import { parseRequest } from '#lib/request.ts'
import { search } from './search.ts'

/** All that is known of a passage beside its text, which is the document's content. */
type PassageMetadata = Omit<PassageHit, 'text'>

type Options = BaseRetrieverInput & Partial<Omit<SearchRequest, 'query'>>

/** Finds the passages that a question would be answered from, best first. */
export class PassageRetriever extends BaseRetriever<PassageMetadata> {
  lc_namespace = ['tenkyo', 'retrievers']
  readonly #library: Library
  readonly #options: Partial<SearchRequest>

  /** @param options `limit` (10 by default) and `documents` as a search request has them. */
  constructor(library: Library, { limit, documents, ...options }: Options = {}) {
    super(options)
    this.#library = library
    this.#options = { ...(limit === undefined ? {} : { limit }), documents }
  }

  /** @throws TenkyoError `bad-request`, `question-empty`, `question-too-long` */
  override async _getRelevantDocuments(query: string): Promise<Document<PassageMetadata>[]> {
    const request = parseRequest(searchRequestSchema, { ...this.#options, query })
    const passages = await search(this.#library, request)
    return passages.map(
      ({ text, ...metadata }) => new Document<PassageMetadata>({ pageContent: text, metadata }),
    )
  }
}
