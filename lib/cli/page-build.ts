import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the built page depends on, folders included: a file that went away changes its folder. */
const sources = [
  '{app,ingest,lib}',
  '{app,ingest,lib}/**',
  'next.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** Among the files that a build writes last; without it the server does not start. */
const mark = '.next/prerender-manifest.json'

/** True where the page in `root` has been built to the end, and nothing it is made of is newer. */
export function isBuilt(root: string): boolean {
  const built = statSync(join(root, mark), { throwIfNoEntry: false })?.mtimeMs
  if (built === undefined) return false
  return globSync(sources, { cwd: root }).every(
    (file) => statSync(join(root, file)).mtimeMs <= built,
  )
}
