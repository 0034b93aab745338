import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { relate } from '#lib/compare/relate/relate.ts'
import { type Position, relationSchema } from '#lib/contract.ts'
import { type Embedder, openEmbedder } from '#lib/models/embedder.ts'
import { buildPosition } from '../../support/build-position.ts'

let embedder: Embedder
beforeAll(async () => {
  embedder = await openEmbedder('builtin')
})
afterAll(() => embedder.close())

const topic = '海底ケーブルの保護'
const ask = async (positions: readonly Position[], language = 'ja', asked = topic) =>
  (await relate(positions, { language, topic: asked, embedder })).map((one) =>
    relationSchema.strict().parse(one),
  )

const wants = (name: string, quote: string, cue: string, more = {}) =>
  buildPosition(name, [quote], {
    stance: 'advocates',
    cues: [cue],
    terms: ['海底ケーブル'],
    ...more,
  })
const refuses = (name: string, quote: string, cue: string, more = {}) =>
  buildPosition(name, [quote], { stance: 'opposes', cues: [cue], terms: ['海底ケーブル'], ...more })

const patrol = wants(
  '白書',
  '海底ケーブルを守るため、沿岸監視レーダーを増やすべきである。',
  'べきである',
)
const samePatrol = wants(
  '論考',
  '海底ケーブルを守るには、沿岸監視レーダーの増設が欠かせない。',
  '欠かせない',
)

describe('papers that want the same', () => {
  test('agree, with a quote of each, the words of their stance and the term that they share', async () => {
    const [agreement, ...more] = await ask([patrol, samePatrol])
    expect(more).toEqual([])
    expect(agreement).toMatchObject({ kind: 'agreement', shared: ['沿岸監視レーダー'] })
    expect(agreement?.citations.map(({ documentId }) => documentId)).toEqual(['白書', '論考'])
    expect(agreement?.text).toBe(
      '『白書』と『論考』は、「べきである」「欠かせない」などの語で支持や推進の立場を示し、どちらも「沿岸監視レーダー」に触れています。',
    )
  })

  test('are told in the language of the reader', async () => {
    const [agreement] = await ask([patrol, samePatrol], 'en', 'protecting submarine cables')
    expect(agreement?.text).toContain('“白書” and “論考” speak for it (“べきである”, “欠かせない”)')
    expect(agreement?.text).toContain('“沿岸監視レーダー”')
  })

  test('do not agree where one wants more of what the other wants less of', async () => {
    const less = wants(
      '論考',
      '海底ケーブルを守るための沿岸監視レーダーは、これから減らすべきである。',
      'べきである',
    )
    const relations = await ask([patrol, less])
    expect(relations.filter(({ kind }) => kind === 'agreement')).toEqual([])
  })

  test('do not agree by what was asked alone', async () => {
    const other = wants('論考', '海底ケーブルの敷設船は、国が買い上げるべきである。', 'べきである')
    expect(await ask([patrol, other])).toEqual([])
  })

  test('do not agree by a word that is no verdict: an important role is not yet wanted', async () => {
    const told = wants(
      '論考',
      '海底ケーブルの見張りでは、沿岸監視レーダーが重要な役割を果たしてきた。',
      '重要',
    )
    expect(await ask([patrol, told])).toEqual([])
  })

  test('do not agree where one only tells what is', async () => {
    const told = buildPosition('論考', ['海底ケーブルを守る沿岸監視レーダーは三基ある。'])
    expect(await ask([patrol, told])).toEqual([])
  })
})

