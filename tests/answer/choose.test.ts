import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canStand,
  choose,
  longestStatement,
  mostStatements,
  nearestOf,
  repeats,
} from '#lib/answer/choose.ts'
import type { Evidence } from '#lib/answer/evidence.ts'
import { buildEvidence } from '../support/build-evidence.ts'

const texts = (chosen: readonly Evidence[]) => chosen.map(({ sentence }) => sentence.text)

/** Sentences that have nothing in common, best first. */
const different = [
  '水番は夏のあいだ毎朝堰を見回った。',
  '移動図書館の車には本が積まれた。',
  '街灯の覆いは星空を取り戻した。',
  '泥さらいの担い手は減っている。',
  '図書の整理には若い世代が加わった。',
  '警察は事故の増加を記録していない。',
  '港の浚渫には三年を要した。',
].map((text, at) => buildEvidence(text, { score: 1 - at / 20 }))

describe('an answer is chosen', () => {
  test('best first, of at most five sentences', () => {
    expect(texts(choose(different, false, 0))).toEqual(texts(different.slice(0, mostStatements)))
  })

  test('of nothing where there is nothing', () => {
    expect(choose([], false, 0)).toEqual([])
  })

  test('without sentences too long to be read as one', () => {
    const long = buildEvidence(`${'水路が続き、'.repeat(60)}終わる。`)
    const just = buildEvidence('水'.repeat(longestStatement))
    expect(canStand(long)).toBe(false)
    expect(canStand(just)).toBe(true)
    expect(texts(choose([long, ...different], false, 0))).not.toContain(long.sentence.text)
  })

  test('without sentences that say nothing by themselves', () => {
    const heading = buildEvidence('一　用水路のあらまし', { statable: false, score: 2 })
    expect(texts(choose([heading, ...different], false, 0))).not.toContain(heading.sentence.text)
  })

  test('without sentences far behind the best one', () => {
    const weak = buildEvidence('村には古い橋がある。', { score: 0.3 })
    expect(choose([...different.slice(0, 1), weak], false, 0)).toHaveLength(1)
  })
})

describe('what two papers say alike counts once', () => {
  const memo = '科学技術の成果を安全保障に生かす仕組みを、政府の中に作るべきである。'
  const minutes = '科学技術の成果を安全保障に生かす仕組みを政府の中に作るべきだ。'
  const unsigned = buildEvidence(minutes, { document: 'minutes', score: 1 })
  const signed = buildEvidence(memo, { document: 'memo', holder: '山田 委員', score: 0.9 })

  test('the signed memo before the minutes that repeat it', () => {
    expect(repeats(unsigned, signed, 0)).toBe(true)
    expect(choose([unsigned, signed], false, 0)).toEqual([signed])
    expect(choose([signed, unsigned], false, 0)).toEqual([signed])
  })

  test('in the place of the better one', () => {
    const other = buildEvidence('移動図書館の車には本が積まれた。', { score: 0.95 })
    expect(choose([unsigned, other, signed], false, 0)).toEqual([signed, other])
  })

  test('by the words or by the meaning', () => {
    const vector = Float32Array.of(1, 0)
    const one = buildEvidence('水番は夏のあいだ毎朝堰を見回った。', { vector })
    const same = buildEvidence('In summer the guard checked the weir.', { vector })
    const across = buildEvidence('In summer the guard checked the weir.', {
      vector: Float32Array.of(0, 1),
    })
    expect(repeats(one, same, 0)).toBe(true)
    expect(repeats(one, across, 0)).toBe(false)
  })

  test('a signed sentence that lies between two others brings no repetition back', () => {
    const at = (degrees: number) => {
      const angle = (degrees * Math.PI) / 180
      return Float32Array.of(Math.cos(angle), Math.sin(angle))
    }
    const one = buildEvidence('水番は堰を見回った。', { vector: at(0) })
    const other = buildEvidence('Books were lent.', { vector: at(30), score: 0.9 })
    const between = buildEvidence('街灯は暗い。', { vector: at(15), holder: '山田', score: 0.8 })
    expect(choose([one, other, between], false, 0)).toEqual([one, other])
    expect(choose([one, between], false, 0)).toEqual([between])
  })

  test('where cosines all lie high, only from well above where they lie', () => {
    const one = buildEvidence('水番は堰を見回った。', { vector: Float32Array.of(1, 0) })
    const other = buildEvidence('Books were lent.', { vector: Float32Array.of(0.95, 0.312) })
    expect(repeats(one, other, 0)).toBe(true)
    expect(repeats(one, other, 0.75)).toBe(false)
  })

  test('a longer sentence that adds something is not a repetition', () => {
    const more = `${minutes.slice(0, -1)}という意見があったが、独立した助言の場を別に設けて公開する方法も論じられ、結論は次回に持ち越された。`
    expect(repeats(unsigned, buildEvidence(more), 0)).toBe(false)
  })
})

