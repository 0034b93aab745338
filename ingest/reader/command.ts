import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Limits } from './limits.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** The folder that the reading process runs in. */
export const projectFolder = join(here, '..', '..')

/** What of the project the reading process may read: its code, and no paper, setting or index. */
const readable = ['ingest', 'lib', 'node_modules', 'package.json']

/** Node's arguments for a reading process: what it may not do, and what it is to run. */
export function readingCommand({ memoryBytes, characters }: Limits): string[] {
  return confinedCommand(join(here, 'child.ts'), { memoryBytes }, [`${characters}`])
}

/**
 * Node's arguments for a process that may read this program's own files and nothing else; its own are
 * the id of this process, and `rest`.
 * @param options.addons whether it may load libraries in machine code.
 */
export function confinedCommand(
  script: string,
  { memoryBytes, addons = false }: { memoryBytes: number; addons?: boolean },
  rest: readonly string[] = [],
): string[] {
  const paths = readable.map((name) => join(projectFolder, name))
  return [
    '--no-warnings',
    '--permission',
    // For the thread that watches the parent; the files that are read cannot start any.
    '--allow-worker',
    ...(addons ? ['--allow-addons'] : []),
    ...[...new Set([...paths, ...paths.map((path) => realpathSync(path))])].map(
      (path) => `--allow-fs-read=${path}`,
    ),
    '--disallow-code-generation-from-strings',
    `--max-old-space-size=${Math.ceil(memoryBytes / (1024 * 1024))}`,
    script,
    String(process.pid),
    ...rest,
  ]
}
