import { longestQuestion } from '#lib/contract.ts'
import { fold } from '#lib/text/fold.ts'
import { detectLanguage } from '#lib/text/language.ts'
import { isContentWord, words } from '#lib/text/words.ts'
import { followUpInEnglish } from './follow-up/english.ts'
import { topicOf } from './follow-up/english-topic.ts'
import { followUpInJapanese } from './follow-up/japanese.ts'
import { matterOf } from './follow-up/japanese-topic.ts'

type Turn = { role: 'user' | 'assistant'; text: string }

/** A question that stands alone, and what it is about where the question before it has told. */
type Asked = { text: string; topic: string | null }

/** A question leans on what was asked lately; a long conversation needn't be read from its beginning. */
const mostTurns = 16

/**
 * A question that can be understood without what was asked before it: what it leaves to the
 * reader's earlier questions (what a word points to, the year or country that differs, the topic) is
 * put in, through as many turns as lean on each other. A question that stands alone is given as it is.
 */
export function standalone(question: string, history: readonly Turn[]): string {
  const previous = history
    .filter(({ role, text }) => role === 'user' && text.length <= longestQuestion)
    .slice(-mostTurns)
    .map(({ text }) => text.trim())
    .reduce<Asked | null>(
      (before, text) => (before === null ? first(text) : completed(text, before)),
      null,
    )
  return previous === null ? question : completed(question, previous).text
}

/** What a conversation may begin with: a question that points to nothing. */
function first(text: string): Asked | null {
  return leans(text) ? null : { text, topic: null }
}

/** A question as it reads after `previous`; as it is where that would be too long to be asked. */
function completed(question: string, previous: Asked): Asked {
  const whole = followUp(question, previous)
  return whole === null || whole.text.length > longestQuestion
    ? { text: question, topic: null }
    : whole
}

function followUp(question: string, { text: previous, topic }: Asked): Asked | null {
  const before = languageOf(previous)
  const now = languageOf(question)
  const language = now === 'und' ? before : now
  if (language === 'ja') {
    const text = followUpInJapanese(
      question,
      before === 'en' ? `${topicOf(previous)}とは何ですか` : previous,
    )
    return text === null ? null : { text, topic: null }
  }
  if (language === 'en') {
    return followUpInEnglish(
      question,
      before === 'ja' ? `What is ${matterOf(previous)}?` : previous,
      topic,
    )
  }
  return leans(question) ? { text: `${previous} ${question}`, topic: null } : null
}

const languageOf = (text: string) => detectLanguage(text.normalize('NFKC'))

/** Words that point back, at the beginning of a conversation to nothing. */
const pointing =
  /^(?:では|それ|これ|その|この|あれ|なぜ(?:です)?か|and\b|what about|how about|why\??$|it\b|they\b|那么|那|它|他们|这(?![些份篇个]*(?:资料|论文|文件|文章|材料))|还有)|\b(?:it|they|them)\b/iu

function leans(question: string): boolean {
  const content = words(fold(question)).filter(isContentWord)
  return content.length === 0 || (content.length <= 6 && pointing.test(question.trim()))
}
