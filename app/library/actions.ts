import type { Collection, CollectionPatch, Document, DocumentPatch } from '#lib/contract.ts'
import { type Problem, sendJson } from './fetch.ts'

/** What kept something from being done; null where it is done. */
type Outcome = Promise<Problem | null>

const outcomeOf = (reply: object & { problem?: Problem }) => reply.problem ?? null

/** Puts a paper's data right, or takes fields back to what was read. */
export async function editPaper(id: string, patch: DocumentPatch): Outcome {
  return outcomeOf(await sendJson<Document>('PATCH', `/api/documents/${id}`, patch))
}

/**
 * Takes papers out of the library, one after the other; one that is gone already is no fault.
 * @param tell is called with the share that is done, 0 to 1.
 */
export async function deletePapers(ids: readonly string[], tell: (share: number) => void): Outcome {
  for (const [at, id] of ids.entries()) {
    const reply = await sendJson('DELETE', `/api/documents/${id}`)
    if ('problem' in reply && reply.problem.code !== 'document-not-found') return reply.problem
    tell((at + 1) / ids.length)
  }
  return null
}

/** Brings back a paper that was taken out while its file stayed in its folder. */
export async function restorePaper(id: string): Outcome {
  return outcomeOf(await sendJson<Document>('POST', `/api/documents/${id}/restore`))
}

/** Makes a collection of papers. */
export async function createCollection(name: string, documents: readonly string[]): Outcome {
  return outcomeOf(await sendJson<Collection>('POST', '/api/collections', { name, documents }))
}

/** Renames a collection, or changes what is in it. */
export async function changeCollection(id: string, patch: Partial<CollectionPatch>): Outcome {
  return outcomeOf(await sendJson<Collection>('PATCH', `/api/collections/${id}`, patch))
}

/** Takes a collection away; its papers stay in the library. */
export async function deleteCollection(id: string): Outcome {
  return outcomeOf(await sendJson('DELETE', `/api/collections/${id}`))
}
