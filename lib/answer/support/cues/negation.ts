/** How Japanese, English and Chinese say no. */

/** What has the form of a negation and says yes, or says no twice, or something else. */
export const noNegation =
  /(?<=^|[はがもをに、。「])まず(?=[は、\p{Script=Han}\d\p{Script=Katakana}])|(?:を|も)(?:下回ら|上回ら|超え|割ら|切ら)(?:ない|ず|なかった)|(?:欠い|怠っ|軽んじ|忘れ)ては(?:なら|いけ)(?:ない|ず|ません)|なく(?:て|し)は(?:なら|いけ|済ま|でき|成り立た|あり得)(?:ない|ず|ません|なかった)|ない限り|なければ(?!なら|いけ)|までもな[いく]|ほか(?:は)?ない|に越したことはない|(?<=[割分の一二三四五六七八九十百千万億兆人円年件歳%％\d])に(?:も|は)?(?:届か|満た|達し)(?:な(?:い|く|かっ)|ず)|に満たな(?:い|く|かっ)|ないわけでは(?:ない|なく|ありません)|ない(?:とは|とも)(?:言え|いえ|限ら)(?:ない|ず)|なくはない|ない(?:こと|もの|の)(?:も|は|では)(?:ない|ありません)|ざるを得な(?:い|く|かった)|なければ(?:なら|いけ)(?:ない|ず|なかった|ません)|ね(?:ば|ばならない)(?:ならない|ならず)?|なくては(?:なら|いけ)ない|ないと(?:なら|いけ)ない|(?:だけ|のみ|ばかり)(?:で(?:は)?|に)(?:なく|ない)|のみならず|にとどまらず|に留まらず|(?:に|も)(?:かか|関)わらず|を問わず|少なくない|少なからず|かもしれ(?:ない|ません|ず)|に(?:違い|相違)(?:は)?ない|間違いな[いく]|しかない|しかなく|に(?:過|す)ぎ(?:ない|ず|なかった)|に(?:ほか|他)なら(?:ない|ず)|欠か(?:せ|す(?:こと|事)(?:の|が)でき)(?:ない|ず|なかった)|やむを[得え]ない|絶えず|絶え間なく|必ず|思わず|まずは?、|わずか|いずれ|ないし|ではないか|少な(?:い|く(?!と))|危な[いく]|はず|なくとも|少なくとも|相次|なくてはならない|みずから|さきんず|のみなら|限らず|おのず|ものの|途切れ(?:ず|なく)|例外なく|引き続き|遅くとも|問題(?:は)?ない|無視でき(?:ない|ず)|\bnot (?:to )?(?:be |\p{L}+ )?(?:below|above|under|over|exceed\p{L}*|less than|fewer than|more than)(?!\p{L})|not only|not just|not merely|not least|no (?:less|more|later|fewer|earlier) than|no doubt|cannot but|nothing but|not (?:un|in|im|ir)\p{L}*(?:able|ible|ant|ent|ly|al|ic|ive|mon|ful|fair|wise|precedented|related|noticed)\b|whether or not|no longer than|不仅|不但|不得不|不断|不少于/giu

const japanese =
  'ない(?![でがとしす]?(?:まま|うちに))|なかっ|なく(?!な[っりる])|ません|ず(?=[、。にとも]|$)|ぬ(?=[、。]|$)|(?<=[わらかさたなばまがえけせてねめれき])ず(?=\\p{Script=Han})|まい(?=[、。と]|$)|(?<!\\p{Script=Katakana})なし(?=[でに、。]|$)|(?<=\\p{Script=Han})無し|ぬまま|ずに'
const english =
  "not|\\p{L}+n['’]t|no|never|none|neither|nor|without|cannot|nobody|nothing|nowhere|hardly|scarcely|barely|no longer|unable|fail(?:s|ed|ing)? to|failure to|lack(?:s|ed|ing)?|absence of|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|short of|rather than|instead of|beyond|yet to"
const chinese = '没有|未能|并未|尚未|不(?=[会能是应得允同再愿存])|未(?=[经曾])'

/** A negation; its side says what it negates: what stands before it in Japanese, after it in English. */
export const negation = new RegExp(
  `(?<ja>${japanese})|(?<![\\p{L}])(?<en>${english})(?![\\p{L}])|(?<zh>${chinese})`,
  'giu',
)

/** Words that say no in what they mean; a paraphrase may turn a negation into one of them. */
export const negativeWord =
  /反対|拒否|拒絶|拒(?:む|み|ん)|否定|否認|否決|禁止|禁じ|禁ず|だけ(?!で)|のみ(?!なら)|対象外|枠外|範囲外|圏外|不(?:可|能|十分|足|在|明|要|当|備|同意|透明|安定|適|法|公正|平等|服|参加|履行|成立|利)|無(?:効|い|視|条件|関係|断|し)|未(?:定|満|だ|了|解決|批准|整備|達|実施|着手|決|確認|公表|承認)|非(?!常)|困難|難し|欠(?:く|き|け|如|い|落)|断念|見送|撤回|中止|停止|失敗|反(?:し|する|発)|違反|違憲|否|免(?:れ|除)|除外|除(?:く|い|き)|外(?:し|す|れ)|廃止|回避|避け|控え|やめ|止め|足りな|及ばな|下回|割り込|を切|満た|足ら|後退|不|未|疑問|懸念|限界|遅れ|滞|乏し|空白|破棄|存在しな|限ら|限定|oppos\p{L}*|reject\p{L}*|refus\p{L}*|den(?:y|ies|ied|ial)|prohibit\p{L}*|\bban(?:s|ned|ning)?\b|forbid\p{L}*|forbade|barred|\bbars?\b|prevent\p{L}*|impossib\p{L}*|insufficien\p{L}*|inadequa\p{L}*|unclear|uncertain\p{L}*|un(?:known|decided|resolved|changed|likely|willing|constitutional|lawful|stable|fair|able|certain|ratified|met|necessary|paid|limited)|in(?:valid|ability|complete|stability|applicable)|difficult\p{L}*|\black\p{L}*|absen\p{L}*|withdr\p{L}*|abandon\p{L}*|suspend\p{L}*|cancel\p{L}*|halt\p{L}*|fail\p{L}*|violat\p{L}*|exclu\p{L}*|exempt\p{L}*|abolish\p{L}*|avoid\p{L}*|refrain\p{L}*|\bfew\b|\blittle\b|\bfewer\b|\bless\b|\bonly\b|doubt\p{L}*|concern\p{L}*|\bstop\p{L}*|postpon\p{L}*|defer\p{L}*|dismiss\p{L}*|contrary|against|\bnon-?\p{L}+|without|limit\p{L}*|confin\p{L}*|restrict\p{L}*|forbid\p{L}*|lag\p{L}*|rather than|instead of|unless|beyond|outside|too \p{L}+|反对|拒绝|禁止|否认|无法|不/giu
