/** How Japanese (and Chinese) and English report what somebody says or thinks. */

const wideVerb =
  '述べ|語(?:っ|る|り)|説明(?:し|す|さ)|主張(?:し|す|さ|は|が|で)?|指摘(?:し|す|さ|が|は|で)?|強調(?:し|す|さ)|論じ|論(?:ずる|じる)|批判(?:し|す|さ)|表明(?:し|す|さ)|答弁|発言(?:し|す|さ)|明言|警告(?:し|す|さ)|警鐘|訴え|回答(?:し|す)|報告(?:し|す)|評価(?:し|す)|考え(?:て(?:い|お)|る|を|だ|で)|反論|報じ|分析(?:し|す)|予測(?:し|す)|結論(?:づけ|付け|し)|証言|伝え|力説|提唱|断言|コメント|見て(?:い|お)|みて(?:い|お)|見方|見解|立場|認識を|求め(?:た|て|る)|提言(?:し|す)|提案(?:し|す)|呼びか|懸念を|疑問を|異議を|期待を|言(?:っ|う|い)|いう(?:立場|考え|見方|主張|見解)|認め(?:た|て)|否定し|判断し|判示し|とした|としている|とする'

/** とする after what somebody says: …必要があるとしている。 */
export const heldWide =
  /(?<=[るただいう」])と(?:した|している|する|される|されている|の(?:見方|見解|立場|考え|主張|認識)(?:だ|である|を))(?=[。、がも]|$)/gu

/** What follows a reported thought: 「…」と述べた, …との見方を示した. */
export const reportedWide = new RegExp(
  `(?:(?<![こひごも])(?:と|との)(?:、)?(?<late>[^、。「」と]{0,24}?)|(?:旨(?:を)?|よう(?:に)?|べきだと|という|ことを|必要性を|可能性を|点を|を)(?:改めて|強く|繰り返し)?)(?:${wideVerb})`,
  'gu',
)

/** X によれば、X の見解では、X に言わせれば. */
export const accordingWide =
  /(?<holder>[^、。「」]{1,40}?)(?:に(?:よれば|よると|言わせれば|いわせれば)|の(?:見解|見方|主張|考え|説明|分析|立場|指摘|話|試算|推計|報告|調査|証言|発表|理解|議論|見立て)(?:では|によれば|によると|に基づけば)|としては|は(?:次のように|こう)(?:述べ|語|論じ|主張))/gu

const latinVerb =
  'say|says|said|saying|argu(?:e|es|ed|ing)|claim(?:s|ed|ing)?(?= that| to|,| the|:)|stat(?:es|ed|ing)(?= that|,|:)|rul(?:e|es|ed|ing) that|not(?:es|ed|ing)(?= that|,|:)|contend\\w*|maintain(?:s|ed|ing)? that|warn(?:s|ed|ing)?(?= that|,| of|:| against)|stress\\w*|emphasi[sz]\\w+|explain\\w*|testif\\w+|conclud\\w+|suggest(?:s|ed|ing)?|believ\\w+|insist\\w*|assert\\w*|point(?:s|ed|ing)? out|critici[sz]\\w+|predict(?:s|ed|ing)?|acknowledg\\w+|report(?:s|ed)(?= that)|told|think(?:s|ing)?|thought that|declar\\w+|propos(?:e|es|ed|ing)|recommend(?:s|ed|ing)?|call(?:s|ed|ing) for|urg(?:e|es|ed|ing)|remark(?:s|ed)|observ(?:es|ed)|write|writes|wrote|den(?:y|ies|ied)|doubt(?:s|ed)?(?= that| whether)|express(?:es|ed)?|hold(?:s)? that|held that|found that|admit\\w*|caution\\w*|estimat(?:es|ed)(?= that|,)|judg(?:es|ed)(?= that| it)|consider(?:s|ed)(?= that| it)|view(?:s|ed)(?= (?:it|the|this|them)\\b)|advocat\\w+|put forward|complain(?:s|ed)?|reiterat\\w+|announc\\w+|describ(?:es|ed)|questions? whether|demand(?:s|ed)(?= that)|ask(?:s|ed) (?:that|for)|hope(?:s|d)? that|see(?:s)? (?:it|the|this)|deem\\w*|fear(?:s|ed)? that|answer(?:s|ed)? that|add(?:s|ed)? that|concede\\w*|affirm\\w*|regard(?:s|ed)'

/** X argues that …; …, X said. */
export const reportedLatin = new RegExp(`(?<!\\p{L})(?:${latinVerb})(?!\\p{L})`, 'giu')

/** According to X; in X's view. */
export const accordingLatin =
  /(?<!\p{L})(?:according to|in the (?:view|opinion|words|eyes|judgment|estimation|assessment) of|as|for) (?<holder>(?:the |a |an )?[\p{L}’'.-]+(?: (?:of |for |the |and )?[\p{Lu}\p{N}][\p{L}’'.-]*| [\p{Ll}-]+){0,6}?)(?=[,;.:]| (?:argu|say|said|put|see|saw|note|point|warn|explain|wr[io]te)\w*|$)|in (?<owner>(?:the )?[\p{L}’'.-]+(?: [\p{L}’'.-]+){0,4}?)['’]s? (?:view|opinion|words|eyes|judgment|estimation|assessment|account|reading)/giu

/** What a paper calls itself or its author: it is no holder of its own. */
export const paperItself =
  /^(?:本(?:稿|書|論文|報告書?|資料|文書|章|節|提言)|この(?:論文|報告書?|資料|文書|文献|論考)|(?:論文|報告書?|資料|文書|文献|論考|引用)|筆者|著者|執筆者|私|我々|われわれ|(?:the |this )?(?:paper|document|report|author|authors|essay|article|study|writer|text|source|quote|book|chapter)|i|we|it)$/iu

/** What says an opinion in a holder's own words: it is a fact only that the holder thinks so. */
export const opinionWide =
  /べき|必要(?:が|だ|で|性)|ねばなら|なければなら|望まし|重要(?:だ|で|な)|考え(?:る|て|ら|ます)|思(?:う|わ|い)|だろう|ではないか|不可欠|求め(?:たい|られ)|期待(?:し|す|さ)|懸念|適切|不適切|妥当|評価(?:し|で)|できない|問題(?:だ|で|が)|期待|慎重/u
export const opinionLatin =
  /(?<!\p{L})(?:should|ought|must|need(?:s)? to|believe|think|necessary|essential|desirable|in my view|i|we|unwise|wise|important|would be|wrong|right|better|best|worst|risks?|crucial|vital|mistake)(?!\p{L})/iu

/** What may leave a claim with its holder, without a verb of saying. */
export const holding =
  /強調|勧|促|結果|分かっ|判明|明らか|調べ|推計|試算|算定|見積|見込|予測|予想|ことにな(?:った|って)|議論|両面|estimat|calculat|predict|forecast|agree|述べ|語っ|言(?:っ|い|う)|論じ|警告|表明|報告|答え|反論|判断|見方|見解|考え|立場|主張|意見|認識|指摘|説明|批判|反対|賛成|支持|拒|求め|訴え|疑|懸念|とする|という(?!点|こと)|によ(?:れば|ると)|view|opinion|oppos|support|reject|disput|want|seek|favou?r|object|expect|hope|fear|would|according|demand|call|urg|propos|plan|doubt|critic|question|against|agree|insist|cas(?:e|ts)|stance|position|word|\bask|tell|told|\bsa(?:y|id)|argu|claim|warn|advis|recommend|found|find|rul(?:e|ing)|held|hold|judg|declar|decid|stress|note|believ|think|state[sd]? that/iu
