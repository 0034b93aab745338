/** What a Japanese question is about. */
import { regionsIn } from '#lib/text/regions.ts'
import { askingNounOf } from './japanese-nouns.ts'

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/** A question cut at its topic: 退役した装備 + は + どう扱われていますか. */
export type Parts = { topic: string; particle: string; rest: string }

const particles =
  /(?:について|に対して|に関して|において|との間で|として|から|まで|より|に|で|と|へ)$/u

/** Cuts a question at the は that marks its topic; null where it has none. */
export function cutAtTopic(question: string): Parts | null {
  const plain = withoutMark(question)
  let depth = 0
  for (const { segment, index } of segmenter.segment(plain)) {
    if (/[「『（(]/u.test(segment)) depth += 1
    if (/[」』）)]/u.test(segment)) depth -= 1
    const head = plain.slice(0, index)
    if (depth !== 0 || head === '' || !/^(?:は|には|では|とは)$/u.test(segment)) continue
    const marked = head + segment.slice(0, -1)
    const particle = particles.exec(marked)?.[0] ?? ''
    const topic = particle === '' ? marked : marked.slice(0, -particle.length)
    if (topic === '') continue
    return { topic, particle, rest: plain.slice(index + segment.length).replace(/^、/u, '') }
  }
  return null
}

/** A question without its mark, and without the words that order what it asks. */
function withoutMark(question: string): string {
  return question
    .replace(/[。？?\s]+$/u, '')
    .replace(
      /(?:を|について)?(?:教えて|まとめて|説明して|要約して|整理して|述べよ)(?:下さい|ください|ほしい)?$/u,
      '',
    )
}

/**
 * What is spoken of: the topic, or what is asked or said about it where the topic alone is only who
 * acts or says; without a topic, what is done (…すること).
 */
export function matterOf(question: string): string {
  const parts = cutAtTopic(question)
  if (parts === null) return aboutIn(withoutMark(question)) ?? asDeed(question)
  const { topic, rest } = parts
  const opinion = /^(.+という(?:意見|主張|批判|議論|提案))[はが]/u.exec(rest)?.[1]
  if (opinion !== undefined) return `${topic}は${opinion}`
  const about = aboutIn(rest)
  const noun = /(?:どんな|どのような)([\p{Script=Han}\p{Script=Katakana}ー]+)/u.exec(rest)?.[1]
  const isAsked = noun !== undefined && askingNounOf(noun) !== null
  if (about !== null) {
    if (isAsked && isActor(topic)) return `${about}についての${topic}の${noun}`
    return isActor(topic) ? about : topic
  }
  if (isActor(topic)) {
    const deed = asDeed(rest)
    return deed === rest ? topic : deed
  }
  return isAsked
    ? `${topic}の${noun}`
    : (/^(.+?)(?:で|において|に)([^でに]+)$/u.exec(topic)?.[1] ?? topic)
}

/** True for who acts or says: a country, the government, the papers' authors. */
function isActor(topic: string): boolean {
  return (
    /^(?:我が国|政府|著者|筆者|本稿|委員|各(?:文書|論文|資料)|(?:この|本)(?:論文|資料|文書))$/u.test(
      topic,
    ) || regionsIn(topic).some(({ name }) => name === topic)
  )
}

function aboutIn(text: string): string | null {
  return (
    /^(?:[^はが]*?、)?([^、はが]+?)(?:について|に関して|をめぐって|をめぐり)/u.exec(text)?.[1] ??
    null
  )
}

/** 制裁を続けること of 制裁を続けるべきですか; else what stands before the last particle. */
function asDeed(question: string): string {
  const plain = withoutMark(question)
  const should = /^(.+?)べき(?:なの)?(?:です|でしょう|だ)?.*$/u.exec(plain)?.[1]
  if (should !== undefined && !asking.test(should))
    return `${should.replace(/(?<=\p{Script=Han}{2}|を)す$/u, 'する')}こと`
  return plain
}

/** The words with which Japanese asks. */
export const asking = /(?:どのよう|どんな|どれ|どの|どう(?!して)|どこ|なぜ|何|誰|いつ|いくら)/u

/** The matter itself, without what was asked of it: OSA of OSAを支持するための条件. */
export function coreOf(matter: string): string {
  const noun = askingNounOf(matter)
  if (noun === null || noun === matter) return matter
  const head = matter
    .slice(0, -noun.length)
    .replace(/(?<=の)(?:[一二三四五六七八九十\d]+つの?|主な|主要な)$/u, '')
    .replace(/(?:についての|に関する|に対する|をめぐる|という|の)$/u, '')
  if (head === '') return matter
  const clause =
    /^(.+?)(?:は|に対して|に|を|が|へ)[^はをにがへの]*(?:する|した|べき|べきだ|ため|ための|う|く|す|つ|る|た|だ|ない)$/u
  return clause.exec(head)?.[1] ?? head
}
