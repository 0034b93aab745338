/** Whose a Japanese predicate is: the text's own, or of somebody that it tells of. */
import type { Span } from '#lib/document.ts'
import type { Clause } from './clauses-japanese.ts'
import type { PredicateKind } from './cues/cue.ts'

type Found = Span & { kind: PredicateKind }

/** More after an effect than this, in characters, and it is no predicate of its clause. */
const tail = 14

const ownSaying =
  /^[、]?(?:(?:筆者|著者|我々|われわれ|私(?:たち|ども)?|本[\p{Script=Han}]{1,4}|当[\p{Script=Han}]{1,4})(?:は|も|として(?:は|も)?))?(?:強く|改めて|やはり|なお|も|は)?(?:考え(?:る|ます|たい|られる|ざるを)|思(?:う|われる|います|い(?=、|。))|言(?:える|えよう|い切|わざる|って(?:よい|差)|うべき|うほか|わね)|いえ(?:る|よう)|いう(?:べき|ほか)|判断(?:する|せざる)|評価する|信じ(?:る|たい)|確信(?:する|して)|見る|みる|主張(?:する|したい)|提言(?:する|したい)|提案(?:する|したい)|強調(?:する|したい)|指摘(?:する|したい|しておき|できる)|結論(?:する|づけ|でき|せざる)|断じ|訴え(?:る|たい)|し(?:たい|て(?:おきたい|差し支え))|せざるを)/u

/** What follows a predicate that is only reported or only asked about. */
const complement =
  /^(?:性)?(?:\p{Script=Han}{0,2}\p{Script=Hiragana}{0,9}?)(?:(?<!こ)と(?!き|ころ|もに|り(?:わけ)|同|き)(?<after>[^。]*)|か(?:どうか|否か|を|は|が|に|も|、|の|という))/u
const mentioned =
  /^性?(?:を|が|も|は)?(?:めぐ|巡|指摘|訴え(?!る[。]|たい)|唱え(?!る[。])|認識|示|議論|論じ|問(?:う|わ)|説い|強調し(?:て|た)|主張し(?:て|た)|述べ|検討し(?:て|た)|高ま|増し|あると|生じ|迫|感じ)/u

/** と言わざるを得ない: it is said for certain, and nothing has to be. */
const saidOf =
  /と(?:は|しか|も)?(?:言[わう]|い[わう]|見る|みる|考える|断じる|断ずる|考え|み|見|思わ|判断せ|断じ|断ぜ|結論づけ|認め)?$/u
const evidential = /ざるを|べき|(?:ほか|他)(?:は|に)?な|しかな/u

/** A country or a company by its name in katakana. */
const foreign = /[\p{Script=Katakana}ー]{3,}(?:は|が|も)(?=[^。]*$)/u

const actor =
  /(?:省|庁|政府|内閣|与党|野党|党|会(?!議?録)|団体|協会|連盟|連合|組合|労組|知事|市長|町長|村長|区長|首相|大臣|長官|議員|委員|教授|氏|側|派|論者|業者|業界|産業界|経済界|財界|農家|漁協|農協|住民|市民|町民|村民|県民|国民|遺族|患者|利用者|保護者|事業者|会社|企業|社|市|県|町|村|区|州|国|都|府|道|各国|裁判所|判決|報告書|答申|提言|白書|調査|学会|大学|大使|代表|局|課|理事|座長|専門家|識者|研究者|学者|者|人々|声|世論|多く|一部)(?:ら|たち|など|の多く|の一部|全体|自身)?(?:は|が|も|では|からは|から)(?=[^。]*$)/u
const self =
  /(?:筆者|著者|執筆者|我々|われわれ|私(?:たち|ども)?|小職|本(?:稿|書|論文|論|報告書?|提言|答申|意見書|委員会|審議会|研究会|研究所|協議会|会|部会|連盟|協会|組合|党|市|県)|当(?:会|委員会|協会|研究所|連盟|組合|団体|院|審議会)|弊(?:会|社))(?:として)?(?:は|が|も|では)/u

