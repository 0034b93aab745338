import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  comparisonAddress,
  longestTopic,
  mostTopics,
  readAddress,
  withCompared,
} from '../../../app/compare/address.ts'

const page = 'http://127.0.0.1:3000/compare'

test('questions and papers come back from an address as they were put in, in their order', () => {
  const topic = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.toWellFormed().replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
  const topics = fc.uniqueArray(topic, { maxLength: mostTopics })
  const id = fc.stringMatching(/^[0-9a-z]{1,64}$/)
  const documents = fc.option(fc.array(id, { minLength: 1, maxLength: 8 }))
  fc.assert(
    fc.property(fc.record({ topics, documents }), (compared) => {
      expect(readAddress(withCompared(`${page}?mentions=x`, compared))).toEqual(compared)
    }),
  )
})

test('papers stand in an address without escapes, and what else it says stays', () => {
  const address = withCompared(`${page}?mentions=a+b`, { topics: ['c d'], documents: ['1', '2'] })
  expect(address).toBe(`${page}?mentions=a+b&topic=c+d&documents=1,2`)
  expect(withCompared(address, { topics: [], documents: null })).toBe(`${page}?mentions=a+b`)
})

test('no papers chosen is not the same as all of them', () => {
  expect(readAddress(page).documents).toBeNull()
  expect(readAddress(`${page}?documents=`).documents).toEqual([])
})

test('an address that someone else wrote is only read as far as it makes sense', () => {
  const many = Array.from({ length: mostTopics + 3 }, (_, at) => `topic=q${at}`).join('&')
  expect(readAddress(`${page}?${many}`).topics).toHaveLength(mostTopics)
  expect(readAddress(`${page}?topic=&topic=+&topic=a&topic=a&topic=%20b%0Ac`)).toEqual({
    topics: ['a', 'b c'],
    documents: null,
  })
  expect(readAddress(`${page}?topic=${'x'.repeat(9000)}`).topics[0]).toHaveLength(longestTopic)
  expect(readAddress(`${page}?documents=ok,../up,<b>,${'a'.repeat(65)}`).documents).toEqual(['ok'])
})

test('a conversation leads to its question and its papers', () => {
  expect(comparisonAddress('水番', null)).toBe(`/compare?topic=${encodeURIComponent('水番')}`)
  expect(comparisonAddress('a', ['1', '2'])).toBe('/compare?topic=a&documents=1,2')
})
