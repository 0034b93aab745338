import { TenkyoError } from '#lib/errors.ts'

/** What vectors are made with: the setting that opens it, and what tells it from any other. */
export type EmbedderIdentity = { setting: string; fingerprint: string; dimensions: number }

/**
 * Makes sure that an index and an embedder belong together: vectors of two models don't compare.
 * @throws TenkyoError `embedder-mismatch`
 */
export function checkEmbedder(
  builtWith: { embedder: string; fingerprint: string; dimensions: number },
  { setting, fingerprint, dimensions }: EmbedderIdentity,
): void {
  if (builtWith.fingerprint === fingerprint && builtWith.dimensions === dimensions) return
  throw new TenkyoError(
    'embedder-mismatch',
    `The index was built with the embedder "${builtWith.embedder}" (${builtWith.fingerprint}), not with "${setting}" (${fingerprint}).`,
    {
      hint: 'Set TENKYO_EMBEDDER to auto to go on with it, or rebuild the index: npm run ingest -- --force',
    },
  )
}
