/**
 * The house keeps its arrows: who may import whom, which package may be used where, what the top
 * level holds. Read from the import lines of the source.
 */
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** From the ground up: a part may use its own files and every floor below. */
const floors: readonly (readonly string[])[] = [
  ['lib/closed-pipe.ts', 'lib/document.ts', 'lib/errors.ts'],
  ['lib/contract', 'lib/settings.ts'],
  ['lib/contract.ts', 'lib/config.ts', 'lib/text'],
  ['lib/request.ts'],
  ['lib/models', 'lib/index'],
  ['lib/library.ts'],
  ['lib/answer', 'ingest'],
  ['lib/compare', 'lib/brief', 'lib/mentions', 'lib/timeline'],
  ['lib/eval'],
  ['lib/chat'],
  ['lib/export'],
  ['lib/cli', 'app'],
]

/** The packages that only some files may use. */
const packages: readonly { name: RegExp; users: RegExp }[] = [
  { name: /^(@lancedb\/|apache-arrow$)/, users: /^lib\/index\// },
  { name: /^@xenova\/transformers/, users: /^lib\/models\// },
  { name: /^(react|react-dom|next|@ai-sdk\/react)(\/|$)/, users: /^app\// },
  {
    name: /^(ai$|@ai-sdk\/)/,
    users: /^(lib\/answer\/(generate|rewrite)\b|lib\/models\/language-model\b|lib\/chat\/|app\/)/,
  },
  {
    name: /^(langchain|@langchain\/)/,
    users: /^(ingest\/splitter\.ts|lib\/answer\/retriever\.ts)$/,
  },
]

const topLevel = [
  '.biome.json',
  '.ci',
  '.env.example',
  '.github',
  '.gitignore',
  '.npmrc',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'app',
  'corpus',
  'ingest',
  'lib',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'tests',
  'tsconfig.json',
]

/** What installing, building and running leave behind; none of it is kept. */
const leftBehind =
  /^(\.git|node_modules|\.next|\.tenkyo|\.vitest|\.env\.local|next-env\.d\.ts|.+\.tsbuildinfo)$/

type Import = { file: string; target: string }

const imports: Import[] = globSync('{app,ingest,lib}/**/*.{ts,tsx}', { cwd: root }).flatMap(
  (file) => importedBy(readFileSync(join(root, file), 'utf8')).map((target) => ({ file, target })),
)

function importedBy(source: string): string[] {
  const line = /(?:^|[\s;}])(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g
  return [...source.matchAll(line)].flatMap(([, target]) => (target === undefined ? [] : [target]))
}

/** The file of this project that an import leads to, from its top; null for a package. */
function ownFile({ file, target }: Import): string | null {
  if (target.startsWith('.')) return join(dirname(file), target)
  return target.startsWith('#') ? target.slice(1) : null
}

function partOf(file: string): { part: string; floor: number } | null {
  for (const [floor, parts] of floors.entries()) {
    const part = parts.find((one) => file === one || file.startsWith(`${one}/`))
    if (part !== undefined) return { part, floor }
  }
  return null
}

function isAllowed({ file, target }: Import): boolean {
  const [from, to] = [partOf(file), partOf(target)]
  if (from === null || to === null) return false
  if (from.part === to.part) return true
  if (to.part === 'ingest') return from.part === 'app' && target === 'ingest/index.ts'
  return to.floor < from.floor
}

const ownImports = imports.flatMap((one) => {
  const target = ownFile(one)
  return target === null ? [] : [{ file: one.file, target }]
})
const packageImports = imports.filter((one) => ownFile(one) === null)
const written = ({ file, target }: Import): string => `${file} -> ${target}`

test('the source is read: known imports are found', () => {
  expect(ownImports).toContainEqual({ file: 'lib/config.ts', target: 'lib/errors.ts' })
  expect(packageImports).toContainEqual({ file: 'lib/config.ts', target: 'zod' })
})

test.each([
  ['lib/text/fold.ts', 'lib/document.ts', true],
  ['lib/text/fold.ts', 'lib/index/open.ts', false],
  ['lib/models/embedder.ts', 'lib/index/open.ts', false],
  ['lib/answer/answer.ts', 'ingest/index.ts', false],
  ['app/page.tsx', 'ingest/index.ts', true],
  ['app/page.tsx', 'ingest/compose.ts', false],
  ['ingest/compose.ts', 'lib/answer/cite.ts', false],
  ['lib/elsewhere/new.ts', 'lib/document.ts', false],
])('an import of %s from %s is told right from wrong', (file, target, allowed) => {
  expect(isAllowed({ file, target })).toBe(allowed)
})

test('imports go one way through the house', () => {
  expect(ownImports.filter((one) => !isAllowed(one)).map(written)).toEqual([])
})

test('each package is used only where it belongs', () => {
  const wrong = packageImports.filter(({ file, target }) =>
    packages.some(({ name, users }) => name.test(target) && !users.test(file)),
  )
  expect(wrong.map(written)).toEqual([])
})

test('only lib/config.ts reads the environment', () => {
  const readers = [...new Set(imports.map(({ file }) => file))].filter((file) =>
    /process\.env\b(?!\.\w+ = )/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(readers.filter((file) => file !== 'lib/config.ts')).toEqual([])
})

test('the top level holds what it should and nothing else', () => {
  expect(
    readdirSync(root)
      .filter((name) => !leftBehind.test(name))
      .sort(),
  ).toEqual(topLevel)
})
