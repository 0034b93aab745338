import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchor, type TextNow } from '#lib/chat/anchor.ts'
import { likeness, nearestSentenceIn } from '#lib/chat/nearest-sentence.ts'
import { type Span, textOf } from '#lib/document.ts'

/** A text of sentences, one to a line, and where each stands. */
function said(...sentences: readonly string[]): TextNow & { text: string; spans: Span[] } {
  let start = 0
  const spans = sentences.map((one) => {
    const span = { start, end: start + one.length }
    start = span.end + 1
    return span
  })
  const text = sentences.join('\n')
  return { text, spans, nearest: nearestSentenceIn(text, spans) }
}

/** The sentence at `at` as it was kept. */
function kept(sentences: readonly string[], at: number) {
  const { spans } = said(...sentences)
  const span = spans[at] ?? { start: 0, end: 0 }
  return {
    ...span,
    quote: sentences[at] ?? '',
    before: sentences[at - 1] ?? '',
    after: sentences[at + 1] ?? '',
  }
}

const harbour = [
  '港は浅い。',
  '防波堤は石で造られた。',
  '灯台は丘の上に建つ。',
  '詳しくは次の章で述べる。',
]

describe('a citation that was kept', () => {
  test('is where it was as long as its words are', () => {
    const paper = said(...harbour)
    expect(anchor(kept(harbour, 1), paper)).toEqual({ state: 'same', span: paper.spans[1] })
  })

  test('moves with its words', () => {
    const paper = said('はじめに一言。', ...harbour)
    expect(anchor(kept(harbour, 1), paper)).toEqual({ state: 'moved', span: paper.spans[2] })
  })

  test('moves, where its words stand more than once, to those with the same around them', () => {
    const before = ['序。', '以上である。', '港は浅い。', '結び。', '以上である。', '了。']
    const paper = said('前書き。', ...before)
    expect(anchor(kept(before, 4), paper)).toEqual({ state: 'moved', span: paper.spans[5] })
    expect(anchor(kept(before, 1), paper)).toEqual({ state: 'moved', span: paper.spans[2] })
  })

  test('moves to the nearest where what is around them says nothing', () => {
    const paper = said('あ。', 'あ。', 'あ。')
    const lonely = { start: 4, end: 6, quote: 'あ。', before: '', after: '' }
    expect(anchor(lonely, paper)).toEqual({ state: 'moved', span: paper.spans[1] })
  })

  test('is changed where one character of it is, and the sentence that it became is offered', () => {
    const paper = said('港は浅い。', '防波堤は鉄で造られた。', '灯台は丘の上に建つ。')
    expect(anchor(kept(harbour, 1), paper)).toEqual({ state: 'changed', span: paper.spans[1] })
  })

  test('is changed also where only its width or case is another', () => {
    const paper = said('The Mole Was Built In 1887.')
    const was = kept(['The mole was built in 1887.'], 0)
    expect(anchor(was, paper)).toEqual({ state: 'changed', span: paper.spans[0] })
  })

  test('is offered nothing that is not like it', () => {
    const paper = said('The committee met twice.', 'ろうそくの火が消えた。')
    expect(anchor(kept(harbour, 1), paper)).toEqual({ state: 'changed', span: null })
  })

  test('is gone with its paper', () => {
    expect(anchor(kept(harbour, 1), null)).toEqual({ state: 'gone' })
  })

  test('of no words stands nowhere', () => {
    const nothing = { start: 0, end: 0, quote: '', before: '', after: '' }
    expect(anchor(nothing, said(...harbour))).toEqual({ state: 'changed', span: null })
  })
})

const character = fc.constantFrom('海', '山', 'か', 'カ', 'ａ', 'A', ' ', '。', '𠮷', '1', 'が')
const sentence = fc.string({ unit: character, minLength: 1, maxLength: 12 })
const sentences = fc.array(sentence, { minLength: 1, maxLength: 12 })

test('is called the same or moved only where its words stand, character by character', () => {
  fc.assert(
    fc.property(sentences, sentences, fc.nat(), (before, now, pick) => {
      const was = kept(before, pick % before.length)
      const paper = said(...now)
      const found = anchor(was, paper)
      if (found.state === 'same' || found.state === 'moved') {
        expect(textOf(paper.text, found.span)).toBe(was.quote)
      } else {
        expect(paper.text.includes(was.quote)).toBe(false)
      }
      if (found.state === 'same') expect(found.span.start).toBe(was.start)
      if (found.state === 'changed' && found.span !== null) {
        expect(paper.spans).toContainEqual(found.span)
      }
    }),
  )
})

test('whatever is put before it and after it, a sentence that stands once is found', () => {
  fc.assert(
    fc.property(sentences, sentences, (before, after) => {
      const own = '《灯台は丘の上に建つ》'
      const found = anchor(kept(['x', own, 'y'], 1), said(...before, own, ...after))
      expect(found.state).toBe(before.join('\n').length === 1 ? 'same' : 'moved')
    }),
  )
})

test('a sentence is offered exactly where one is like it, and none that is less like it than another', () => {
  fc.assert(
    fc.property(sentences, sentence, (now, wanted) => {
      const paper = said(...now)
      const span = paper.nearest(wanted)
      const most = Math.max(...now.map((one) => likeness(one, wanted)))
      expect(span === null ? null : likeness(textOf(paper.text, span), wanted)).toBe(
        most < 0.5 ? null : most,
      )
    }),
  )
})
