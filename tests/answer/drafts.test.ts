import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draft, draftReader } from '#lib/answer/drafts.ts'

const read = (...pieces: string[]): Draft[] => {
  const take = draftReader()
  return pieces.flatMap((piece) => take(piece))
}
const one: Draft = { text: '一つ目', kind: 'point', ids: ['k3f9x'] }
const two: Draft = { text: 'say "two" {2}', kind: 'heading', ids: [] }
const whole = JSON.stringify({ elements: [one, two] })

describe('statements are read out of', () => {
  test.each([
    ['the form that was asked for', whole],
    ['the same, indented', JSON.stringify({ elements: [one, two] }, null, 2)],
    ['an array alone', JSON.stringify([one, two])],
    ['one object a line', `${JSON.stringify(one)}\n${JSON.stringify(two)}`],
    ['a block of code', `Here is the "answer:\n\`\`\`json\n${whole}\n\`\`\`\nI hope {this} helps.`],
    [
      'fields that nobody asked for',
      JSON.stringify({ n: 2, elements: [{ ...one, score: { a: 1 } }, two] }),
    ],
    ['an answer that never ends', `${whole.slice(0, -2)},{"text":"three","kind":"po`],
    [
      'what lies around broken ones',
      `{"elements":[${JSON.stringify(one)},{"text":"a "b" c"},${JSON.stringify(two)}`,
    ],
    [
      'what follows a string that is never closed',
      `{"text":"broken\n},\n${JSON.stringify(one)},${JSON.stringify(two)}`,
    ],
  ])('%s', (_, written) => {
    expect(read(written)).toEqual([one, two])
  })

  test('a kind that there is not, as a point; ids that are none, without them', () => {
    expect(read('{"text":"x","kind":"quote","ids":7}{"text":"y","ids":[1,null,"k3f9x"]}')).toEqual([
      { text: 'x', kind: 'point', ids: [] },
      { text: 'y', kind: 'point', ids: ['k3f9x'] },
    ])
  })

  test.each(['{"text":"x","citations":["k3f9x"]}', '{"text":"x","score":2,"ids":"k3f9x"}'])(
    'ids as weaker models give them: %s',
    (written) => {
      expect(read(written)).toEqual([{ text: 'x', kind: 'point', ids: ['k3f9x'] }])
    },
  )
})

test('a statement is there with its last bracket, and not before', () => {
  const take = draftReader()
  const end = whole.indexOf('}') + 1
  expect(take(whole.slice(0, end - 1))).toEqual([])
  expect(take(whole.slice(end - 1, end))).toEqual([one])
})

describe('nothing is read out of', () => {
  test.each([
    '',
    'Plain prose.',
    '{}',
    '[]',
    '{"elements":[]}',
    '{"text":1,"ids":[]}',
    '}}}]',
    '{"elements":["a"]}',
    `{"text":"${'x'.repeat(30_000)}","kind":"point","ids":[]}`,
    '{'.repeat(100_000),
    '{"text":"'.repeat(10_000),
  ])('%#', (written) => {
    expect(read(written)).toEqual([])
  })
})

test('a statement stands after much else', () => {
  expect(
    read(
      `{"thoughts":"${'x'.repeat(100_000)}"}`,
      `{"elements":[${'{"a":1},'.repeat(20_000)}`,
      whole,
    ),
  ).toEqual([one, two])
})

test('wherever the stream is cut, the statements are the same', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      ',',
      ':',
      '\n',
      '```json',
      '{"text":',
      '"ids":[',
      'é🙂',
      whole,
    ),
    fc
      .record({
        text: fc.string({ unit: 'grapheme' }),
        kind: fc.constantFrom('point', 'lead', 'x'),
        ids: fc.array(fc.string()),
      })
      .map((element) => JSON.stringify(element)),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.array(fc.nat(400), { maxLength: 20 }),
      (pieces, cuts) => {
        const written = pieces.join('')
        const places = [
          0,
          ...cuts.filter((at) => at < written.length).sort((a, b) => a - b),
          written.length,
        ]
        const split = places.slice(1).map((end, at) => written.slice(places[at], end))
        expect(read(...split)).toEqual(read(written))
        expect(read(...written.split(''))).toEqual(read(written))
      },
    ),
    { numRuns: 1000 },
  )
})