describe('papers that want opposite things', () => {
  const against = refuses(
    '反論',
    '海底ケーブルのために沿岸監視レーダーを増やすことには反対である。',
    '反対である',
  )

  test('differ, with a quote of each side', async () => {
    const relations = await ask([patrol, samePatrol, against])
    const difference = relations.find(({ kind }) => kind === 'difference')
    expect(difference?.shared).toContain('沿岸監視レーダー')
    const cited = difference?.citations.map(({ documentId }) => documentId)
    expect(cited).toContain('反論')
    expect(cited).toContain('白書')
    expect(difference?.text).toContain('「反対である」などの語で反対や否定の立場')
  })

  test('do not differ where one is against the end of what the other wants', async () => {
    const keeps = refuses(
      '反論',
      '海底ケーブルを見張る沿岸監視レーダーの廃止には反対である。',
      '反対である',
    )
    expect(await ask([patrol, keeps])).toEqual([])
  })

  test('do not differ on things that have nothing to do with one another', async () => {
    const elsewhere = refuses(
      '反論',
      '町内の盆踊りを海底ケーブルの式典に合わせることには反対である。',
      '反対である',
    )
    expect(await ask([patrol, elsewhere])).toEqual([])
  })
})

describe('where many papers speak', () => {
  const many = Array.from({ length: 9 }, (_, at) =>
    wants(
      `資料${at}`,
      '海底ケーブルを守るため、沿岸監視レーダーを増やすべきである。',
      'べきである',
    ),
  )

  test('a relation names no more than it quotes, and at most six of them', async () => {
    const [agreement] = await ask(many)
    expect(agreement?.citations).toHaveLength(6)
    expect(agreement?.text).toMatch(/^6件は、/)
  })

  test('a difference keeps a quote of each side, and relations are at most six', async () => {
    const against = refuses(
      '反論',
      '海底ケーブルのために沿岸監視レーダーを増やすことには反対である。',
      '反対である',
    )
    const relations = await ask([...many, against])
    expect(relations.length).toBeLessThanOrEqual(6)
    const differences = relations.filter(({ kind }) => kind === 'difference')
    expect(differences).toHaveLength(1)
    for (const { citations } of differences) {
      const cited = citations.map(({ documentId }) => documentId)
      expect(cited).toContain('反論')
      expect(cited.length).toBe(4)
    }
  })
})

describe('papers that say what a word means', () => {
  const meant = buildPosition('白書', [
    '「防衛外交」とは、軍の持つ力を平時の交流に生かす活動を指す。',
  ])
  const used = buildPosition('論考', [
    '政府の文書で「防衛外交」という用語が使われたことは、まだない。',
  ])

  test('are set side by side, apart from what they judge', async () => {
    const relations = await ask([meant, used], 'ja', '防衛外交の意味')
    expect(relations).toHaveLength(1)
    expect(relations[0]).toMatchObject({
      kind: 'definition',
      shared: ['防衛外交'],
      text: '『白書』と『論考』は、「防衛外交」という語の意味や使い方について述べています。',
    })
  })

  test('need another one who does', async () => {
    expect(await ask([meant, buildPosition('論考', ['防衛外交は進んだ。'])])).toEqual([])
  })
})

describe('who stands apart', () => {
  const byName = (holder: string, quote: string, cue: string) =>
    wants('議事録', quote, cue, { holder })

  test('two who speak under their names in one paper do', async () => {
    const [agreement] = await ask([
      byName('山田花子', '海底ケーブルのため、沿岸監視レーダーを増やすべきである。', 'べきである'),
      byName('鈴木一郎', '海底ケーブルには、沿岸監視レーダーの増設が欠かせない。', '欠かせない'),
    ])
    expect(agreement?.text).toMatch(/^山田花子と鈴木一郎は、/)
  })

  test('a paper and somebody whom it records do not', async () => {
    const whole = wants(
      '議事録',
      '海底ケーブルのため、沿岸監視レーダーを増やすべきであるとの意見があった。',
      'べきである',
    )
    const own = byName(
      '山田花子',
      '海底ケーブルのため、沿岸監視レーダーを増やすべきである。',
      'べきである',
    )
    expect(await ask([whole, own])).toEqual([])
  })

  test('nobody does where nothing is addressed', async () => {
    expect(await ask([buildPosition('白書', []), buildPosition('論考', [])])).toEqual([])
    expect(await ask([])).toEqual([])
  })
})