const law =
  /(?:法(?:律|令|案)?|条例|規則|規程|条約|憲法|第[\d〇一二三四五六七八九十百]+条|要綱|定款|規定|協定|通達|省令|政令|約款|基準)(?:は|では|により|によって|に基づ|上(?:は)?、|の規定|に(?:は|よ)|で)/u
const rule = /(?:認める|求められ|必要|なければなら|ねばなら|ては(?:なら|いけ))/u

/** True where a predicate at a place takes sides for the text itself. */
export function isOwn(text: string, clause: Clause, found: Found): boolean {
  const rest = text.slice(found.end, clause.end).replace(/[。、]$/u, '')
  const written = text.slice(found.start, found.end)
  if (mentioned.test(rest)) return false
  if (saidOf.test(text.slice(clause.start, found.start)) && evidential.test(written)) return false
  if (isAttribute(written, rest, found.kind)) return false
  const after = complement.exec(rest)
  if (after !== null) {
    const saying = after.groups?.after
    if (saying === undefined || !ownSaying.test(saying)) return isJudgedNoun(saying, rest)
  }
  if (found.kind === 'voice' && /て(?:い[るくき]?)$/u.test(written + rest) && !self.test(text))
    return false
  if (
    found.kind === 'voice' &&
    !self.test(text) &&
    (actor.test(text.slice(0, found.start)) || foreign.test(text.slice(0, found.start)))
  )
    return false
  if (found.kind === 'effect' && rest.length > tail) return false
  const isPast = /(?:た|ていた|だった|であった)$/u.test(rest)
  if (isPast && (found.kind === 'effect' || found.kind === 'voice')) return false
  if (isPast && found.kind === 'norm' && !/べき/u.test(written)) return false
  return !(rule.test(written) && law.test(text.slice(0, found.start)))
}

/** と同時に and the like lead on; と that reports does not. */
function isJudgedNoun(saying: string | undefined, rest: string): boolean {
  return saying !== undefined && /^(?:同時|共に|なる|なろう|なり)/u.test(saying) && rest.length < 20
}

/** 有効な対策, 適切に, べき課題を: said of a word beside it, not of the sentence. */
function isAttribute(written: string, rest: string, kind: PredicateKind): boolean {
  const isPredicative =
    /^[^、]{1,14}(?:だ|である|でしかない|ではない|といえる|と言える|であろう|だろう)$/u.test(rest)
  if (/べき$/u.test(written))
    return /^[\p{Script=Han}\p{Script=Katakana}も]/u.test(rest) && !isPredicative
  if (
    /^(?:する|した|します|[るむくすうつぬぐぶ])?(?:の(?:は|が|も|を)|ため|上で|うえで|際|よう[なに])/u.test(
      rest,
    ) &&
    (kind === 'voice' || kind === 'effect')
  )
    return true
  if (
    /(?:ない|ぬ)$/u.test(written) &&
    !/^(?:点|部分|ところ|面)/u.test(rest) &&
    /^[\p{Script=Han}\p{Script=Katakana}]/u.test(rest)
  )
    return !isPredicative
  if (kind === 'effect' && /^(?:する|される|した|された)\p{Script=Han}{1,4}[がをにも]/u.test(rest))
    return true
  if (kind === 'voice') return /^[\p{Script=Han}\p{Script=Katakana}]/u.test(rest)
  if (/^な(?=[\p{Script=Han}\p{Script=Katakana}]|もの|こと|や)/u.test(rest)) return !isPredicative
  if (kind === 'judgement' && /^(?:に(?!す|過|な|近|ほか|他|等|陥|終|つなが)|を|的)/u.test(rest))
    return true
  if (kind === 'judgement' && /^の(?!だ|であ|は|も)/u.test(rest) && !isPredicative) return true
  return (
    kind === 'effect' &&
    /^(?:[^、]{0,6}(?:した|された|する|なる))?[\p{Script=Han}\p{Script=Katakana}]/u.test(rest) &&
    !isPredicative
  )
}
