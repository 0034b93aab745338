/**
 * How far something has come, from what is only possible to what was done, as Japanese (and Chinese)
 * and English say it.
 */

/** `open`: nothing is settled yet; a statement that leaves it out claims more than its source. */
export type Stage = { name: StageName; open: boolean; wide: string; latin: string }

export type StageName = 'possible' | 'considered' | 'urged' | 'planned' | 'decided' | 'done'

/** From the weakest to the strongest. */
export const stages: readonly Stage[] = [
  {
    name: 'possible',
    open: true,
    wide: '可能性|かもしれ|恐れ|おそれ|あり得|ありう|起こり得|得る(?=[。、と])|うる(?=[。、と])|なりかね|しかね|だろう|であろう|でしょう|とみられ|と見られ|とされる|と推測|と推定|と思われ|らしい|ようだ|模様|懸念(?:が|さ)|可能性|或许|可能(?!に|な|と)',
    latin:
      'may(?! \\d)|might|could|possib\\w+|perhaps|likely|potential(?:ly)?|likelihood|conceivabl\\w+|risks?|appear(?:s|ed)? to|seem(?:s|ed)? to|reportedly|alleged(?:ly)?|presum\\w+|probabl\\w+|suspected|believed to|thought to|fears?|feared|danger (?:of|that)|would',
  },
  {
    name: 'considered',
    open: true,
    wide: '検討|協議|議論(?:し|を|さ|中|が)|審議|模索|探(?:る|っ|り)|研究(?:し|す|を進)|調整(?:し|中|を)|交渉(?:し|中|を)|話し合|論議|俎上|考慮|探讨|研究(?:是否)|考虑',
    latin:
      'consider(?:s|ed|ing|ation)?|reviewing|under review|review(?:s|ed)? (?:whether|how|if)|a review of|stud(?:y|ies|ied|ying)|examin\\w+|explor\\w+|discuss\\w*|weigh(?:s|ed|ing)?|deliberat\\w+|debat\\w+|negotiat\\w+|contemplat\\w+|look(?:s|ed|ing)? (?:at|into)|mull\\w*|under (?:review|consideration|study|discussion)|talks?',
  },
  {
    name: 'urged',
    open: true,
    wide: 'べき|必要(?:が|で|だ|性|な(?=の|ん))|求め(?:る|て|た|ら|ている)|要請|要求|要望|提案|提言|勧告|勧め|促(?:す|し|さ)|望まし|望まれ|訴え|呼びかけ|呼び掛け|期待(?:さ|す|し)|ねばならな|なければならな|なければいけな|なくてはならな|重要(?:で|だ|なの)|大切|肝要|不可欠|欠かせな|主張|建议|应当|应该|必须',
    latin:
      'should|ought|must|need(?:s|ed)? to|necessary|propos\\w+|recommend\\w*|suggest\\w*|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|demand(?:s|ed|ing)?|request\\w*|ask(?:s|ed|ing)? (?:for|that)|essential|has to|have to|had to|required|advis\\w+|appeal(?:s|ed)? (?:for|to)|argu\\w+|advocat\\w+|want(?:s|ed)?|indispensable|matters?|important|crucial|vital|desirable|hope(?:s|d)?',
  },
  {
    name: 'planned',
    open: true,
    wide: '予定|予測(?:さ|し|で)|推計(?:さ|し)|予想(?:さ|し)|計画(?:し|だ|で|が|を(?:立|示|発表|まとめ)|され)|方針|見込|見通し|意向|目指|目標|構想|準備(?:し|を進|中)|目途|めど|構え|狙い|狙う|考えだ|つもり|考えで|ようと(?:し|す)|図る|図り|今後|将来|来年度?(?:から|に)|準備|拟|计划|打算|目标',
    latin:
      'plan(?:s|ned|ning)? to|planned|planning|plans for|there are plans|prospects?|intend(?:s|ed|ing)?|intention|aim(?:s|ed|ing)?|expect(?:s|ed|ing)?|schedul\\w+|due to|set to|will|shall|target(?:s|ed|ing)?|goal|seek(?:s|ing)?|sought|prepar(?:e|es|ed|ing)|envisag\\w+|envision\\w*|pledg\\w+|promis\\w+|vow(?:s|ed)?|forecast\\w*|predict\\w*|projections?|project(?:ed|s)(?= to)|slated|threaten\\w*|going to|hopes? to|commit(?:s|ted)? (?:itself )?to|about to',
  },
  {
    name: 'decided',
    open: false,
    wide: '決定|決め(?:た|て)|決ま|合意|承認|可決|閣議|採択|議決|決議|確定|調印|署名|締結|批准|成立|裁定|决定|批准',
    latin:
      'decid\\w+|decision|agreed|agreement was|approv\\w+|adopt(?:s|ed|ing|ion)|resolved|passed|enacted|signed|ratif\\w+|finali[sz]\\w+|settled|concluded|confirmed|endorsed',
  },
  {
    name: 'done',
    open: false,
    wide: '実施(?:し(?:た|て)|され(?:た|て)|済)|開始(?:し(?:た|て)|され)|始ま(?:った|って)|始め(?:た|て)|導入(?:し(?:た|て)|され)|完了|達成(?:し|され)|実現(?:し(?:た|て)|され)|発効|施行(?:し|され)|配備(?:し(?:た|て)|され)|廃止(?:し(?:た|て)|され)|発足|完成|設置(?:し(?:た|て)|され)|撤廃(?:し(?:た|て)|され)|終え(?:た|て)|整備(?:し(?:た|て)|され(?:た|て))|稼働|終了(?:し)|已(?:经)?|完成',
    latin:
      '(?:has|have|had) (?:already |now |since )?(?:been )?(?:\\w+ed|begun|become|taken|made|given|built|put|set|brought|sent|come|gone)|implemented|completed|introduced|launched|began|started|entered into force|took effect|deployed|abolished|established|achieved|built|opened|already|carried out',
  },
]
