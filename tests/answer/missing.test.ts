import { describe, expect, test } from 'vitest'
import type { Evidence } from '#lib/answer/evidence.ts'
import type { Expansion } from '#lib/answer/lexicon.ts'
import { findMissing } from '#lib/answer/missing.ts'
import { readQuestion } from '#lib/answer/question.ts'
import { buildEvidence, buildEvidences } from '../support/build-evidence.ts'

/** What is missing where the papers hold every word of the question but `unknown`. */
function missing(text: string, evidence: readonly Evidence[], unknown: string[] = []): string[] {
  const question = readQuestion(text)
  const expansions = question.words.map((word): Expansion => {
    const terms = unknown.includes(word) ? [] : [[word, 1] as const]
    return { word, weight: 1, terms: new Map(terms) }
  })
  return findMissing(question, evidence, {
    mainLanguage: question.language,
    expansions: new Map(['ja', 'en', 'zh'].map((one) => [one, expansions])),
  })
}

const aid = buildEvidence('2024年度は、ベトナムへの巡視艇の供与に10億円を充てた。')
const tonga = buildEvidence('Tonga has a new harbour.', { language: 'en', matter: 0 })
const talks = buildEvidence('山田花子委員は、対話を重ねるべきだと述べた。')

describe('what a question asks for and no paper has is named', () => {
  test('a year, as it was asked', () => {
    expect(missing('2019年度の巡視艇の供与に充てた額はいくらですか', [aid])).toEqual(['2019年度'])
    expect(missing('令和元年の巡視艇の供与', [aid])).toEqual(['令和元年'])
  })

  test('a country', () => {
    expect(missing('トンガへの巡視艇の供与について', [aid])).toEqual(['トンガ'])
    expect(missing('Which boats went to Tonga?', [aid])).toEqual(['Tonga'])
  })

  test('a person', () => {
    expect(missing('佐藤次郎委員は対話について何と述べましたか', [talks])).toEqual(['佐藤次郎'])
  })

  test('a kind of fact, in the question’s language', () => {
    expect(missing('対話にかかる費用はいくらですか', [talks])).toEqual(['金額'])
    expect(missing('How many members spoke?', [talks])).toEqual(['number'])
    expect(missing('委员什么时候发言？', [talks])).toEqual(['时间'])
  })

  test('a word that the papers neither use nor come near to', () => {
    expect(missing('巡視艇の供与と港の浚渫', [aid], ['浚渫'])).toEqual(['浚渫'])
  })

  test('everything that is missing, each once', () => {
    expect(missing('2019年のトンガへの支援は何件ですか', [aid])).toEqual(['2019年', 'トンガ', '数'])
  })
})

describe('nothing is missing', () => {
  test('where the evidence has it, in whatever writing', () => {
    expect(missing('2024年度のベトナムへの供与はいくらですか', [aid])).toEqual([])
    expect(missing('令和6年度のベトナムへの供与', [aid])).toEqual([])
    expect(missing('What did Vietnam receive in 2024?', [aid])).toEqual([])
    expect(missing('山田花子委員は何と述べましたか', [talks])).toEqual([])
    const old = buildEvidence('青空号は、一九八二年に集落を巡り始めた。')
    expect(missing('1982年に巡り始めた車', [old])).toEqual([])
  })

  test('where the heading above the evidence has it', () => {
    const under = buildEvidence('巡視艇を供与した。', { headings: ['2019年度の支援'] })
    expect(missing('2019年度に供与した船', [under])).toEqual([])
  })

  test('where a Japanese paper speaks of Japan without naming it', () => {
    expect(missing('日本の巡視艇の供与', [aid])).toEqual([])
    const english = buildEvidence('Patrol boats were provided.', { language: 'en' })
    expect(missing('Did Japan provide patrol boats?', [english])).toEqual(['Japan'])
  })

  test('where a short word, or one with 的 behind it, is unknown', () => {
    expect(missing('艇の供与', [aid], ['艇'])).toEqual([])
    expect(missing('戦略的な供与', [aid], ['戦略'])).toEqual([])
  })
})

describe('a name that stands only away from the matter', () => {
  const fleet = buildEvidence('巡視艇の供与には、10億円を充てた。', { document: 'fleet' })
  const library = buildEvidence('2019年には図書館が開かれた。', { document: 'library', matter: 0 })

  test('is missing together with it, as the question writes the two', () => {
    expect(missing('2019年の巡視艇の供与', [fleet, library])).toEqual(['2019年の巡視艇の供与'])
    expect(missing('2019年に、巡視艇は何に使われましたか', [fleet, library])).toEqual([
      '2019年 … 巡視艇',
    ])
    expect(missing('巡視艇の供与は2019年にありましたか', [fleet, library])).toEqual([
      '巡視艇の供与 … 2019年',
    ])
  })

  test('is missing with a word that the papers use nowhere, which is not told again', () => {
    const question = '2019年の浚渫の供与'
    expect(missing(question, [fleet, library], ['浚渫'])).toEqual(['2019年の浚渫の供与'])
  })

  test('is not missing where its passage goes on to the matter', () => {
    const [opening, matter] = buildEvidences(
      ['Tonga offers another lesson.', 'Every harbour project needs a crew.'],
      { language: 'en' },
    )
    if (opening === undefined || matter === undefined) throw new Error('Two were built.')
    const evidence = [{ ...opening, matter: 0 }, matter]
    expect(missing('What did the project in Tonga teach?', evidence, ['teach'])).toEqual([])
    const [alone] = [buildEvidence('Tonga offers another lesson.', { language: 'en', matter: 0 })]
    expect(missing('What did the project in Tonga teach?', [alone, matter], ['teach'])).toEqual([
      'project in Tonga',
    ])
  })

  test('is not missing with words that the papers use nowhere at all', () => {
    expect(missing('What did Tonga teach?', [aid, tonga], ['teach'])).toEqual([])
  })

  test('is told of beside a name that is nowhere only by that other one', () => {
    expect(missing('2019年のトンガへの巡視艇の供与', [fleet, library])).toEqual(['トンガ'])
  })
})

test('with no evidence at all, every name is missing', () => {
  expect(missing('2019年のトンガ', [])).toEqual(['2019年', 'トンガ'])
})
