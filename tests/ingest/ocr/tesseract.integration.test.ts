/**
 * Tesseract is held to limits, whatever it does: here programs of that name that do it.
 */
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recogniseWords } from '#ingest/ocr/recognise.ts'
import { findTesseract } from '#ingest/ocr/tesseract.ts'
import { readConfig } from '#lib/config.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Installs a program that lists the language jpn, and otherwise does as told. */
async function install(script: string) {
  const folder = await temporaryFolder()
  const path = join(folder, 'tesseract')
  const list = 'if [ "$1" = --list-langs ]; then printf "List (2):\\njpn\\nosd\\n"; exit; fi'
  await writeFile(path, `#!/bin/sh\n${list}\n${script}\n`)
  await chmod(path, 0o755)
  const tesseract = await findTesseract(readConfig({ PATH: folder }))
  if (tesseract === null) throw new Error('It was not found.')
  return { tesseract, folder }
}

const picture = Buffer.from('P5\n1 1\n255\n\u0000')

test('it is found by the folders of the system, with its languages', async () => {
  const { tesseract, folder } = await install('true')
  expect(tesseract).toMatchObject({ path: join(folder, 'tesseract'), installed: ['jpn', 'osd'] })
  expect(
    await findTesseract(readConfig({ PATH: `${await temporaryFolder()}:relative` })),
  ).toBeNull()
})

test.each<[string, string]>([
  ['says something else', 'echo "no words here"'],
  ['says nothing', 'true'],
  ['fails', 'echo "no such language" >&2; exit 1'],
  ['never stops talking', 'while true; do printf "%65536s" x; done'],
  ['is killed', 'kill -9 $$'],
])('that it %s is an error for a reader', async (_, script) => {
  const { tesseract } = await install(script)
  await expect(recogniseWords(tesseract, picture, 'jpn', 300)).rejects.toMatchObject({
    code: 'ocr-failed',
  })
})

test('it is given the picture and the languages, no shell and no secret', async () => {
  const { tesseract, folder } = await install(
    'env > "$(dirname "$0")/env"; echo "$@" > "$(dirname "$0")/args"; exit 1',
  )
  process.env.TENKYO_MODEL_KEY = 'a-secret-of-a-reader'
  await recogniseWords(tesseract, picture, 'jpn; rm -rf /', 300).catch(() => {})
  delete process.env.TENKYO_MODEL_KEY
  expect(await readFile(join(folder, 'args'), 'utf8')).toBe(
    'stdin stdout -l jpn; rm -rf / --psm 3 --dpi 300 tsv\n',
  )
  expect(await readFile(join(folder, 'env'), 'utf8')).not.toContain('a-secret')
})
