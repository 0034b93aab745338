import { expect, test } from 'vitest'
import { nameDocuments } from '../../../app/chat/find-suggested.ts'

const papers = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`)

test.each<[string, readonly string[] | undefined, string | null]>([
  ['all papers are not named', undefined, ''],
  ['chosen papers are', ['a', 'b'], 'a,b'],
  ['of none, nothing is suggested', [], null],
  ['of more than fit into an address neither, rather than of all', papers(61), null],
])('%s', (_, documents, named) => {
  expect(nameDocuments(documents)).toBe(named)
})
