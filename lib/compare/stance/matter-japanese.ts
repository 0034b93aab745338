/** Whether a Japanese predicate judges a topic's matter, or only tells a fact beside it. */
import type { Span } from '#lib/document.ts'
import type { Clause } from './clauses-japanese.ts'
import type { PredicateKind } from './cues/cue.ts'
import { isOn, type Topic } from './topic.ts'

type Found = Span & { kind: PredicateKind }

/** What is going on is reported: 損ねている, 崩れ始めた, 増しつつある. */
const underWay =
  /^[\p{Script=Han}\p{Script=Hiragana}]{0,3}?(?:(?:て|で)(?:い|お|き|しま)|始め|つつ|かけ)/u

/** What one is to bear in mind, not to do: 注意する必要がある, 認識すべきである. */
const minding =
  /(?:注意|留意|注視|注目|認識|理解|想起|確認|区別|銘記|念頭に置[くい]|目を向け|見ておく|指摘|強調|紹介|付言|付記|示し|伝え|触れて?|述べて?|論じ|整理)(?:し(?:て)?|する|して(?:おく|おき)?|おく|おき|する(?:こと|の)が|すること(?:は|も))?(?:る)?$/u
const wish = /^(?:べき|必要|重要|大切|肝要|たい|肝心|いただきたい|もらいたい|ほしい)/u

/** 必要十分な, 重要物資, 戦略的不可欠性: a part of a longer word. */
const compound = /^(?:必要|重要|大切|不可欠|必須|緊急|有効|有益|困難|危険|不安|矛盾)$/u

/** Needs and judgements say something of a subject; wants and views may have the topic for their object. */
const ofSubject =
  /^(?:必要|必須|不可欠|重要|大切|大事|肝要|求められ|望まれ|急務|先決|喫緊|課題|欠か)/u

/** A thing that is ill in itself: to call it so takes no side on what is asked of it. */
const ill =
  /侵略|侵攻|テロ|威圧|恫喝|拉致|偽情報|犯罪|戦争|紛争|災害|攻撃|侵入|挑発|不正|汚職|虐待|差別|感染/u

/** An act that is judged, or what was named before. */
const pointing = /(?:の|こと)[がは]、?$|^(?:それ|これ|両者)/u

const forecast = /今後|当面|先行き|見通し/u
const uncertain = /^(?:保証|見込み|余裕|余地|恐れ|おそれ|成果|効果|期待でき)/u

/** True where a predicate that takes sides takes them on the topic. */
export function isOnMatter(text: string, clause: Clause, found: Found, topic: Topic): boolean {
  const written = text.slice(found.start, found.end)
  const [before, after] = [text.slice(clause.start, found.start), text.slice(found.end, clause.end)]
  if (minding.test(before) && wish.test(written)) return false
  if (/^たい/u.test(written) && minding.test(`${before}`)) return false
  if (compound.test(written) && /^(?:[\p{Script=Han}\p{Script=Katakana}])/u.test(after))
    return false
  if (uncertain.test(written) && forecast.test(before)) return false
  if (found.kind === 'effect' && underWay.test(after) && !/だろう|であろう|しまう/u.test(after))
    return false
  if (/^[\p{Script=Hiragana}]{0,5}(?:ため|ので)、/u.test(text.slice(found.end))) return false
  if (found.kind === 'voice' || (found.kind === 'norm' && isDeontic(written, before))) return true
  if (found.kind === 'judgement' && explicit.test(written)) return true
  const matter = matterOf(topic)
  const themes = themesOf(text.slice(0, found.start))
  return themes.some(
    (theme) =>
      (isOn(theme, matter) && !isIll(theme, topic)) ||
      (pointing.test(theme) && (isOn(text, matter) || !isOn(text, topic))),
  )
}

/** べき, する必要がある: said of what is done, whatever its subject. */
const isDeontic = (written: string, before: string) =>
  !ofSubject.test(written) || (/^必要/u.test(written) && /[るくすうつぬむぶぐ]$/u.test(before))

/** Grounds that are denied, and what must not be: as plain as a norm. */
const explicit =
  /^(?:理由|根拠|必要|必然|余裕|時間|暇|いとま)|べき|(?:[てで]は|わけには)(?:なら|いけ|いか|だめ|困)|(?:いら|要ら)(?:ない|ぬ)/u

const place =
  /^(?:日本|我が国|米国?|アメリカ|中国?|ロシア|露|ウクライナ|台湾|韓国|北朝鮮|朝鮮|インド|豪州?|オーストラリア|欧州|英国?|イギリス|フランス|ドイツ|フィリピン|アジア|太平洋|中東|イスラエル|イラン|japan|china|russia|ukraine|taiwan|korea|india|europe)$/iu

/** A topic without the places that it names, where it has other words: what is asked about them. */
function matterOf(topic: Topic): Topic {
  const words = topic.words.filter((word) => !place.test(word))
  return words.length === 0 ? topic : { ...topic, words }
}

function isIll(theme: string, { words }: Topic): boolean {
  const match = ill.exec(theme.slice(-8))
  return match !== null && !words.some((word) => word.includes(match[0]))
}

/** What particles mark as a sentence's themes and subjects before a place; no settings (においては). */
function themesOf(before: string): string[] {
  const pieces = before.split(
    /(?<=は|が|も|こそ|[てで]まで|[れけせえめべてねげ]ば|たら|なら|、|。)/u,
  )
  return pieces.filter(
    (piece) =>
      /(?:は|が|も|こそ|まで|ば、?|たら、?|なら、?)$/u.test(piece) &&
      !/に(?:おいて|際して|あたって)は$/u.test(piece),
  )
}
