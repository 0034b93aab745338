/** How much of something is meant, and on what condition, as Japanese (and Chinese) and English say it. */

export type ScopeName = 'all' | 'whole' | 'most' | 'some' | 'few' | 'only'

/** `partial`: leaving it out claims more than the source. */
export type Scope = { name: ScopeName; wide: string; latin: string }

export const scopes: readonly Scope[] = [
  {
    name: 'all',
    wide: 'すべて|全て|あらゆる|いかなる|いっさい|どんな|いずれも|そろって|(?<![安保健])全(?!体|額|量|域|面|長|般|力|日本|会一致|国民|国会|く|容|文|焼|開|権)|例外なく|一律|一様|常に|必ず|どの.{1,8}も|皆|一切|所有|全部',
    latin:
      '(?<!not )all(?! the same|y|ied)|(?<!not )every(?! (?:\\w+ )?(?:days?|nights?|weeks?|months?|years?|quarters?|hours?)(?!\\p{L}))|without exception|always|invariably|across the board|uniform(?:ly)?|universal(?:ly)?|unanimous(?:ly)?',
  },
  {
    name: 'whole',
    wide: '全(?:額|量|域|面|長|般)|満額|丸ごと|完全',
    latin: 'whole|entire(?:ly)?|complete(?:ly)?|fully|in full|total(?:ly)?',
  },
  {
    name: 'most',
    wide: '大半|ほとんど|大部分|大多数|過半|多くの?|多数|おおむね|概ね|主に|主として|主な|主たる|大多数|多数|原則',
    latin:
      'most(?:ly)?|majority|many|mainly|largely|chiefly|primarily|much of|generally|almost all|nearly all|in principle|usually|predominantly',
  },
  {
    name: 'some',
    wide: '一部|いくつか|幾つか|若干|部分的|ある程度|一定(?:の|程度)|複数|(?<![\\p{Script=Han}\\p{Script=Katakana}])時に(?=は|[、\\p{Script=Han}])|場合によって|なかには|中には|数(?:か国|カ国|社|人|件|名)|有的|部分|一些',
    latin:
      'some(?!one|thing|what|how|where)|several|part(?:ly|ial|ially)?(?= of|ly|ial)|partial(?:ly)?|partly|certain(?!ly)|sometimes|to (?:some|a certain) extent|in some cases|a number of|occasionally|at times|limited',
  },
  {
    name: 'few',
    wide: 'わずか|僅か|ごく一部|少数|ほとんど.{1,12}ない|まれ|稀|极少',
    latin: 'few|only a few|a handful|hardly any|scarcely any|rare(?:ly)?|seldom|minority',
  },
  {
    name: 'only',
    wide: 'のみ(?!なら)|だけ(?!で(?:は|も)?(?:な|足|不)|に(?:とど|留))|に限(?:り|っ|る|ら|定)|しか.{0,10}な|限定|もっぱら|専ら|唯一|かぎって|(?<!\\d[^、。]{0,4})に(?:とどま|留ま|過ぎ|すぎ)|只有|仅',
    latin:
      'only(?! a few| after| when| once| if| \\d| about \\d)|sole(?:ly)?|exclusive(?:ly)?|merely|no more than|alone|nothing but|limited to|confined to|restricted to|no one but',
  },
]

/** What makes a claim depend on something else; a statement that drops it claims more. */
export const condition: { wide: string; latin: string } = {
  wide: '場合に(?:限|のみ)|限り(?:は|で|、)|条件(?:に|と|で)|前提(?:に|と)|なければ(?!なら|いけ)|(?<=[れけせえめべて])(?<!によれ)ば、|ならば、|もし|仮に|に限って|(?:場合|もの|とき)を除|を除(?:き|い)|如果|除非',
  latin:
    'except(?!ion)\\w*|other than|apart from|excluding|if(?<!as if)|unless|provided that|on (?:the )?condition|conditional\\w* on|as long as|so long as|only (?:if|when|after)|subject to|in the event (?:of|that)',
}

/** The same, and all that a paraphrase may put in its place. */
export const anyCondition: { wide: string; latin: string } = {
  wide: '場合|限り|条件|前提|(?:れ|け|せ|え|め|べ|て|ね)ば|なら|に応じ|次第|もし|仮に|たら|除|例外|なし|ない|ず|たうえで|た上で|を経て|如果|除非|条件|には|際|とき|時に|で(?:は|も)',
  latin:
    'if|unless|provid\\w*|condition\\w*|as long as|so long as|only|subject to|in case|event|depend\\w*|when\\w*|where|except|assuming|until|without|once|with|requir\\w*|after|should|must|needs?',
}

/** What says that one thing brought another about. */
export const cause: { wide: string; latin: string } = {
  wide: 'ため|により|によって|による|から(?=[、だで])|ので|ことで|原因|要因|理由|結果|受けて|起因|もたら|招(?:い|き|く)|引き起こ|つなが|背景|せい|影響|伴(?:い|う|っ)|導(?:い|く)|由(?:来|于)|因为|导致|由于|を機に|契機|きっかけ',
  latin:
    'because|caus\\w+|due to|owing to|led to|leads? to|leading to|result\\w*|as a consequence|consequen\\w+|therefore|thus|so that|since|thanks to|driv\\w+|brought about|trigger\\w*|prompt\\w*|reason\\w*|by \\w+ing|attribut\\w+|behind|stem\\w*|in response|owing|given|produc\\w+|made|through|contribut\\w+|as (?:a|the)|for|hence|follow\\w*|after',
}

/** What says so without a doubt: a statement with it needs a quote with it. */
export const plainCause: { wide: string; latin: string } = {
  wide: '原因(?:で|と|は|だ)|が理由|引き起こ|もたらし|招い|に起因|せいで|ために(?=.{0,20}た)|结果|导致',
  latin: 'because|caus(?:e|es|ed|ing)|due to|owing to|led to|resulted in|brought about|triggered',
}
