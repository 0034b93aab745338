import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTypedQuotes, elision, quotations } from '#lib/answer/gate/typed-quotes.ts'
import { buildCitation } from '../../support/build-answer.ts'

const guard = buildCitation('canal.md', '水番の報酬は米で支払われ、一年に二俵と決められていた。')
const police = buildCitation(
  'lamps.md',
  'Residents feared that darker streets would be less safe, but the police recorded no increase.',
)
const check = (text: string) => checkTypedQuotes(text, [guard, police])

describe('a quotation that a model types', () => {
  test.each([
    '「水番の報酬は米で支払われ」とある。',
    '『一年に二俵と決められていた』とある。',
    'It says “the police recorded no increase”.',
    'It says "the police  recorded no increase".',
    "It says 'the police recorded no increase', no more.",
    'Es steht dort: „the police recorded no increase“, mehr nicht.',
    'On y lit « the police recorded no increase » et « darker streets would ».',
    '「米」と「二俵」という語がある。',
    "The farmers' rights and the village's mill were kept since the '70s in the lower town.",
    'The pipe is 12" wide, as everyone in the village knew.',
    '資料『canal.md』の記録である。',
  ])('stands where its words are the paper’s: %s', (text) => {
    expect(check(text)).toEqual({ text, struck: 0, empty: false })
  })

  test.each([
    [
      '「水番の報酬は金貨で支払われ」と水番の記録に書かれている。',
      `${elision}と水番の記録に書かれている。`,
    ],
    [
      '昔から北沢の村の家々では『水番は大の富豪だった』と言われていた。',
      `昔から北沢の村の家々では${elision}と言われていた。`,
    ],
    [
      'The police said “crime doubled overnight” and went home.',
      `The police said ${elision} and went home.`,
    ],
    [
      'The police said "crime doubled overnight" and went home.',
      `The police said ${elision} and went home.`,
    ],
    [
      'The police said ‘crime doubled overnight’ and went home.',
      `The police said ${elision} and went home.`,
    ],
    [
      "The police said 'crime doubled overnight' and went home.",
      `The police said ${elision} and went home.`,
    ],
    [
      'The police said «crime doubled overnight» and went home.',
      `The police said ${elision} and went home.`,
    ],
    [
      'The police said „crime doubled overnight“ and went home.',
      `The police said ${elision} and went home.`,
    ],
    [
      '水番の記録によれば〝水番は金で雇われていた〟とのことである。',
      `水番の記録によれば${elision}とのことである。`,
    ],
    [
      '水番の記録によれば｢水番は金で雇われていた｣とのことである。',
      `水番の記録によれば${elision}とのことである。`,
    ],
    [
      'The residents of the town were asked, “and crime doubled at once.',
      `The residents of the town were asked, ${elision}`,
    ],
    [
      '棚田の村に残る水番の記録には「水番は『金の延べ棒を一本』得た」と書かれている。',
      `棚田の村に残る水番の記録には${elision}と書かれている。`,
    ],
  ])('is struck where they are not: %s', (text, left) => {
    expect(check(text)).toEqual({ text: left, struck: 1, empty: false })
  })

  test('takes a statement with it where little else is said', () => {
    expect(check('「水番は村でいちばんの富豪だった」とある。').empty).toBe(true)
  })

  test('may go over from one cited sentence to the next', () => {
    const next = {
      ...police,
      quote: 'Nobody was hurt.',
      start: police.end + 1,
      end: police.end + 17,
    }
    const text = 'It says “no increase. Nobody was hurt” in full.'
    expect(checkTypedQuotes(text, [next, police]).struck).toBe(0)
    expect(checkTypedQuotes(text, [police]).struck).toBe(1)
    const elsewhere = { ...next, documentId: 'other' }
    expect(checkTypedQuotes(text, [police, elsewhere]).struck).toBe(1)
  })
})

test('whatever is written, no longer quotation is left that is not the papers’', () => {
  const piece = fc.constantFrom(
    ...[
      '「',
      '」',
      '『',
      '』',
      '“',
      '”',
      '"',
      '«',
      '»',
      '‘',
      '’',
      "'",
      '„',
      '‹',
      '›',
      '〝',
      '〟',
      '｢',
      '｣',
      '《',
      '》',
    ],
    ...[
      '水番の報酬は米で',
      'the police recorded',
      '全くの作り話である',
      'all of it invented',
      '米',
      ' ',
      '、',
      'a',
    ],
  )
  const said = [guard, police].map(({ quote }) => quote.replace(/\s/gu, ''))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const { text } = check(pieces.join(''))
      for (const { content } of quotations(text)) {
        const plain = content.replace(/\s/gu, '')
        if ([...content.trim()].length < 8 || content.includes(elision)) continue
        expect(
          said.some((one) => one.includes(plain)),
          text,
        ).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})
