/**
 * The tables and their columns; `document-rows.ts` and `passage-rows.ts` turn them into the product's own types and back.
 *
 * A generation is one set of tables whose vectors come from one embedder. It is filled beside the
 * one in use and takes its place by a single write to `meta`.
 */
import { Index } from '@lancedb/lancedb'
import { Binary, Field, FixedSizeList, Float32, Int32, Schema, Utf8 } from 'apache-arrow'

/** Changes when tables written before can't be read any more. */
export const schemaVersion = 2

/** From this many passages on, vectors are searched through an index instead of one by one. */
export const indexedFrom = 20_000

export const metaTable = 'meta'
const kinds = ['documents', 'contents', 'passages', 'terms'] as const
export type TableKind = (typeof kinds)[number]

/** The tables' names in a generation. */
export function tableNames(generation: number): Record<TableKind, string> {
  return {
    documents: `documents_${generation}`,
    contents: `contents_${generation}`,
    passages: `passages_${generation}`,
    terms: `terms_${generation}`,
  }
}

/** The generation a table belongs to; null for tables of another kind. */
export function generationOf(table: string): number | null {
  const [kind, generation] = table.split('_')
  return kinds.some((one) => one === kind) && generation !== undefined ? Number(generation) : null
}

const text = (name: string, nullable = false) => new Field(name, new Utf8(), nullable)
const integer = (name: string) => new Field(name, new Int32(), false)
const binary = (name: string, nullable = false) => new Field(name, new Binary(), nullable)

export const metaSchema = new Schema([text('id'), text('info')])

/** What the reader keeps: outside the generations, so that it outlives them. */
export const shelfTable = 'shelf'
export const shelfSchema = new Schema([text('id'), text('value')])

export const conversationsTable = 'conversations'
export const conversationsSchema = new Schema([
  text('id'),
  text('conversation'),
  text('state'),
  integer('ordinal'),
  text('summary', true),
  text('mark', true),
  text('said', true),
  text('words', true),
  binary('packed', true),
])

const documentsSchema = new Schema([text('id'), text('version'), text('record')])

const contentsSchema = new Schema([
  text('id'),
  text('version'),
  text('text'),
  binary('layout', true),
  text('mediaType'),
  binary('original'),
])

/** @param dimensions the length of the embedder's vectors. */
function passagesSchema(dimensions: number): Schema {
  return new Schema([
    text('id'),
    text('documentId'),
    text('version'),
    integer('ordinal'),
    text('language'),
    integer('start'),
    integer('end'),
    text('pages'),
    text('headings'),
    text('holder', true),
    text('text'),
    text('searchText'),
    text('sentences'),
    new Field(
      'vector',
      new FixedSizeList(dimensions, new Field('item', new Float32(), true)),
      false,
    ),
    binary('sentenceVectors'),
  ])
}

const termsSchema = new Schema([
  text('id'),
  text('term'),
  text('language'),
  integer('passages'),
  binary('vector'),
])

export const schemas: Record<TableKind, (dimensions: number) => Schema> = {
  documents: () => documentsSchema,
  contents: () => contentsSchema,
  passages: passagesSchema,
  terms: () => termsSchema,
}

/** How search text is cut into words; the self-test and the index must agree on it. */
export const tokenizer = {
  baseTokenizer: 'icu',
  stem: false,
  removeStopWords: false,
  asciiFolding: true,
  maxTokenLength: 200,
} as const

export const searchColumn = 'searchText'
export const textIndex = () => Index.fts({ ...tokenizer, withPosition: true })

export const vectorColumn = 'vector'
export const vectorIndex = () => Index.ivfRq({ distanceType: 'cosine' })

/** The columns that are looked up by value once a table is large. */
export const lookupIndexes = { id: Index.btree, documentId: Index.btree, language: Index.bitmap }

export const hitColumns = ['id', 'documentId', 'version', 'language']
export const passageColumns = [
  ...['id', 'documentId', 'version', 'ordinal', 'language', 'start', 'end', 'pages'],
  ...['headings', 'holder', 'text', 'searchText', 'sentences', 'sentenceVectors'],
]
export const vectorColumns = ['start', 'text', 'sentences', 'vector', 'sentenceVectors']

/** Which rows; built only from ids that were generated here, never from what a reader typed. */
export const where = {
  id: (ids: readonly string[]) => `id IN (${ids.map(quoted).join(', ')})`,
  document: (ids: readonly string[]) => `documentId IN (${ids.map(quoted).join(', ')})`,
  language: (language: string) => `language = ${quoted(language)}`,
  /** The rows of these documents at these versions. */
  versions: (key: 'id' | 'documentId', pairs: readonly (readonly [string, string])[]) =>
    pairs
      .map(([id, version]) => `(${key} = ${quoted(id)} AND version = ${quoted(version)})`)
      .join(' OR '),
  /** The passages of a document within which these offsets lie. */
  around: (documentId: string, version: string, offsets: readonly number[]) =>
    `(documentId = ${quoted(documentId)} AND version = ${quoted(version)} AND (${offsets
      .map(Math.trunc)
      .map((one) => `(\`start\` <= ${one} AND \`end\` > ${one})`)
      .join(' OR ')}))`,
  /** Passages of a document, by their place in it. */
  ordinals: (documentId: string, version: string, ordinals: readonly number[]) =>
    `(documentId = ${quoted(documentId)} AND version = ${quoted(version)} AND ordinal IN (${ordinals
      .map((one) => Math.trunc(one))
      .join(', ')}))`,
}

const plain = /^[0-9a-z-]{1,64}$/

function quoted(value: string): string {
  if (!plain.test(value)) throw new RangeError(`"${value}" can't stand in a filter`)
  return `'${value}'`
}

/** True for what can be an id; a filter takes nothing else. */
export function isId(value: string): boolean {
  return plain.test(value)
}
