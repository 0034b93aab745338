/**
 * What a paper may be asked about, as far as its own headings tell, and how one asks about it.
 */
import type { DocumentRecord, DocumentText, Section } from '#lib/document.ts'
import { fold } from '#lib/text/fold.ts'
import { regionsIn } from '#lib/text/regions.ts'
import { isContentWord, words } from '#lib/text/words.ts'

/** The languages in which questions are put. */
export type AskedLanguage = 'ja' | 'en'

const numbering =
  /^(?:第\s*[\d０-９一二三四五六七八九十]+\s*[章節部条項]|(?:chapter|section|part)\s+\d+|[(（]?[\d０-９]+(?:[.．-]\d+)*[)）.．、]*(?=\s|[^\d\s年月日%])|[(（]?[一二三四五六七八九十]+[)）、．.\s]|[IVX]+[.．]|[①-⑳■●◆○□▼▶・—–-]|重点分野)[:：.．、]?\s*/iu

const wrapping = /^[【〈《<＜(（[［](.+)[】〉》>＞)）\]］]$/u

/** Headings that stand in many papers and say nothing of any. */
const general =
  /^(?:はじめに|おわりに|序(?:論|章|言|文)?|結(?:論|語|び|言)?|終わりに|むすび|まとめ|目次|要旨|要約|概要|背景|課題|定義|現状|脚?注|注釈|参考(?:文献|資料)?|謝辞|付録|補(?:論|遺)|提言|展望|展望と提言|議(?:事|題).*|出席者|日時|質疑.*|その他|今後の(?:課題|方向性|展望)|introduction|conclusions?|abstract|summary|executive summary|references|notes|background|acknowledge?ments?|appendix|contents|bibliography|overview|discussion|methods?|results|further reading)$/iu

/** Signs of a list, a sentence, an example or a table's cell: no topic that one asks about. */
const unfit = /[。、，；：／/|<>〈〉＜＞【】…]|[,;:].|[.!！]$|[(（]例[)）]|^\d+$|https?:/u

/** A heading without its number and its frame; null where it is no topic to ask about. */
export function topicOf(heading: string, language: AskedLanguage): string | null {
  let topic = heading.replace(/\s+/gu, ' ').trim()
  for (let before = ''; before !== topic; ) {
    before = topic
    topic = topic.replace(numbering, '').replace(wrapping, '$1').trim()
  }
  const content = words(fold(topic)).filter(isContentWord)
  const isLong = language === 'ja' ? topic.length > 26 : topic.split(' ').length > 9
  const isShort = language === 'ja' ? content.join('').length < 3 : content.length < 2
  return isLong || isShort || general.test(topic) || unfit.test(topic) ? null : topic
}

/**
 * A topic as it stands within a sentence: its first word small where the paper also writes it so, or
 * where it is plainly no name.
 */
export function inSentence(topic: string, text: string): string {
  const [first = '', second = ''] = topic.split(' ')
  if (!/^[A-Z][a-z]+$/.test(first)) return topic
  const small = first.toLowerCase()
  const isSmall = new RegExp(`\\s${small}(?![a-z])`).test(text)
  const isCommon = common.test(first) && /^[a-z]/.test(second) && regionsIn(first).length === 0
  return isSmall || isCommon ? small + topic.slice(first.length) : topic
}

/** Endings of words that are hardly names: results, conditions, building. */
const common = /(?:[^s]s|ity|ing|ion|ment|age|ness|ance|ence|ship)$/u

/** A question about a topic, as one would put it. */
export function questionOn(topic: string, language: AskedLanguage): string {
  if (/[?？]$/u.test(topic)) return topic
  if (language === 'en') return `What is said about ${topic}?`
  if (/か$/u.test(topic)) return `${topic}。`
  if (/(?:課題|問題|役割|意義|目的|特徴|原因|理由|効果|影響|条件)$/u.test(topic))
    return `${topic}は何ですか`
  if (/(?:強化|推進|促進|拡大|改革|改定|見直し|撤廃|移転|連携|協力|在り方|関係)$/u.test(topic)) {
    return `${topic}はどう論じられていますか`
  }
  return `${topic}について何と述べられていますか`
}

/** Sections shorter than this, in characters, say too little to be asked about. */
const shortest = 120

/** The topics of a paper in the language of its headings, those first of which it says most. */
export function topicsOf(
  { title, source, language: own }: Pick<DocumentRecord, 'title' | 'source' | 'language'>,
  { sections, text }: Pick<DocumentText, 'sections' | 'text'>,
  language: AskedLanguage,
): string[] {
  const headings = sections
    .filter((one) => isLeaf(one, sections) && one.end - one.start >= shortest)
    .filter(({ holder, title: heading }) => holder === null || !heading.includes(holder))
    .sort((one, other) => other.end - other.start - (one.end - one.start))
    .map(({ title: heading }) => heading)
  const named = title === source.split('/').at(-1) ? [] : [title]
  const topics =
    own === language
      ? [...headings, ...named].flatMap((one) => {
          const topic = topicOf(one, language)
          return topic === null ? [] : [inSentence(topic, text)]
        })
      : []
  return [...new Set([...topics, ...abbreviations(text)])]
}

/** True for a section without sections of its own. */
function isLeaf(section: Section, sections: readonly Section[]): boolean {
  return !sections.some(
    (one) =>
      one !== section &&
      one.level > section.level &&
      one.start >= section.start &&
      one.end <= section.end,
  )
}

/** An abbreviation that a paper uses as often as this is one of its terms, in any language. */
const fewestUses = 4
const mostAbbreviations = 2

function abbreviations(text: string): string[] {
  const uses = new Map<string, number>()
  for (const [word] of text.matchAll(/(?<![A-Za-z])[A-Z]{3,6}(?![A-Za-z])/g)) {
    uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  return [...uses]
    .filter(([, count]) => count >= fewestUses)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostAbbreviations)
    .map(([word]) => word)
}
