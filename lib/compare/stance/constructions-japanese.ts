/** Constructions that take sides in Japanese as a whole, where no single predicate of theirs does. */
import type { Stance } from '#lib/contract.ts'
import { type Clause, clausesIn } from './clauses-japanese.ts'
import type { Reading } from './reading.ts'
import { isOn, type Topic } from './topic.ts'
import { turnsBefore } from './turns-japanese.ts'
import { isOwn } from './voice-japanese.ts'

/** `what` is to name the topic, `not` is not to; without `what`, all of the sentence. `cue` is shown. */
type Construction = { stance: Exclude<Stance, 'describes'>; source: string }

const close = '(?:の(?:だ|である|です))?(?=[。]?$)'
const opposed =
  '(?:反対(?:する|した|の|派の(?:挙げる|唱える)?|論の?|意見の?|側の(?:挙げる)?)?|(?:否定|批判|疑問視)する|否定(?:的な|論の?)|(?:異|疑問|反対)を唱える|(?:慎重|懐疑的|消極的)な)(?:(?:人々?|者|論者|勢力|側|向き|人たち|陣営)の(?:挙げる|唱える)?)?'
const favouring =
  '(?:(?:賛成|支持|推進|擁護|容認|肯定|導入)(?:する|した|の|派の(?:挙げる|唱える)?|論の?|意見の?|的な)(?:(?:人々?|者|論者|勢力|側|向き|人たち|陣営)の(?:挙げる|唱える)?)?|求める推進論の?)'
const reason = '(?:論拠|根拠|理由|議論|主張|言い分|理屈|論理|論法|見方|意見)'
const worry = '(?:反対論|慎重論|批判|懸念|不安|異論|異議|反論|懐疑論|悲観論)(?:の?声|の多く)?'
const pitch = '(?:賛成論|推進論|擁護論|容認論|待望論|必要論|導入論|楽観論)(?:の多く)?'
/** What follows という is judged as a claim. */
const apart = '(?<!とい(?:う|った)|との|とする)'
const mark = '(?:は|も|が|に(?:は|も)?)、?[^。、]{0,12}?、?[^。、]{0,10}?'
const fails =
  '(?<cue>(?:実態|現実|事実|実情)を(?:踏まえ|見|知ら|顧み)[\\p{Script=Hiragana}]{0,4}ない|誤解に基づ[\\p{Script=Hiragana}]{0,5}|事実に(?:反し|基づい(?:て(?:い)?)?ない)[\\p{Script=Hiragana}]{0,3}|(?:根拠|証拠|裏付け)を(?:示[せし]|挙げ|伴[っわ])[\\p{Script=Hiragana}]{0,4}ない|(?:説得力|根拠|裏付け|論拠|合理性|妥当性)(?:を(?:欠|失|持た)|に(?:欠|乏し)|(?:が|は)(?:な[いく]|弱|乏し|薄))[\\p{Script=Hiragana}]{0,5}|当たら(?:ない|ず)|的(?:を(?:外|射てい?ない)|外れ)[\\p{Script=Hiragana}]{0,5}|(?:成り立|成立し|通用し|通ら|立た)[\\p{Script=Hiragana}]{0,2}(?:ない|まい)|崩れ[\\p{Script=Hiragana}]{0,3}|破綻し[\\p{Script=Hiragana}]{0,3}|薄弱|杞憂|見当違い|(?:費用|負担|代償|事実|実態)に(?:見合わ|そぐわ|合わ)ない)'
const faint = '(?<cue>(?:弱|乏し|もろ|脆)い|不十分)'
const holds =
  '(?<cue>説得力(?:が(?:ある|増)|を持つ|に富む)[\\p{Script=Hiragana}]{0,3}|十分(?:に|な)?(?:ある|強い|だ|である)|強い|強固|揺る(?:がない|ぎない)|もっとも|うなずける|理がある|正しい|確か|重い)'
const denied =
  '(?:とは[、]?(?:[\\p{Script=Hiragana}\\p{Script=Han}]{0,5})?(?:言え|いえ|考えられ|思え|思われ|信じられ|考えにく|言いがた|言い難|考えがた)|でき|なり得|あり得|ありえ|語れ|望め|期待でき|図れ|築け|描け|果たせ|得られ|生まれ|続か|続けられ|始まら|進ま|進められ|立ち行か|成り立た|乗り切れ|守れ|保て|支えられ|見通せ)(?:ない|まい|ぬ|ません|い)|おぼつかない|絵空事(?:だ|である)|空論(?:だ|である|に過ぎない)|不可能(?:だ|である)'

