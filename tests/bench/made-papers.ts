/**
 * Papers that are made, as many and as long as a measurement needs: the same for the same number.
 * Their sentences follow patterns, but hardly two are alike, and each paper brings names of its own.
 */

/** A made paper, and a question that one of its sentences answers. */
export type MadePaper = { name: string; bytes: Uint8Array; question: string }

const fields =
  '用水路 棚田 移動図書館 街灯 漁港 林道 診療所 発電所 養蚕 製塩 窯元 渡し船 防風林 郷土資料 学校林 灯台 炭焼き 水車 酒蔵 祭礼'.split(
    ' ',
  )
const actors =
  '組合 役場 協議会 町会 研究会 県庁 調査団 消防団 有志 商店会 自治会 運営委員会 保存会 作業班 事務局 住民'.split(
    ' ',
  )
const matters =
  '費用 担い手 修理 記録 水量 運賃 警備 協定 訓練 教育 予算 安全 観測 輸送 補償 景観 人口 収穫 保管 合意 監視 支援 制度 災害 技術'.split(
    ' ',
  )
const deeds =
  '見直した 分担した 増やした 減らした 公表した 延期した 再開した 引き継いだ 記録した 点検した 廃止した 提案した 承認した 評価した'.split(
    ' ',
  )
const manners =
  '慎重に 段階的に 例年どおり 三年ごとに 全会一致で 県の助言を受けて 夏のあいだに 住民の求めに応じて 前年の反省から 独自の判断で'.split(
    ' ',
  )
const doubts =
  '一方で その後も もっとも とりわけ しかし 同じころ これに対し 結果として のちに 当初は'.split(' ')
const morae =
  'ア カ サ タ ナ ハ マ ヤ ラ ガ バ イ キ シ チ ニ ヒ ミ リ ウ ク ス ツ ヌ フ ム ル エ ケ セ テ ネ メ レ オ コ ソ ト ノ ホ モ ロ'.split(
    ' ',
  )

/**
 * A Markdown paper in Japanese.
 * @param number which one.
 * @param size in bytes of UTF-8; it is passed by less than a section.
 */
export function makePaper(number: number, size: number): MadePaper {
  const random = randomFrom(number)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const year = (): number => 1880 + Math.floor(random() * 140)
  const name = (): string => Array.from({ length: 3 + random() * 3 }, () => pick(morae)).join('')
  const places = Array.from(
    { length: 40 },
    () => `${name()}${pick(['村', '港', '谷', '橋', '浦'])}`,
  )

  const sentences: readonly (() => string)[] = [
    () =>
      `${year()}年、${pick(places)}の${pick(actors)}は${pick(fields)}の${pick(matters)}を${pick(manners)}${pick(deeds)}。`,
    () =>
      `${pick(doubts)}、${pick(places)}では${pick(matters)}と${pick(matters)}の両立が${pick(actors)}の課題となった。`,
    () =>
      `${pick(places)}の${pick(fields)}にかかわる${pick(matters)}は、${year()}年の${2 + Math.floor(random() * 900)}件から${year()}年には${2 + Math.floor(random() * 900)}件に変わった。`,
    () =>
      `「${pick(matters)}を${pick(actors)}だけに任せてはならない」と、${pick(places)}の${pick(actors)}は${year()}年の報告で述べている。`,
    () =>
      `${pick(fields)}の${pick(matters)}については、${pick(places)}と${pick(places)}の${pick(actors)}が${pick(manners)}${pick(deeds)}ことが知られている。`,
  ]
  const paragraph = (): string =>
    Array.from({ length: 4 + random() * 5 }, () => sentences[Math.floor(random() * 5)]?.()).join('')

  const [place, field, matter] = [places[0] ?? '', pick(fields), pick(matters)]
  const begun = year()
  const parts = [
    `# ${place}の${field}と${matter}`,
    `${year()}年${1 + Math.floor(random() * 12)}月`,
    `${place}の${field}は、${begun}年に${pick(actors)}が${matter}のために始めた。`,
  ]
  let bytes = encode(parts.join('\n\n'))
  for (let section = 1; bytes.length < size; section++) {
    parts.push(`## ${section}　${pick(places)}の${pick(matters)}`)
    for (let count = 0; count < 6; count++) parts.push(paragraph())
    bytes = encode(parts.join('\n\n'))
  }
  return {
    name: `${String(number).padStart(5, '0')}-${place}.md`,
    bytes,
    question: `${place}の${field}は、${matter}のために何年に始まりましたか。`,
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Numbers from 0 to below 1, always the same for one seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
