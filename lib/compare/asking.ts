/**
 * What a question is about, without what it asks of it: of “should arms exports be widened” the papers
 * have the arms exports; whether and how, they say in words of their own, if they say it.
 */
import type { Question } from '#lib/answer/question.ts'
import { fold } from '#lib/text/fold.ts'

const modals =
  'should|ought|must|can|could|would|will|shall|may|might|do|does|did|has|have|had|need(?:s|ed)?'
const adverbs =
  '(?:(?:\\w+ly|not|still|also|now|ever|soon|well|better|more|less|much|further|again)\\s+)*'
/** Who acts in any matter. */
const bodies =
  '(?:(?:the|our|its|their|this|any|a)\\s+)?(?:governments?|country|countries|state|cabinet|ministry|nation|authorities|parliament|we|they|it|one|you|there)'
const named = '(?:the\\s+)?\\p{Lu}[\\p{L}.]*(?:\\s+(?:and\\s+)?\\p{Lu}[\\p{L}.]*)*'
/** No noun has the form of what is taken for a verb behind a name: “should US bases …”. */
const verb = '(?!\\p{Ll}*(?:[ts]ion|ment|[ae]nce|ity|ship|ism|ness|(?<!s)s)\\b)\\p{Ll}{2,}'
const articles = '(?!(?:the|an?|of|in|on|at|for|as|to|by|with|no)\\b)'
const rules =
  'rules?|restrictions?|limits?|limitations?|curbs?|constraints?|regulations?|guidelines?|controls?'

/** Each is taken out for a blank, as far as its first group where it has one. */
const frames: readonly RegExp[] = [
  new RegExp(`\\b(?:be|been|being|get|gets|become)\\s+${adverbs}${articles}(\\p{Ll}+)`, 'gu'),
  /\bworth\s+\p{Ll}+ing\b/gu,
  new RegExp(`\\b(?:${modals})\\s+${bodies}\\s+${adverbs}(?:to\\s+)?${verb}`, 'gu'),
  new RegExp(
    `\\b(?:${rules}|polic(?:y|ies)|laws?)\\s+(?:on|for|about|governing|concerning|towards?)\\b`,
    'gu',
  ),
  /\bat (?:home|all|once)\b|\b(?:how|as) (?:far|long|fast|quickly|soon)\b|\bto what extent\b/giu,
]
const behindName = new RegExp(
  `(?<=^\\P{L}*(?:(?:how|why|when|where|whether|what)\\s+)?(?:${modals})\\s+${named}\\s+${adverbs}(?:to\\s+)?)${verb}(?=\\s+\\p{L})`,
  'u',
)
const opening = new RegExp(
  `^\\P{L}*(?:how|why|when|where|whether|what|is|are|was|were|${modals})\\b`,
  'iu',
)
/** What is left of asking at either end. */
const ends = new RegExp(
  `^\\P{L}*(?:(?:how|why|when|where|whether|what)\\s+)?(?:(?:${modals}|is|are|was|were)\\s+)?|(?:\\s+(?:${modals}|to|is|are|with))*\\P{L}*$`,
  'gu',
)

/** 「…を緩めるべきか」, 「…を認めてよいか」: what is to be done with it. */
const framesJa: readonly RegExp[] = [
  /[をはがにも](?:さらに|もっと|より|今後|早期に|速やかに)?(?:[^をはがにもの、。]|が(?=[せらりるっ])){1,8}?(?:べき|て(?:も)?(?:よい|良い|いい|構わない)|必要(?:は|が)?ある|必要|(?:た|る)ほうがよい)(?:で(?:は)?(?:ない|ある)|だ|なの|の)*(?:でしょう|だろう|です)?(?:か)?[。?？\s]*$/u,
]

const framesZh = /是否|应否|能否|可否|要不要|应该|应当|放宽|限制|收紧|允许|加强|减少|增加/gu

/** Verbs and adverbs of asking whether something is to change, in all their forms; no matter has them for its name. */
const changing = new RegExp(
  `^(?:${(
    'relax loosen eas(?=e|ing) tighten widen broaden enlarg expand extend rais lower lessen rais increas decreas reduc ' +
    'permit allow admit accept reject refus abandon keep kept maintain retain continu discontinu start restart ' +
    'resum abolish repeal scrap amend rewrit rewrot rethink reconsider introduc adopt pursu receiv gain cop ' +
    'legalis legaliz ban(?=ned|ning) prohibit forbid favou?r worsen improv strengthen weaken tackl address'
  )
    .split(' ')
    .join(
      '|',
    )})(?:e|es|ed|d|s|ing|n|en|ten)?$|^(?:ought|cut|cuts|cutting|lift|lifted|lifting|treat|treated|hold|deserve|succeed|fail|remain|join|bring|seek|want|believe|think)$|^(?:${'great larg strong weak high wid broad fast slow tight loose saf bett bigg'
    .split(' ')
    .join('|')})(?:er|r)$|^(?:enough|well|worth|further|still|whether|again|yet)$`,
  'u',
)

/**
 * The question as papers are searched for it: its names and nouns. Itself where nothing but names
 * would be left.
 */
export function matterOf(question: Question): Question {
  const text = withoutFrames(question)
  const there = fold(text)
  const words = question.words.filter((word) => there.includes(word))
  const matter = question.matter.filter((word) => words.includes(word))
  if (matter.length === 0 && question.matter.length > 0) return question
  return {
    ...question,
    text: words.length < question.words.length ? text : question.text,
    words,
    matter,
  }
}

function withoutFrames({ text, language }: Question): string {
  const plain = text.normalize('NFKC')
  if (language === 'zh') return plain.replace(framesZh, ' ')
  if (language === 'ja') return framesJa.reduce((rest, frame) => rest.replace(frame, ' '), plain)
  if (!/^[^\p{L}]*\p{Script=Latin}/u.test(plain)) return plain
  const asked = plain.replace(opening, (word) => word.toLowerCase())
  const bare = frames.reduce((rest, frame) => rest.replace(frame, '  '), asked)
  const active = bare === asked ? bare.replace(behindName, ' ') : bare
  return active
    .replace(/(?<![-\p{L}])\p{Script=Latin}+(?![-\p{L}])/gu, (word) =>
      changing.test(word) ? ' ' : word,
    )
    .replace(ends, '')
}
