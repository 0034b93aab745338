import { clearLeftOut } from '#lib/index/left-out.ts'
import { isOptimized, optimizeIndex } from '#lib/index/optimize.ts'
import type { HoldingRun } from './run.ts'
import { updateTerms } from './terms.ts'

/**
 * What every run ends with: the papers' terms are brought up to date, and beside that the index.
 * @param changed whether the run has changed the index.
 * @throws TenkyoError `embedder-unavailable`
 */
export async function complete(
  { generation, embedder, terms }: HoldingRun,
  changed: boolean,
): Promise<void> {
  const cleared = await clearLeftOut(generation)
  const optimizing = (async () => {
    if (changed || cleared > 0 || !(await isOptimized(generation))) await optimizeIndex(generation)
  })()
  // A failure is thrown below; until then it must not count as forgotten.
  optimizing.catch(() => {})
  try {
    await updateTerms(generation, embedder, terms)
  } finally {
    await optimizing
  }
}