describe('where a question compares', () => {
  const from = (document: string, at: number, score: number) =>
    buildEvidence(different[at]?.sentence.text ?? '', { document, score })
  const loud = [from('a', 0, 1), from('a', 1, 0.9), from('a', 2, 0.8), from('a', 3, 0.75)]
  const quiet = [from('b', 4, 0.7), from('c', 5, 0.6)]
  const papersOf = (chosen: readonly Evidence[]) =>
    chosen.map(({ found }) => found.prepared.passage.documentId)

  test('each paper has its turn before any has a second one', () => {
    expect(papersOf(choose([...loud, ...quiet], true, 0))).toEqual(['a', 'b', 'c', 'a', 'a'])
  })

  test('otherwise the best sentences speak, whichever paper they are of', () => {
    expect(papersOf(choose([...loud, ...quiet], false, 0))).toEqual(['a', 'a', 'a', 'a', 'b'])
  })
})

describe('a refusal offers', () => {
  test('three sentences at most, the nearest first, and none where there are none', () => {
    expect(texts(nearestOf(different, 0))).toEqual(texts(different.slice(0, 3)))
    expect(nearestOf([], 0)).toEqual([])
  })

  test('what is nearest, however far behind a bare entry it is', () => {
    const entry = { statable: false, score: 2, coverage: 0.5 }
    const far = different.map((one) => ({ ...one, score: one.score / 10 }))
    const all = [buildEvidence('水番手当（Wages）', entry), ...far]
    expect(texts(nearestOf(all, 0))).toEqual(texts(different.slice(0, 3)))
  })

  test('a heading or an entry only where it has most of what was asked', () => {
    const entry = buildEvidence('水番手当（Wages）', { statable: false, coverage: 0.9 })
    expect(texts(nearestOf([entry, ...different], 0))[0]).toBe('水番手当（Wages）')
  })

  test('nothing twice, nothing too long to be read as one', () => {
    const [first] = different
    const long = buildEvidence(`${'水路が続き、'.repeat(60)}終わる。`)
    const offered = nearestOf([long, ...(first ? [first, first] : []), ...different], 0)
    expect(texts(offered)).toEqual(texts(different.slice(0, 3)))
  })
})

test('whatever there is, no answer is longer than five or says the same twice', () => {
  const words = ['水番', '水路', '図書', '街灯', '星空', '港']
  const sentence = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
    .chain((said) =>
      fc.record({
        said: fc.constant(`${said.join('と')}である。`),
        holder: fc.constantFrom(null, '山田'),
        score: fc.double({ min: 0, max: 2, noNaN: true }),
      }),
    )
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 20 }), fc.boolean(), (said, compares) => {
      const evidence = said
        .map(({ said: text, ...rest }, at) =>
          buildEvidence(text, { document: `d${at % 3}`, ...rest }),
        )
        .sort((a, b) => b.score - a.score)
      const chosen = choose(evidence, compares, 0)
      expect(chosen.length).toBeLessThanOrEqual(mostStatements)
      expect(chosen.length > 0).toBe(evidence.length > 0)
      for (const [at, one] of chosen.entries()) {
        expect(chosen.slice(at + 1).filter((other) => repeats(one, other, 0))).toEqual([])
      }
    }),
  )
})
