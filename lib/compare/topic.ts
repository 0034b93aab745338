/**
 * What is compared, without the words with which one asks for a comparison: “各文書の立場を比較して
 * ください” says nothing of the matter, and what it is like is no evidence.
 */

import { type Question, readQuestion } from '#lib/answer/question.ts'
import { detectLanguage } from '#lib/text/language.ts'

/** What stands for the papers in such a question. */
const papersJa =
  '(?:文書|資料|論文|文献|論考|報告書?|ペーパー|著者|筆者|執筆者|論者|研究者|機関|組織)'
const viewsJa =
  '(?:立場|見解|主張|論調|スタンス|考え方?|見方|意見|評価|議論|論じ方|扱い方?|位置(?:付|づ)け|捉え方|とらえ方|姿勢|態度|認識|記述|言及)'
const sayJa =
  '(?:述べ|論じ|書い|語っ|主張し|説明し|捉え|とらえ|見|み|考え|評価し|扱っ|位置(?:付|づ)け|認識し|指摘し|提言し|提案し|言及し|触れ)'

const whichEn =
  'the|these|those|each(?:\\s+of\\s+the)?|every|all(?:\\s+the)?|different|various|several'
const papersEn = '(?:papers?|documents?|authors?|texts?|reports?|sources?|studies|writers?)'
const viewsEn =
  '(?:positions?|views?|stances?|arguments?|attitudes?|approach(?:es)?|opinions?|perspectives?|treatments?)'
const sayEn =
  'differ|disagree|agree|say|argue|hold|think|write|state|recommend|propose|view|see|treat|discuss|assess|describe|address|judge|understand|take|define'

/** Each is taken out wherever it stands. */
const asking: readonly RegExp[] = [
  /(?:を|で)?(?:比較|対比|対照|整理|比べ|まとめ|列挙|要約|教え|示|説明)(?:し|て|し?て(?:ください|下さい|ほしい|欲しい|くれ|みて?|頂きたい|いただきたい|くれますか|もらえますか)|せよ|しなさい|する|しろ|たい|したい)*(?:です)?[。！!]?$/u,
  new RegExp(`${papersJa}(?:によって|により|ごとに|間で|の間で)[はも]?`, 'gu'),
  /(?:は|が|に|も)?(?:どう|どのように|いかに|どれほど|どの程度)(?:違|ちが|異な|分かれ|食い違)[ぁ-ん]*(?:ますか|いますか|か)?[。？?]?$/u,
  new RegExp(
    `(?:は|が|を|に|も)?(?:どう|どのように|いかに|何を|なにを|何と|どんなことを)${sayJa}(?:て|ら|づけて|付けて|られ|けて)*(?:いる|います|い|る|れている|れています)?(?:の(?:です|でしょう)?)?か[。？?]?$`,
    'u',
  ),
  new RegExp(
    `(?:についての?|をめぐる|に関する|に対する|における|への)?(?:の)?(?:各|それぞれの|これらの|複数の|諸|両|全ての|すべての|お手元の)${papersJa}(?:の間|間|同士|ごと)?(?:の|は|が|で(?:は)?|における|による)?`,
    'gu',
  ),
  new RegExp(
    `の?(?:それぞれの)?${viewsJa}(?:や${viewsJa})*(?:の(?:違い|相違|異同|差|比較|対比))?(?:を|は|が|に)?(?:違いは|何ですか)?[。？?]?$`,
    'u',
  ),
  /\b(?:please\s+)?(?:compare|contrast)(?:\s+and\s+contrast)?\b/giu,
  new RegExp(
    `^\\s*(?:what|how|where|which|in what way)\\s+(?:${viewsEn}\\s+)?(?:do|does|did|are|is)\\s+(?:${whichEn})\\s+(?:\\w+\\s+)?${papersEn}(?:['’]s?)?(?:\\s+(?:each|all))?(?:\\s+(?:${sayEn})s?)?`,
    'giu',
  ),
  new RegExp(
    `\\b(?:the|their|what)\\s+(?:differing |different |respective |various )?${viewsEn}\\s+(?:of|in|across|among|between|taken (?:by|in)|held (?:by|in))\\s+(?:${whichEn})\\s+(?:\\w+\\s+)?${papersEn}`,
    'giu',
  ),
  new RegExp(`\\bhow\\s+(?:${whichEn})\\s+${papersEn}\\s+(?:${sayEn})\\b`, 'giu'),
  new RegExp(`\\b(?:across|in|between|among|by)\\s+(?:${whichEn})\\s+${papersEn}`, 'giu'),
  new RegExp(`\\b(?:${whichEn})\\s+${papersEn}(?:['’]s?)?`, 'giu'),
  new RegExp(`^\\s*(?:${viewsEn})\\s+(?=on|of|about|towards?|regarding)`, 'giu'),
  /^\s*(?:on|about|regarding|concerning|towards?|of|as to|with regard to)\b/iu,
  /请|(?:比较|对比|对照)(?:一下)?|各(?:份|篇|个)?(?:文件|论文|资料|文章|作者|报告)(?:的|对|对于|关于)?|的?(?:立场|观点|看法|态度)(?:有何不同|的(?:异同|差异|不同))?/gu,
]

/** Particles and signs that are left over at either end. */
const edges =
  /^[\s、。,.:;：・\-–—]+|(?:についての?|をめぐる|をめぐって|に関する|に関して|に対する|に対して|における|への|の|は|が|を|に)?[\s、。,.:;?？！!：]*$/gu

/** The topic alone; the whole text where nothing else would be left. */
export function bareTopic(text: string): string {
  const plain = text.normalize('NFKC').trim()
  const bare = asking
    .reduce((rest, pattern) => rest.replace(pattern, ' ').trim(), plain)
    .replace(/\s+/gu, ' ')
    .replace(edges, '')
    .trim()
  return readQuestion(bare).words.length > 0 ? bare : plain
}

/** What a comparison asks of each paper; its language is that of the whole text. */
export function readTopic(text: string): Question {
  const question = readQuestion(bareTopic(text))
  const words = question.words.filter((word) => !ofWording.has(word))
  return {
    ...question,
    ...(words.length === 0 ? {} : { words, matter: words.filter(isIn(question.matter)) }),
    language: detectLanguage(text.normalize('NFKC')),
  }
}

const isIn = (list: readonly string[]) => (one: string) => list.includes(one)

/** Words with which one asks how something is called and understood: they are not what is called so. */
const ofWording = new Set(
  (
    '定義 使 用い 用 方 用法 意義 概念 表現 呼称 理解 解釈 define defined defines definition definitions ' +
    'use used uses usage term terms meaning meanings concept concepts understand understood understanding'
  ).split(' '),
)
