/**
 * The vectors of what is current, kept in memory while papers come and go: of each paper they are read
 * once. To read all of them again after each commit is what questions would wait for.
 */
import { setImmediate } from 'node:timers/promises'
import type { Table } from '@lancedb/lancedb'
import type { DocumentRecord } from '#lib/document.ts'
import { hitsIn, vectorsIn } from './columns.ts'
import type { Hit } from './rows.ts'
import { hitColumns, vectorColumn, where } from './schema.ts'
import { setUnit, type VectorMatrix } from './vector-scan.ts'

type Documents = ReadonlyMap<string, Pick<DocumentRecord, 'id' | 'version' | 'passages'>>

export type KeptVectors = {
  /**
   * The passages of these documents, each in its version; the same object as before, changed in
   * place, so that it is to be read before anything else is waited for.
   */
  of(documents: Documents): Promise<VectorMatrix>
  /** Reads ahead what came since they were last asked for, so that the next question needn't wait for it. */
  follow(documents: Documents): void
  /** Frees what is kept; it is read again when it is asked for. */
  forget(): void
}

/** More papers than this are found sooner by reading the whole table. */
const mostNamed = 50
/** Room is made for as much more at a time. */
const growth = 1.5

export function keepVectors(passages: Table, dimensions: number): KeptVectors {
  let matrix = emptyMatrix(dimensions)
  let held = new Map<string, string>()
  let seen: Documents | null = null
  let bringing: Promise<unknown> = Promise.resolve()

  async function bring(documents: Documents): Promise<VectorMatrix> {
    if (documents === seen) return matrix
    const isCurrent = (id: string, version: string) => documents.get(id)?.version === version
    if ([...held].some(([id, version]) => !isCurrent(id, version))) {
      held = new Map([...held].filter(([id, version]) => isCurrent(id, version)))
      keepRows(matrix, (row) => held.get(row.documentId) === row.version)
    }
    const missing = new Map([...documents].filter(([id]) => !held.has(id)))
    if (missing.size > 0) {
      const counts = new Map<string, number>()
      for (const { rows, vectors } of await readVectors(passages, missing, dimensions)) {
        addRows(
          matrix,
          rows,
          vectors,
          (row) => missing.get(row.documentId)?.version === row.version,
        )
        for (const { documentId, version } of rows) {
          if (missing.get(documentId)?.version !== version) continue
          counts.set(documentId, (counts.get(documentId) ?? 0) + 1)
        }
      }
      for (const { id, version, passages } of missing.values()) {
        // Those that were taken out while they were read are read once more when they are there again.
        held.set(id, counts.get(id) === passages ? version : '')
      }
    }
    seen = documents
    return matrix
  }

  function of(documents: Documents): Promise<VectorMatrix> {
    const brought = bringing.then(() => bring(documents))
    bringing = brought.catch(() => {})
    return brought
  }

  return {
    of,
    follow(documents) {
      if (seen !== null) of(documents).catch(() => {})
    },
    forget() {
      if (seen === null) return
      bringing = bringing.then(() => {
        matrix = emptyMatrix(dimensions)
        held = new Map()
        seen = null
      })
    },
  }
}

const emptyMatrix = (dimensions: number): VectorMatrix => ({
  rows: [],
  dimensions,
  values: new Float32Array(0),
})

/** Column by column and batch by batch, so that others are served meanwhile. */
async function readVectors(passages: Table, documents: Documents, dimensions: number) {
  const all = passages.query().select([...hitColumns, vectorColumn])
  const named = [...documents.values()].map(({ id, version }) => [id, version] as const)
  const query = named.length > mostNamed ? all : all.where(where.versions('documentId', named))
  const parts: { rows: Hit[]; vectors: Float32Array }[] = []
  for await (const batch of query) {
    const vectors = vectorsIn(batch.getChild(vectorColumn), batch.numRows * dimensions)
    parts.push({ rows: hitsIn(batch), vectors })
    await setImmediate()
  }
  return parts
}

function addRows(
  matrix: VectorMatrix,
  rows: readonly Hit[],
  vectors: Float32Array,
  isWanted: (row: Hit) => boolean,
): void {
  const { dimensions } = matrix
  const needed = (matrix.rows.length + rows.length) * dimensions
  if (needed > matrix.values.length) {
    const values = new Float32Array(Math.ceil((needed / dimensions) * growth) * dimensions)
    values.set(matrix.values.subarray(0, matrix.rows.length * dimensions))
    matrix.values = values
  }
  for (const [at, row] of rows.entries()) {
    if (!isWanted(row)) continue
    const to = matrix.rows.push(row) - 1
    setUnit(matrix.values, to * dimensions, vectors, at * dimensions, dimensions)
  }
}

function keepRows(matrix: VectorMatrix, isKept: (row: Hit) => boolean): void {
  const { dimensions, values } = matrix
  let kept = 0
  for (const [at, row] of matrix.rows.entries()) {
    if (!isKept(row)) continue
    values.copyWithin(kept * dimensions, at * dimensions, (at + 1) * dimensions)
    matrix.rows[kept++] = row
  }
  matrix.rows.length = kept
}
