/**
 * Cosines mean something else with every embedder, and something else across languages than within
 * one. What they are for texts that say the same, and for texts that do not, is taken from a few known
 * pairs, once for each embedder; likeness counts between the two.
 */

import { meanCosine } from '#lib/models/calibration.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { cosine } from '../score.ts'

/** The same thing said twice in Japanese and twice in English. */
const known: readonly (readonly [ja: string, again: string, en: string, anew: string])[] = [
  [
    '防衛省は次年度の予算案に無人機の取得費を盛り込んだ。',
    '来年度の予算案には、無人機を買うための費用が入っている。',
    'The Ministry of Defense put the cost of drones into next year’s budget.',
    'Next year’s budget has money for buying drones.',
  ],
  [
    '政府は輸出規制の見直しを検討している。',
    '輸出の規制を改めることが、政府で検討されている。',
    'The government is considering a review of export controls.',
    'A review of the rules on exports is being considered by the government.',
  ],
  [
    '両国は、情報を守るための協定に署名した。',
    '二つの国は情報保護協定を結んだ。',
    'The two countries signed an agreement on the protection of information.',
    'An agreement to protect information was signed by both countries.',
  ],
  [
    '裁判所は、その契約を公序良俗に反するとして無効とした。',
    '契約は公序良俗に反しており無効だと、裁判所が判断した。',
    'The court held that the contract was void because it was against public policy.',
    'The contract offended public policy and was therefore invalid, the court decided.',
  ],
  [
    '中小企業への支援は、賃金の上昇に追いついていない。',
    '賃金が上がる速さに、中小企業の支援策は届いていない。',
    'Support for small businesses has not kept up with rising wages.',
    'Wages have risen faster than aid to small firms.',
  ],
  [
    '港の整備には地元の漁業者の同意が欠かせない。',
    '地元の漁民が同意しなければ、港は整備できない。',
    'The consent of local fishermen is essential for building the port.',
    'The port cannot be built unless fishermen in the area agree.',
  ],
]

/** The same notion by two Japanese and by two English words. */
const knownWords: typeof known = [
  ['検討', '審議', 'consideration', 'review'],
  ['決定', '決断', 'decision', 'ruling'],
  ['予算', '経費', 'budget', 'spending'],
  ['企業', '会社', 'company', 'firm'],
  ['支援', '援助', 'support', 'aid'],
  ['協定', '条約', 'agreement', 'treaty'],
  ['増加', '増大', 'increase', 'rise'],
  ['船舶', '艦船', 'ship', 'vessel'],
  ['裁判所', '法廷', 'court', 'tribunal'],
  ['住民', '市民', 'residents', 'citizens'],
  ['政府', '内閣', 'government', 'cabinet'],
  ['危険', '脅威', 'danger', 'threat'],
  ['規則', '規定', 'rule', 'regulation'],
  ['港', '港湾', 'port', 'harbour'],
]

/** What an embedder's cosine is without any likeness, and for the same in other words. */
export type Scale = { floor: number; ceiling: number }

/** An embedder's scales for texts in one language and for texts in two, and the same for words. */
export type Scales = { within: Scale; across: Scale; words: { within: Scale; across: Scale } }

const taken = new WeakMap<Embedder, Promise<Scales>>()

/**
 * The scales of an embedder; measured once for as long as it is open.
 * @throws TenkyoError `embedder-unavailable`
 */
export function scalesOf(embedder: Embedder): Promise<Scales> {
  const already = taken.get(embedder)
  if (already !== undefined) return already
  const scales = Promise.all([measure(embedder, known), measure(embedder, knownWords)]).then(
    ([texts, words]) => ({ ...texts, words }),
  )
  taken.set(embedder, scales)
  scales.catch(() => taken.delete(embedder))
  return scales
}

async function measure(
  embedder: Embedder,
  rows: typeof known,
): Promise<{ within: Scale; across: Scale }> {
  const vectors = await embedder.embed(rows.flat(), 'passage')
  const column = (at: number) => rows.map((_, row) => vectors[row * 4 + at] ?? new Float32Array())
  const [ja, again, en, anew] = [column(0), column(1), column(2), column(3)]
  return {
    within: scaleOf([
      [ja, again],
      [en, anew],
    ]),
    across: scaleOf([
      [ja, en],
      [again, anew],
    ]),
  }
}

type Side = readonly Float32Array[]

/** Of all the pairs of two columns, those in a row say the same, the others nothing alike. */
function scaleOf(pairs: readonly (readonly [Side, Side])[]): Scale {
  const same = pairs.flatMap(([one, other]) => one.map((vector, at) => cosineAt(vector, other[at])))
  const all = mean(pairs.map(([one, other]) => meanCosine(one, other)))
  const ceiling = mean(same)
  const rows = pairs[0]?.[0].length ?? 0
  return { ceiling, floor: (all * rows - ceiling) / Math.max(1, rows - 1) }
}

const cosineAt = (one: Float32Array, other: Float32Array | undefined) =>
  other === undefined ? 0 : cosine(one, other)

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Where a cosine lies between no likeness (0) and the same in other words (1); may be beyond both. */
export function likeness(value: number, { floor, ceiling }: Scale): number {
  return (value - floor) / Math.max(1e-6, ceiling - floor)
}
