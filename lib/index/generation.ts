/**
 * The generation in use, and one that is filled beside it to take its place.
 */
import { type EmbedderIdentity, embedderMismatch, fits } from './embedder-identity.ts'
import { openTable } from './heal.ts'
import { throwLost } from './lost.ts'
import { readInfo, writeInfo } from './meta.ts'
import type { Tables } from './open.ts'
import type { IndexInfo } from './rows.ts'
import {
  generationOf,
  metaSchema,
  metaTable,
  schemas,
  schemaVersion,
  searchColumn,
  type TableKind,
  tableNames,
  textIndex,
} from './schema.ts'
import { sweep, sweepTemporary } from './sweep.ts'
import { areTermsWhole } from './terms.ts'
import { openOrCreateTable, type Writer } from './writer.ts'

/** One set of tables that documents are committed to. */
export type Generation = {
  info: IndexInfo
  tables: Tables
  writer: Writer
  /** False while something is written, and after that failed: there may be rows to clear away. */
  clean: boolean
}

/**
 * The generation in use, without what a stopped run left behind; the first one where there is none.
 * @throws TenkyoError `embedder-mismatch` where its vectors come from another embedder,
 *   `index-corrupt` where a file of it is lost.
 */
export async function openGeneration(
  writer: Writer,
  embedder: EmbedderIdentity,
): Promise<Generation> {
  const info = await readInfoInUse(writer)
  if (info === null) {
    const first = await startGeneration(writer, embedder)
    await adoptGeneration(first)
    return first
  }
  if (!fits(info, embedder)) throw embedderMismatch(info, embedder)
  const tables = await openOrCreate(writer, info)
  if (writer.folder !== null && !(await isKnownClean(writer, tables))) {
    await sweep(tables, writer.notice).catch(throwLost)
    await sweepTemporary(writer.folder)
  }
  await writer.settle()
  const generation: Generation = { info, tables, writer, clean: true }
  if (!(await areTermsWhole(tables.terms))) await emptyTerms(generation)
  return generation
}

/** Terms can be counted again from the passages, and are, once no calibration speaks of them. */
async function emptyTerms(generation: Generation): Promise<void> {
  const { info, tables, writer } = generation
  writer.notice('The papers’ words could not be read any more; they are counted again.')
  const name = tableNames(info.generation).terms
  const terms = await writer.db.createEmptyTable(name, schemas.terms(info.dimensions), {
    mode: 'overwrite',
  })
  generation.tables = { ...tables, terms }
  await writeCalibration(generation, null)
}

/** The states of the tables, by the data folder, in which this process knows that there is nothing to clear. */
const clean = new Map<string, string>()

/** Spares the next `openGeneration` of this process looking for leftovers, unless others write meanwhile. */
export async function rememberClean({ clean: isClean, tables, writer }: Generation): Promise<void> {
  if (isClean) clean.set(writer.index.data, await stateOf(tables))
}

async function isKnownClean({ index }: Writer, tables: Tables): Promise<boolean> {
  return clean.get(index.data) === (await stateOf(tables))
}

async function stateOf({ documents, contents, passages }: Tables): Promise<string> {
  const tables = [documents, contents, passages]
  const states = await Promise.all(tables.map(async (one) => `${one.name}:${await one.version()}`))
  return states.join(' ')
}

/** An empty generation beside the one in use; nobody reads it until it is adopted. */
export async function startGeneration(
  writer: Writer,
  embedder: EmbedderIdentity,
): Promise<Generation> {
  const inUse = (await readInfoInUse(writer))?.generation ?? 0
  await dropGenerations(writer, (generation) => generation !== inUse)
  const info: IndexInfo = {
    generation: inUse + 1,
    schema: schemaVersion,
    embedder: embedder.setting,
    fingerprint: embedder.fingerprint,
    dimensions: embedder.dimensions,
    calibration: null,
  }
  return { info, tables: await openOrCreate(writer, info), writer, clean: true }
}

/** Puts a generation in use, by one write, and drops the others. */
export async function adoptGeneration({ info, writer }: Generation): Promise<void> {
  await writer.settle()
  await putInUse(writer, info)
  await dropGenerations(writer, (generation) => generation !== info.generation)
}

/** Keeps a value with the index for whoever answers from it, such as thresholds. */
export async function writeCalibration(
  generation: Generation,
  calibration: unknown,
): Promise<void> {
  generation.info = { ...generation.info, calibration }
  await putInUse(generation.writer, generation.info)
}

/** What the index is built with now; null where nothing was ever indexed. */
export async function readInfoInUse(writer: Writer): Promise<IndexInfo | null> {
  const meta = await openTable(writer.db, metaTable, writer.folder, writer.notice)
  return meta === null ? null : readInfo(meta)
}

async function putInUse(writer: Writer, info: IndexInfo): Promise<void> {
  await writeInfo(await openOrCreateTable(writer, metaTable, metaSchema), info)
  await writer.settle()
}

async function openOrCreate(writer: Writer, info: IndexInfo): Promise<Tables> {
  const names = tableNames(info.generation)
  const open = (kind: TableKind) =>
    openOrCreateTable(writer, names[kind], schemas[kind](info.dimensions))
  const documents = await open('documents')
  const contents = await open('contents')
  const passages = await open('passages')
  if ((await passages.listIndices()).length === 0) {
    await passages.createIndex(searchColumn, { config: textIndex() })
  }
  return { documents, contents, passages, terms: await open('terms') }
}

async function dropGenerations(
  writer: Writer,
  drops: (generation: number) => boolean,
): Promise<void> {
  for (const name of await writer.db.tableNames()) {
    const generation = generationOf(name)
    if (generation !== null && drops(generation)) await writer.db.dropTable(name)
  }
}
