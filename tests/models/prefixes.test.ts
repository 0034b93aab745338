import { expect, test } from 'vitest'
import { prefixesOf } from '#lib/models/prefixes.ts'

test.each(['Xenova/multilingual-e5-small', 'intfloat/e5-base-v2', 'multilingual-e5-large'])(
  '%s finds "query: " before questions and "passage: " before passages',
  (model) => {
    expect(prefixesOf(model)).toEqual({ query: 'query: ', passage: 'passage: ' })
  },
)

test('an instructed e5 gets its task before questions and nothing before passages', () => {
  const { query, passage } = prefixesOf('intfloat/multilingual-e5-large-instruct')
  expect(query).toMatch(/^Instruct: .+\nQuery: $/)
  expect(passage).toBe('')
})

test.each(['tenkyo-embed-mini', 'Xenova/all-MiniLM-L6-v2', 'some/le5x-model'])(
  '%s wants no prefix',
  (model) => {
    expect(prefixesOf(model)).toEqual({ query: '', passage: '' })
  },
)
