import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { z } from 'zod'
import { TenkyoError } from '#lib/errors.ts'
import { guardedRoute } from '../../../guarded-route.ts'

const types: Readonly<Record<string, string>> = {
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.icc': 'application/vnd.iccprofile',
}

/** The folders of pdf.js whose files a page's drawing can need: character maps, fonts, decoders, colours. */
const folders = ['cmaps', 'standard_fonts', 'wasm', 'iccs']

const root = dirname(
  createRequire(join(process.cwd(), 'package.json')).resolve('pdfjs-dist/package.json'),
)

/** Every file that is given out, by its address; nothing else is ever read. */
const files: ReadonlyMap<string, string> = new Map(
  folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => extname(name) in types)
      .map((name) => [`${folder}/${name}`, join(root, folder, name)] as const),
  ),
)

const params = z.object({ file: z.array(z.string().max(100)).max(3) })

/** What pdf.js needs beside a PDF to draw its pages: the files of its own package. */
export const GET = guardedRoute({ params }, async ({ params: { file } }) => {
  const name = file.join('/')
  const path = files.get(name)
  if (path === undefined) {
    throw new TenkyoError('not-found', `There is no ${JSON.stringify(name)} to draw with.`)
  }
  return new Response(new Uint8Array(await readFile(path)), {
    headers: {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Cache-Control': 'private, max-age=86400',
    },
  })
})
