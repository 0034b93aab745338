/** What a family of models was trained to find in front of a text. */
export type Prefixes = { query: string; passage: string }

const families: readonly (Prefixes & { model: RegExp })[] = [
  {
    model: /\be5\b.*instruct/i,
    query: 'Instruct: Given a question, find passages that answer it\nQuery: ',
    passage: '',
  },
  { model: /\be5\b/i, query: 'query: ', passage: 'passage: ' },
  { model: /\bruri-v3\b/i, query: '検索クエリ: ', passage: '検索文書: ' },
  { model: /\bnomic-embed\b/i, query: 'search_query: ', passage: 'search_document: ' },
]

/** The prefixes of a model, told by its name (`Xenova/multilingual-e5-small`); empty where it wants none. */
export function prefixesOf(model: string): Prefixes {
  const family = families.find((one) => one.model.test(model))
  return { query: family?.query ?? '', passage: family?.passage ?? '' }
}
