/** Papers that nobody wrote, and an index of them that the built-in model answers from. */
import fc from 'fast-check'
import { onTestFinished } from 'vitest'
import { readConfig } from '#lib/config.ts'
import { type Library, openLibrary } from '#lib/library.ts'
import { openEmbedder } from '#lib/models/embedder.ts'
import { ingestPaths, writeFiles } from './ingest-papers.ts'
import { temporaryFolder } from './temporary-folder.ts'

type Text = fc.Arbitrary<string>

/** Sentences, and papers of them, made of `words` with `joints` between. */
export function generate(
  words: Text,
  joints: Text,
): { sentence: Text; papers: fc.Arbitrary<string[]> } {
  const ends = fc.constantFrom('。', '. ', '\n', '？', '\n\n', '。」', '\n\n## ')
  const sentence = fc
    .array(fc.tuple(words, joints), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.flat().join(''))
  const paper = fc
    .array(fc.tuple(sentence, ends), { minLength: 1, maxLength: 25 })
    .map((parts) => parts.flat().join(''))
  return { sentence, papers: fc.array(paper, { minLength: 1, maxLength: 3 }) }
}

/** Reads papers into a library of their own, for as long as `use` takes; the model is opened once. */
export async function openReading(): Promise<
  (papers: readonly string[], use: (library: Library) => Promise<void>) => Promise<void>
> {
  const embedder = await openEmbedder('builtin')
  onTestFinished(() => embedder.close())
  const shared = { ...embedder, close: async () => {} }
  return async (papers, use) => {
    const folder = await temporaryFolder()
    const files = Object.fromEntries(papers.map((text, at) => [`${at}.md`, text]))
    await writeFiles(`${folder}/papers`, files)
    await ingestPaths(`${folder}/data`, [`${folder}/papers`], { open: async () => shared })
    const library = await openLibrary(readConfig({ TENKYO_DATA: `${folder}/data` }))
    try {
      await use(library)
    } finally {
      await library.close()
    }
  }
}