const constructions: readonly Construction[] = [
  {
    stance: 'conditional',
    source: `(?<what>[^。、]{1,40}?)(?:に(?:は|も)?|を|は)(?<cue>賛成(?:だ|である|する|できる|し(?:うる|たい))|支持(?:する|できる|したい))(?:が|けれども?|ものの)、[^。]*(?:べき(?:だ|である)|必要(?:だ|である|がある)|要る|欠かせない|不可欠(?:だ|である)|(?:なけれ)?ばならない)${close}`,
  },
  {
    stance: 'advocates',
    source: `(?<what>[^。、はもがを]{1,30}を[^。、はもがを]{1,8}?)(?<cue>(?<=[しめらかけえせてべれわみきいちりじげねばさたまが])(?:ずに(?:は)?|ずして|ないままで(?:は)?|ないで))、?[^。]{2,40}?(?:${denied})${close}`,
  },
  {
    stance: 'advocates',
    source: `(?<what>[^。、はもが]{1,30}?)(?:を欠[くい]|が?ない)[^。、]{0,4}(?:現状|状態|状況|事態|まま)(?:を|に)?、?[^。]{0,12}?(?<cue>(?:放置|座視|見過ご|黙認|容認|許容|看過)[^。、]{0,6}(?:ならない|できない|許されない|べきではない|わけにはいかない|いられない))${close}`,
  },
  {
    stance: 'advocates',
    source: `(?<what>[^。、]{1,40}?)(?:は|が|も|のは)、?[^、。]{0,10}(?<cue>(?:不要|無用|無駄|無意味|無益|無謀|時期尚早|拙速|誤り|有害|過剰|過大|非現実的|無責任|行き過ぎ)(?:だ|である|な(?:もの|試み))?とは、?[^、。]{0,8}、?(?:言え|いえ|思え|考えられ|思われ|言い切れ)(?:ない|まい|ません)|(?:不要だ|いらない|要らない|無駄だ|無意味だ)と(?:言い切れる|言える|断言できる|考える|思う|信じる)(?:者|人|人々)は[^。]{0,8}い(?:ない|まい|ません)|(?:早|遅|高|大き)すぎる(?:という)?(?:こと|わけ)は(?:決して|なかなか)?(?:ない|あるまい))${close}`,
  },
  {
    stance: 'advocates',
    source: `(?<what>[^。、はもが]{1,40}?)(?<cue>(?<=[しらかさたまばがわれめけせえべみき])ない限り)、[^。]{2,40}?(?:${denied}|(?:将来|未来|展望|解決|前進|出口|先)(?:は|も)ない)${close}`,
  },
  {
    stance: 'conditional',
    source: `(?<what>[^。、]{1,40}?)に(?:は|あたっては|当たっては|際しては)、?[^。]{0,24}?(?<cue>(?:承認|同意|合意|許可|審査|検証|歯止め|監視|条件|手続き?)が(?:必要(?:だ|である|と(?:なる|される))|不可欠(?:だ|である)|欠かせない))${close}`,
  },
  {
    stance: 'conditional',
    source:
      '(?<cue>(?:賛成|支持|容認|許容|同意|是認)(?:でき|し(?:う|得))るのは|認められるのは|許されるのは)、?[^。]*(?:場合|とき|範囲|限り|間)(?:だけ|のみ|に限(?:られ)?る|まで)?(?:だ|である|です)?(?=[。]?$)',
  },
  {
    stance: 'advocates',
    source: `(?<what>[^。、はもをが]{1,40}?)(?<cue>なし(?:に|で)|抜き(?:に|で)|を?抜きにし|なくし?て|を欠い(?:て|た)|(?:が|の)ないまま)(?:は|も|して(?:は)?|ては|まま(?:で(?:は)?|に)?|で(?:は)?|に(?:は)?)?(?!も)[^。]{0,40}?(?:${denied})${close}`,
  },
  {
    stance: 'opposes',
    source: `(?<what>[^。、はもをが]{1,40}?)(?<cue>(?:が|は)?なくて(?:も)|なしでも|抜きでも|に頼ら(?:ずとも|なくても))[^。]{0,24}?(?:成り立つ|やっていける|困らない|困るまい|支障は?(?:ない|生じない)|足りる|立ち行く|賄える|まかなえる|確保できる|暮らせる|回る|十分(?:だ|である)|守れる|続けられる|達せられる)(?:だろう|はずだ)?${close}`,
  },
  {
    stance: 'advocates',
    source: `${apart}(?:${opposed}${reason}|${worry})${mark}${fails}`,
  },
  { stance: 'advocates', source: `${opposed}${reason}${mark}${faint}` },
  {
    stance: 'opposes',
    source: `${apart}(?:${favouring}${reason}|${pitch})${mark}${fails}`,
  },
  { stance: 'opposes', source: `${favouring}${reason}${mark}${faint}` },
  { stance: 'opposes', source: `${opposed}${reason}${mark}${holds}` },
  { stance: 'advocates', source: `${favouring}${reason}${mark}${holds}` },
  {
    stance: 'opposes',
    source:
      '(?<!(?:申告|申請|届け?出|登録|手続き?|加入|受給|取得|受験|開設|設立|設置|認定|許可|承認|審査|実施|算定|計算|運用|運営|製造|建設|工事|操作|利用|使用)に)(?<cue>求められ(?:る|ている)|必要(?:な|とされ(?:る|ている))|望まれ(?:る|ている)|肝心な|大切な|欠かせない|問われている)(?:の|こと|もの)は、?(?<what>[^。]+?)(?:では(?:ない|なく、?(?<not>[^。]*)))(?:だ|である|です|だろう)?(?=[。]?$)',
  },
  {
    stance: 'advocates',
    source:
      '(?<!(?:申告|申請|届け?出|登録|手続き?|加入|受給|取得|受験|開設|設立|設置|認定|許可|承認|審査|実施|算定|計算|運用|運営|製造|建設|工事|操作|利用|使用)に)(?<cue>求められ(?:る|ている)|必要(?:な|とされ(?:る|ている))|望まれ(?:る|ている)|肝心な|大切な|欠かせない|問われている)(?:の|こと|もの)は、?(?:[^。]+(?:ではなく|よりも?)、?)?(?<what>[^。]+?)(?<!ない)(?:だ|である|です|だろう|であろう|にほかならない)(?=[。]?$)',
  },
  {
    stance: 'advocates',
    source:
      '(?<what>[^。、]{1,40}?)(?:は|こそが?)、?[^。]{0,24}?(?:信頼|信用|協力|安定|安全|安心|平和|和解|復興|再生|発展|自立|公正|公平|理解|合意|民主主義|存続|持続)(?:を[^。、]{1,8})?(?:の|する|す|ための)?(?<cue>(?:大)?前提(?:(?:と|に)なる|だ|である))(?=[。]?$)',
  },
  {
    stance: 'conditional',
    source:
      '(?<what>[^。、]{1,40}?)(?:は|には)、?[^。、]{1,30}が(?<cue>(?:大?前提|条件)(?:(?:と|に)なる|だ|である))(?=[。]?$)',
  },
  {
    stance: 'conditional',
    source:
      '(?<cue>(?:範囲|程度|役割|水準|規模|措置|手段)に(?:とど|留|限)[^。、]{1,8}(?:であれば|なら|ば|限り)|(?:として|に限って|の範囲|までの間|までの措置)(?:なら|であれば|に限れば)|(?:のであれば|のなら|限りで(?:は)?|限りにおいて(?:は)?)|(?<=[るいた])なら)(?:ば)?、?[^。、]{0,14}?、?[^。、]{0,6}(?:理解(?:でき|し(?:う|得)|は(?:示せ|でき))|(?:支持|賛成|容認|許容|是認|賛同|同意)(?:でき|し(?:う|得)|してもよい)|認め(?:られ|う|得|て(?:も)?よ)|許され(?:る|よう|てよ)|受け入れ(?:られ|う)|納得でき|うなずけ|差し支えな|異存はな|反対しな)[\\p{Script=Hiragana}]{0,5}(?=[。]?$)',
  },
  {
    stance: 'opposes',
    source: `(?<what>[^。、]{1,40}?)(?:まで)?(?:は|を|など|に)、?(?:[^。、]{0,12})(?<cue>(?:だれ|誰)(?:一人|ひとり)?(?:も|として)[^。、]{0,8}?(?:望ん|求め|望ま|喜ば|歓迎し|欲し[がて]|頼ん|得をし|納得し|信じ)[\\p{Script=Hiragana}]{0,4}(?:ない|ません|まい))${close}`,
  },
]

