/** The words by which a sentence shows what it does in a paper: Japanese, English and Chinese. */

/** Speaks of the paper itself. */
const subject =
  /(?:本|小|拙)(?:稿|論文?|報告書?|研究|章|書|文書|資料|提言|レポート|ペーパー)(?:の(?:目的|狙い|課題|関心|主題|構成)|では|は|で)|この(?:論文|論考|報告書?|文書|資料|小論|提言)(?:の目的|では|は)|\b(?:this|the present|our) (?:paper|article|report|study|essay|chapter|brief|book|note|document|review|thesis)\b|\b(?:the (?:aim|purpose|objective) of|we (?:examine|study|present|analy[sz]e|investigate|ask|argue|propose))\b|本(?:文|报告|研究|章)(?:旨在|认为|主张|讨论|分析|考察|从|试图|的目的|以)|这(?:份|篇)(?:文件|文章|报告|资料)/iu

/** Draws a conclusion, weighs, or names what matters most. */
const claim =
  /主張(?:する|したい)|と考え(?:る|られる|ている)|したがって|従って|ゆえに|以上(?:より|から|の)|明らか(?:に|で|と|だ)|こと(?:が|を)(?:分か|わか|示|意味|物語)|(?:示|示唆|意味)し(?:ている|た)|といえ(?:る|よう)|と言え(?:る|よう)|他ならない|ほかならない|のである[。]?$|結論|本質|鍵(?:を|と|は|に)|特徴は|最大の|要するに|意義(?:が|は)|重要(?:な|で|だ|性)|不可(?:欠|避|分)|避けられない|欠かせない|にすぎない|可能性が(?:高|あ)|困難|懸念|脅威|転換|(?:高|強|深|広|厳し)ま(?:っ|る|り)|に過ぎない|\b(?:therefore|thus|hence|consequently|we (?:argue|conclude|find|show|contend)|this (?:paper|article|report|study|essay) (?:argues|finds|shows|concludes|contends)|conclu(?:de|des|sion)|suggests? that|shows? (?:that|how)|demonstrat\w+|implies|(?:the )?key (?:to|is|question)|central|crucial|fundamental|essential|decisive|in short|above all|matters|cannot|more (?:likely|important) than|rather than|not .{3,60} but)\b|因此|表明|认为|关键|意味着|说明|可见|主张|本质/iu

/** Says what is to be done. */
const recommendation =
  /べき(?!である(?:こと|との|という)|だ(?:との|という)|との|という|こと)|(?:必要|必須|不可欠|急務|肝要|重要)(?:が|で|だ|と|な|に)?(?:ある|なる|であ|だ|です|ではないか|。|$)|(?:こと|取組|対応|対策|強化|努力|姿勢)が(?:求められ|望まれ|望ましい(?:。|で[あす]|だ|と|の|$)|必要|重要)|求められ|望まれ|望ましい(?:。|で[あす]|だ|と|の|$)|(?:なければ|ねば|ては|なくては)な(?:らない|りません)|提言(?:する|したい)|提案(?:する|したい)|提唱(?:する|したい)|期待したい|に(?:は)?反対(?:する(?!理由)|である|です)|応じるべき|すればよい|してはどう|欠かせない/u

const englishRecommendation =
  /\b(?:should|ought to|must|needs? to|(?:we|I|this \w+)(?: \w+ly| therefore| also)? (?:recommends?|proposes?|urges?|calls? (?:for|on)|advises?)|recommendations? (?:is|are)|it is (?:time|essential|necessary|vital|important) (?:to|that)|had better|would do well)\b|应(?:当|该)?(?!对|用|急|答)|必须|需要|建议|有必要|不应|不能/iu

/** Asks for no action, though a word of asking stands in it: why, how, whether. */
const openQuestion =
  /(?:べきか|べきなのか|必要か|必要なのか)(?!ら)|\b(?:whether|how|why|what) .{0,60}\bshould\b|(?:必要|べき)(?:は|では?)な(?:い|かった)/iu

export const saysSubject = (text: string): boolean => subject.test(text)
export const saysClaim = (text: string): boolean => claim.test(text)

/** A Japanese sentence says at its end what it does; before that, it may tell of others. */
const lastWords = 30

/** True where a sentence itself says what is to be done. */
export function saysRecommendation(text: string): boolean {
  if (openQuestion.test(text)) return false
  const end = text.slice(-lastWords).replace(/^.*が、/u, '')
  return recommendation.test(end) || englishRecommendation.test(text)
}

/** What a section is for, as far as its heading tells. */
export type Purpose = 'abstract' | 'beginning' | 'end' | 'proposals'

const purposes: readonly [Purpose, RegExp][] = [
  [
    'abstract',
    /^(?:要\s*[旨約]|概\s*要|抄\s*録|エグゼクティブ・?サマリー|(?:executive )?summary|abstract|摘要|内容提要|key (?:points|findings|messages))/iu,
  ],
  [
    'proposals',
    /提言|提案|勧告|政策的?(?:含意|インプリケーション)|今後の(?:方向性|課題|対応|取組)|recommendations?|proposals?|policy implications?|what (?:should|must) be done|next steps|建议/iu,
  ],
  [
    'end',
    /^(?:結\s*[論語び]|おわりに|終わりに|むすび|まとめ|総括|conclusions?|concluding|discussion|final remarks|结(?:语|论)|结束语)|展望|示唆/iu,
  ],
  [
    'beginning',
    /^(?:はじめに|序\s*[論章言文]?$|問題(?:意識|の所在|提起)|背景|目的|趣旨|introduction|background|purpose|引言|前言|导言)/iu,
  ],
]

const numbering = /^[\s\d０-９.．、()（）一二三四五六七八九十IVX第章節-]*[\s.．、:：)）]/u

/** What the sections are for that a line stands in; the innermost heading that tells decides. */
export function purposeOf(path: readonly string[]): Purpose | null {
  for (const heading of path.toReversed()) {
    const plain = heading.replace(numbering, '').trim()
    const found = purposes.find(([, sign]) => sign.test(plain) || sign.test(heading))
    if (found !== undefined) return found[0]
  }
  return null
}
