import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { dictionaries, pickLocale } from '../../app/messages/locale.ts'

test.each([
  ['ja', 'ja'],
  ['ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
  ['en-GB,en;q=0.9,ja;q=0.8', 'en'],
  ['fr,ja;q=0.7,en;q=0.3', 'ja'],
  ['ja;q=0.2,en;q=0.9', 'en'],
  ['fr', 'en'],
  ['', 'en'],
  [null, 'en'],
])('readers who prefer "%s" read %s', (preferred, locale) => {
  expect(pickLocale(preferred)).toBe(locale)
})

test.each([
  ['ja', 'en-GB', 'ja'],
  ['en', 'ja', 'en'],
  ['fr', 'ja', 'ja'],
  ['<script>', 'en-GB', 'en'],
  ['', 'ja', 'ja'],
])('a reader who chose "%s" and prefers "%s" reads %s', (kept, preferred, locale) => {
  expect(pickLocale(preferred, kept)).toBe(locale)
})

const messages = join(import.meta.dirname, '..', '..', 'app', 'messages')

/** Loaded with what they speak of, by their own name; every other area stands in the dictionary. */
const apart = ['briefing.ts', 'export-menu.ts']

/** The words of each area of a language, by its file's name. */
async function readAreas(locale: string): Promise<Map<string, Record<string, unknown>>> {
  const files = globSync(`${locale}/*.ts`, { cwd: messages }).filter(
    (file) => basename(file) !== 'words.ts',
  )
  const areas = files.sort().map(async (file) => {
    const area: Record<string, Record<string, unknown>> = await import(join(messages, file))
    return [basename(file), Object.assign({}, ...Object.values(area))] as const
  })
  return new Map(await Promise.all(areas))
}

test.each(['en', 'ja'] as const)(
  'no words of %s stand in two areas, and all are spoken',
  async (locale) => {
    const areas = [...(await readAreas(locale))].filter(([file]) => !apart.includes(file))
    const keys = areas.flatMap(([, area]) => Object.keys(area))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    expect([...keys, 'locale'].sort()).toEqual(Object.keys(dictionaries[locale]).sort())
  },
)

/** The names of everything in `words`, the inner ones too. */
function namesIn(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? namesIn(value, `${path}${name}.`)
      : [`${path}${name}`],
  )
}

test('every area says the same things in both languages', async () => {
  const [english, japanese] = await Promise.all([readAreas('en'), readAreas('ja')])
  expect([...japanese.keys()]).toEqual([...english.keys()])
  for (const [area, words] of english) {
    const spoken = namesIn(japanese.get(area) ?? {})
    // The server's own messages are in English, and only translated here.
    const translated = /^(problems|warningForms)\./
    expect(spoken.filter((name) => !translated.test(name)).sort(), area).toEqual(
      namesIn(words)
        .filter((name) => !translated.test(name))
        .sort(),
    )
  }
})

test('no text of the interface is left untranslated or empty', () => {
  const { en, ja } = dictionaries
  const plain = Object.entries(ja).filter(([, words]) => typeof words === 'string')
  expect(plain.length).toBeGreaterThan(40)
  for (const [name, words] of plain) {
    expect(words, name).not.toBe('')
    expect(words, name).not.toBe(Reflect.get(en, name))
  }
})
