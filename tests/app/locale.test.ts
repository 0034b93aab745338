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

test('no text of the interface is left untranslated or empty', () => {
  const { en, ja } = dictionaries
  const plain = Object.entries(ja).filter(([, words]) => typeof words === 'string')
  expect(plain.length).toBeGreaterThan(40)
  for (const [name, words] of plain) {
    expect(words, name).not.toBe('')
    expect(words, name).not.toBe(Reflect.get(en, name))
  }
})
