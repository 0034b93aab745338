import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readPlainFile } from '#ingest/extract/plain-file.ts'
import { type ReadDocument, readExtract } from '#ingest/read.ts'

/** A paper on disk, as its bytes and as it was read. */
export type Paper = { name: string; bytes: Uint8Array; read: ReadDocument }

/** The papers written for the tests, each showing faults of typesetters and converters. */
export const ownPapers = fileURLToPath(new URL('../ingest/papers/', import.meta.url))

/** Reads every text of a folder. */
export function readPapers(folder: string): Paper[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => {
      const bytes = readFileSync(`${folder}/${name}`)
      return { name, bytes, read: readText(bytes, name) }
    })
}

/** Reads a text as a paper of its own. */
export function readText(text: string | Uint8Array, source = 'paper.txt'): ReadDocument {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return readExtract(readPlainFile(bytes), { documentId: 'document', version: 'version', source })
}

/** What the sentences of a paper say, in order. */
export function sentencesOf({ text }: ReadDocument): string[] {
  return text.sentences.map(({ start, end }) => text.text.slice(start, end))
}
