/** Which sentences can stand in a briefing, away from what surrounds them. */
import { canStand } from '#lib/answer/choose.ts'
import type { Line } from './paper.ts'

/** Parts of a paper that are about the paper, its writers or its sources, and not about its subject. */
const asideHeading =
  /^[\s\d.．、()（）〈〉<>【】《》■●◆]*(?:謝\s*辞|参考(?:文献|資料)?[\d\s)）]*$|参考(?:文献|資料)|引用文献|文献(?:一覧|リスト)?$|[脚後]?注(?:釈|記)?$|付\s*記|目\s*次|略\s*歴|(?:著者|執筆者|筆者|講師|報告者)(?:紹介|略歴|プロフィール)?$|プロフィール|profile|問い?合わ?せ|免責|出席者|acknowledg|references?$|works cited|bibliography|(?:end|foot)?notes?$|about the authors?|authors?$|contributors?|contents|disclaimer|funding|conflicts? of interest|致谢|参考文献|注释|作者简介)/iu

/** Thanks, who paid, whose opinion it is not, who may copy it. */
const aside =
  /(?:謝意|感謝(?:を|の意|し(?:たい|ます|上げ))|御礼|お礼を?申|科研費|助成(?:を受け|による|事業の)|(?:見解|意見|主張).{0,24}(?:ではない|ではありません|でもない|異なる場合|個人の(?:もの|見解))|著作権|転載|all rights reserved|copyright|©|we (?:are grateful|thank)|(?:I|the authors?) (?:am grateful|thank|wish to thank|would like to thank)|(?:was|were) (?:supported|funded) by|grant (?:no|number)|views expressed|不代表.{0,12}(?:意见|观点|立场)|does not (?:necessarily )?(?:reflect|represent) the|(?:are|is) not (?:necessarily )?(?:those|the views?) of|感谢|版权|基金(?:项目)?资助)/iu

/** Announces a list, a figure or another place of the paper. */
const announcement =
  /(?:次|以下|下記|左記)の(?:とおり|通り|よう(?:に|な)|[一二三四五六七八九十\d０-９]*\s*(?:点|つ|項目|表|図|柱))|(?:次節|次章|前節|前章|本節|後述|前述|先に(?:述べ|指摘|触れ)|上記|上述|別表|(?:図|表)\s*[\d０-９一二三四五]+(?:[.．-][\d０-９]+)?\s*(?:は|に|の|を|で|が|から|参照))|(?:参照|次のとおり)[。)）]|見て(?:い|ゆ)(?:く|こう)|についてである[。.]?$|\b(?:as follows|the following|see (?:also|figure|table|section|chapter|appendix)|(?:figure|table|section|chapter) \d|(?:above|below)[,.:]|(?:described|discussed|mentioned|noted) (?:above|below|earlier))|[:：]$/iu

/** Explains the sentence before it. */
const explanation = /(?:から|ため|ゆえ)(?:である|だ|です|であろう|だろう|なのである)[。.]?$/u

