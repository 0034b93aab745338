import { expect, test } from 'vitest'
import { matchedTerms } from '#lib/answer/terms.ts'
import { buildEvidence } from '../support/build-evidence.ts'

const none = new Map()

test('the words of a question that stand in the evidence are its terms, not the others', () => {
  const evidence = [buildEvidence('水番の報酬は米で支払われた。')]
  expect(matchedTerms('水番の報酬は何で決まりますか', evidence, none)).toEqual(['水番', '報酬'])
})

test('words that stand side by side in both are one term', () => {
  const evidence = [buildEvidence('The shielded street lamps were costly.', { language: 'en' })]
  expect(matchedTerms('Who paid for Street Lamps of stone?', evidence, none)).toEqual([
    'street lamps',
  ])
})

test('words that stand side by side in the question only are terms each', () => {
  const evidence = [buildEvidence('Lamps line the street.', { language: 'en' })]
  expect(matchedTerms('Who paid for street lamps?', evidence, none)).toEqual(['street', 'lamps'])
})

test('a word within another is none in Latin letters', () => {
  const evidence = [buildEvidence('They clamped down.', { language: 'en' })]
  expect(matchedTerms('A lamp?', evidence, none)).toEqual([])
})

test('a heading counts with its sentence', () => {
  const evidence = [buildEvidence('毎朝四時に見回る。', { headings: ['水番の仕事'] })]
  expect(matchedTerms('水番は何をしますか', evidence, none)).toEqual(['水番'])
})

test('a word that the evidence lacks gives way to the papers’ nearest terms for it', () => {
  const evidence = [buildEvidence('水番の報酬は米で支払われた。')]
  const terms = new Map([
    ['報酬', 1],
    ['支払', 0.5],
    ['水路', 1],
  ])
  const expansions = new Map([['ja', [{ word: 'wages', weight: 1, terms }]]])
  expect(matchedTerms('What wages were paid?', evidence, expansions)).toEqual(['報酬'])
})