const compiled = constructions.map(({ stance, source }) => ({
  stance,
  pattern: new RegExp(source, 'du'),
}))

/** What a sentence says by a construction, on the topic, in the text's own voice, in its last clause. */
export function constructionIn(text: string, topic: Topic): Reading | null {
  const last = clausesIn(text).at(-1)
  if (last === undefined) return null
  for (const { stance, pattern } of compiled) {
    const match = pattern.exec(text)
    const cue = match?.indices?.groups?.cue
    if (match === null || cue === undefined) continue
    const { what, not } = match.groups ?? {}
    if (!isOn(what ?? text, topic) || (not !== undefined && isOn(not, topic))) continue
    const place = { start: cue[0], end: cue[1] }
    if (match.index + match[0].length <= last.start || !isSaid(text, last, place, match)) continue
    const [from, end] = match.indices?.groups?.what ?? [0, match.index]
    const turns = turnsBefore(text, { start: end, end }, from, topic)
    if (stance === 'conditional' || turns.length % 2 === 0) return { stance, cues: [place] }
    return { stance: stance === 'opposes' ? 'advocates' : 'opposes', cues: [...turns, place] }
  }
  return null
}

type Place = { start: number; end: number }

/** What ends in the sentence's own last words is its own, unless these report it. */
function isSaid(text: string, clause: Clause, place: Place, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length
  return isOwn(text, clause, { start: Math.min(place.start, end), end, kind: 'judgement' })
}