/** Begins by pointing at what stands before it. */
const pointing =
  /^(?:[「『（(]?(?:これ(?!まで|から)|それ(?!ぞれ)|そ(?:の|う(?:した|いう)|のよう|こ(?:で|に|から))|こ(?:の(?!(?:論文|論考|小論|稿|提言)|ほど|数年|[十\d]+年)|う(?:した|いう|して)|のよう|こ(?:で|に|から|では))|両(?:者|国|方針?|国間)|前者|後者|双方|いずれ|どちら|同(?:氏|国|社|省|会議|会合|報告書?|書|文書|法|条約|時期|年|月|日|演説|じ(?:条約|こと|理由|法律|とき|頃))|彼(?:ら|女)?(?:は|が|の)|もう(?:一つ|一方)|ほかに(?:も|は)|なぜなら|例えば|たとえば|すなわち|つまり|[一二三四五六七八九](?:つ目|点目|番目))|(?:this|these|those|that|it|its|they|their|he|his|she|her|such|both|neither|either|the (?:former|latter|same|two|second|third|other|result|answer)|here|there,|one (?:is|of)|another|others|some of|most of|each of|none of|so|for (?:example|instance|one|this)|that is|in (?:this|that|these|both|such|other words)|by (?:then|that|this|doing)|under (?:this|that|these)|with (?:this|that|these)|at (?:this|that)|because of (?:this|that|these)|the (?:first|second|third|last)(?= (?:is|was|reason|condition|point|step|of)\b)|then|if (?:so|not|it|they|he|she|this|that))\b(?! (?:paper|article|essay|chapter|thesis)\b)|这(?!份|篇)|那|此|该|其|它|他|她|两者|前者|后者|例如|也就是说|一是|二是|三是)/iu

/** Speaks of the paper near its beginning, and farther on of one that is told of. */
const thisDocument =
  /^(?:この(?:文書|報告書?|資料)|this (?:report|study|brief|book|note|document|review)\b)/iu
const beginning = 0.15

/** Begins by leaning on what stands before it: readable, but better where there is no such word. */
const leaning =
  /^(?:また|しかし|だが|ただ(?:し|、)|一方|他方|だからこそ|さらに|更に|加えて|なお|従って|したがって|よって|そこで|そのため|もちろん|もっとも|そして|ところが|むしろ|同様に|同時に|逆に|特に|とりわけ|具体的に|併せて|あわせて|まず|次に|最後に|第[一二三四五][に、]|それでも|その(?:上|後|ため|結果)|併せて|中でも|なかでも|続いて|次いで|(?:その|この)ほか|実際|確かに|そもそも|ゆえに|however|but|yet|and|moreover|furthermore|also|in addition|nevertheless|nonetheless|still|instead|otherwise|meanwhile|therefore|thus|hence|consequently|as a result|similarly|likewise|finally|first|second|third|in particular|indeed|of course|on the (?:other|contrary)|但|然而|因此|所以|此外|同时|而且|不过)/iu

/** Points at what stands elsewhere, though it begins with something of its own. */
const pointingWithin =
  /(?:こう|そう)した|これらの|[はがを]、(?:この|その)|(?:原則|柱|項目|論点|段階|類型)\s*[\d０-９①-⑨]|第\s*[\d０-９一二三四五]+\s*(?:の(?:柱|点|原則)|段階)|それらの|(?:この|その)よう(?:な|に)|\b(?:these|those|such (?:a|an)|as (?:noted|mentioned))\b|这些|那些/iu
/** Counts through a list that stands elsewhere. */
const numbered = /[(（][\d０-９一二三][)）]\s*は|^[(（]?[\d０-９]+[)）.]?\s/u

/** Sections that show what is meant by one case. */
const exampleHeading = /[(（]例[)）]|事例|コラム|(?:^|\s)(?:box|column|case study|example)\b/iu

/** Someone else's view, named so that it may be answered. */
const foreignView =
  /という(?:批判|反論|意見|見方|指摘|主張|議論|懸念|声|異論|考え方?)(?:が|も|は|に対し)|との(?:批判|反論|指摘|懸念|見方|意見|声)(?:が|も)|\b(?:critics|opponents|skeptics|sceptics|some (?:argue|say|claim|observers|people)|it (?:is|may be|might be|can be) (?:argued|objected|said)|others (?:argue|say))\b|有人(?:认为|主张|担心)/iu

/** True where a line says something of the paper's subject that may be quoted by itself. */
export function isEligible(line: Line): boolean {
  const { text, kind, path } = line
  if (kind !== 'paragraph' && kind !== 'list-item') return false
  if (!canStand(line.evidence) || isGarbled(text)) return false
  if (path.some((heading) => asideHeading.test(heading))) return false
  return !aside.test(text) && !/^(?:注|note)\s*\d*\s*[:：.]/iu.test(text)
}

/** Signs that no writing has, or hardly any letters. */
function isGarbled(text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return /[\ufffd\p{Co}\p{Cn}\p{Cs}]/u.test(text) || letters < text.replace(/\s/gu, '').length / 2
}

/**
 * How well a line stands by itself, from 0 to 1: 0 points at something that stands elsewhere; a
 * fragment, an example, and a sentence that begins with a joining word stand less well than a full one.
 */
export function standing(line: Line): number {
  const { text, path, place } = line
  const isPointing = thisDocument.test(text) ? place > beginning : pointing.test(text)
  if (isPointing || announcement.test(text) || explanation.test(text)) return 0
  if (numbered.test(text)) return 0
  const marks: readonly [boolean, number][] = [
    [!isWhole(line), 0.6],
    [leaning.test(text), 0.75],
    [pointingWithin.test(text), 0.7],
    [foreignView.test(text), 0.4],
    [path.some((heading) => exampleHeading.test(heading)), 0.6],
  ]
  return marks.reduce((rest, [isMet, share]) => (isMet ? rest * share : rest), lengthShare(text))
}

/**
 * True for a sentence that comes to its end: no item of a list that only names something, and nothing
 * that ends with a name in quotation marks.
 */
export function isWhole({ text, kind }: Pick<Line, 'text' | 'kind'>): boolean {
  if (/[」』][。.]?$/u.test(text) && !/[。！？][」』]$/u.test(text)) return false
  return kind !== 'list-item' || /(?<!こと|もの)[。.!?！？][」』）)”"]?$/u.test(text)
}

const wideLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** A very short sentence tells little; a very long one is hard to take in at a glance. */
function lengthShare(text: string): number {
  const isWide = text.match(wideLetters) !== null
  const words = isWide ? text.length / 3 : text.split(/\s+/u).length
  if (words < 8) return 0.6
  return words > 70 ? 0.55 : words > 50 ? 0.85 : 1
}
