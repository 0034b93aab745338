/**
 * What excludes one another: where a quote says one of a row and a statement another, the statement
 * was turned. Each entry is Japanese (and Chinese) and English.
 */

/** One side of an opposition. */
type Pole = readonly [wide: string, latin: string]

/** Sides that exclude one another; two as a rule. */
export type Opposition = readonly Pole[]

export const oppositions: readonly Opposition[] = [
  [
    [
      'を妨げ(?:ない|ず|ません|るものではない)|差し支え(?:ない|ず)|ても(?:よい|良い|構わない|かまわない)',
      '(?:is|are) (?:free|allowed|permitted|entitled) to|may freely',
    ],
    [
      'ては(?:なら|いけ)(?:ない|ず|ません)|を禁(?:じ|止)|許されない',
      'must not|may not|shall not|(?:is|are) (?:forbidden|prohibited|banned|barred)|forbids?|prohibits?',
    ],
  ],
  [
    [
      '延長|増(?!強|派|設)(?:加|え|や|大|額|税|発|員|産|収|益)?|上昇|上がっ|上がる|高まっ|高まり|高まる|拡大|伸び|拡充|上回|引き上げ|急増|膨ら|増长|扩大|提高',
      'increas\\w*|ris(?:e|es|en|ing)|rose|grow(?:s|n|ing|th)?|grew|expan\\w*|climb\\w*|rais(?:e|es|ed|ing)|higher|surg\\w*|above|lengthen\\w*|longer|swell\\w*|exceed\\w*|widen\\w*',
    ],
    [
      '短縮|減(?:少|り|っ|ら|る|額|税|速|員|産|収|益)|低下|下落|下が[っりる]|縮小|縮め|落ち込|下回|引き下げ|削減|急減|弱ま|抑え|减少|缩小|降低',
      'decreas\\w*|declin\\w*|reduc\\w*|fall(?:s|en|ing)?(?! (?:behind|short|below))|fell(?! (?:behind|short|below))|drop(?:s|ped|ping)?(?! below)|shr[iau]nk\\w*|lower(?:s|ed|ing)?|cut(?:s|ting)?|contract(?:ion|ed)|below|short(?:en|ened|ens|er)|narrower|fewer|less(?! than)|diminish\\w*|dwindl\\w*|narrow\\w*',
    ],
  ],
  [
    [
      '賛成|支持|賛同|推進|後押し|歓迎|赞成',
      'vot\\w* (?:for|in favou?r)|support(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|endors\\w*|back(?:s|ed|ing)|welcom\\w*|approv\\w*|advocat\\w*|champion\\w*',
    ],
    [
      '反対|批判|異議|抗議|反発|拒否|拒ん|否定|反对',
      'oppos\\w*|reject\\w*|critici[sz]\\w*|object(?:s|ed|ing|ion)|resist\\w*|against|condemn\\w*|denounc\\w*|refus\\w*|disapprov\\w*',
    ],
  ],
  [
    [
      '強化|強め|強ま|増強|堅持|充実|加强',
      'strengthen\\w*|reinforc\\w*|bolster\\w*|enhanc\\w*|tighten\\w*|intensif\\w*|stronger|boost\\w*|deepen\\w*',
    ],
    [
      '弱体化|弱め|弱ま|緩和|緩め|緩ん|後退|形骸化|削弱|放宽',
      'weak\\w*|loosen\\w*|eas(?:e|es|ed|ing)|relax\\w*|erod\\w*|undermin\\w*|dilut\\w*',
    ],
  ],
  [
    [
      '認め(?!な|ず)|許可|容認|許(?:す|し|され)|解禁|可能に|できる|承認|可決|採択|允许',
      'allow\\w*|permit\\w*|approv\\w*|authori[sz]\\w*|lift(?:s|ed|ing)?|legali[sz]\\w*|enabl\\w*|adopt\\w*|grant(?:s|ed|ing)?|may(?= be)',
    ],
    [
      '禁止|禁じ|禁ず|不許可|却下|棄却|否決|拒否|認めな(?!ければ|い限り)|認めず|制限|禁止',
      'prohibit\\w*|ban(?:s|ned|ning)?|forbid\\w*|forbade|bar(?:s|red|ring)|outlaw\\w*|disallow\\w*|reject\\w*|dismiss\\w*|den(?:y|ies|ied)|restrict\\w*',
    ],
  ],
  [
    [
      '開始|始ま|始め(?!て)|着手|発足|再開|起動|導入|創設|設置|設立|新設|开始',
      'beg[aiu]n\\w*|start(?:s|ed|ing)?|launch\\w*|commenc\\w*|resum\\w*|introduc\\w*|establish\\w*|creat\\w*|set up|found(?:ed|ing)',
    ],
    [
      '終了|終わ|終え|中止|停止|打ち切|廃止|撤廃|取りやめ|中断|解散|撤退|断念|见止|停止',
      'end(?:s|ed|ing)?(?! of)|stop(?:s|ped|ping)?|ceas\\w*|halt\\w*|suspend\\w*|terminat\\w*|abolish\\w*|scrap\\w*|cancel\\w*|discontinu\\w*|dissol\\w*|withdr\\w*|abandon\\w*|repeal\\w*',
    ],
  ],
  [
    [
      '維持|継続|存続|続け|続く|堅持|延長|维持',
      'maintain\\w*|continu\\w*|keep(?:s|ing)?|kept|retain\\w*|preserv\\w*|extend\\w*|remain\\w*',
    ],
    [
      '廃止|撤廃|放棄|見直|転換|変更|中止|打ち切|破棄|終了|失効|废除',
      'abolish\\w*|abandon\\w*|scrap\\w*|revers\\w*|repeal\\w*|revis\\w*|chang(?:e|es|ed|ing)|terminat\\w*|end(?:s|ed|ing)?|drop(?:s|ped|ping)|expire\\w*',
    ],
  ],
  [
    ['輸出|出口', 'export\\w*'],
    ['輸入|进口', 'import(?!an)\\w*'],
  ],
  [
    ['参加|加盟|加入|復帰', 'join\\w*|participat\\w*|accession|acced\\w*|accept\\w*|re-?enter\\w*'],
    ['脱退|離脱|不参加|退出', 'withdr\\w*|leav(?:e|es|ing)|left|quit\\w*|exit\\w*'],
  ],
  [
    ['合憲', 'constitutional(?:ly|ity)?'],
    ['違憲|憲法に(?:違反|反)', 'unconstitutional(?:ly|ity)?'],
  ],
  [
    ['合法|適法', 'lawful\\w*|legal(?:ly|ity)?'],
    ['違法|不法', 'unlawful\\w*|illegal\\w*'],
  ],
  [
    ['有効', 'valid(?:ity|ly)?|in force|effective'],
    ['無効|失効', 'invalid\\w*|void|null|ineffective|expired'],
  ],
  [
    [
      '必要(?!(?:は|が|で|では)?な[いくかし])|(?<!不)要(?:る|する)|不可欠|欠かせな|必須|需要',
      'necessar\\w*|need(?:s|ed)?|required?|essential|indispensable|must',
    ],
    [
      '不要|不必要|必要(?:は|が|で|では)?な[いくかし]|(?:要ら|いら)な|无需',
      'unnecessar\\w*|needless|superfluous|redundant',
    ],
  ],
  [
    ['容易|簡単|容易', 'eas(?:y|ily|ier)|simpl(?:e|y|er)'],
    ['困難|難し|难', 'difficult\\w*|hard(?:er|ly)?'],
  ],
  [
    ['成功|成立|達成|実現', 'succe(?:ed|ss)\\w*|achiev\\w*|accomplish\\w*|met'],
    ['失敗|不成立|未達|頓挫|挫折', 'fail\\w*|miss(?:es|ed)?|collaps\\w*|unsuccessful\\w*'],
  ],
  [
    ['合意|同意|一致', 'agree(?!ment)\\w*|consent\\w*|concur\\w*'],
    ['決裂|対立|不一致|物別れ', 'disagree\\w*|dissent\\w*|deadlock\\w*|broke down'],
  ],
  [
    ['攻撃|攻勢|侵攻', 'attack\\w*|offensive\\w*|inva\\w*'],
    ['防衛|防御|守勢|専守|撃退', 'defen[cds]\\w*|repel\\w*'],
  ],
  [
    ['黒字', 'surplus\\w*'],
    ['赤字', 'deficit\\w*'],
  ],
  [
    ['買(?:う|い|っ|収)|購入|調達|取得|购买', 'buy\\w*|bought|purchas\\w*|procur\\w*|acqui\\w*'],
    ['売(?:る|り|っ|却|買)|販売|売却|出售', 'sell\\w*|sold|sale'],
  ],
  [
    ['義務', 'oblig\\w*|mandatory|compulsory|binding|duty|required'],
    ['任意|自主的|努力義務|権利', 'voluntar\\w*|optional\\w*|non-?binding|discretion\\w*'],
  ],
  [
    ['公開|公表|開示', 'publish\\w*|disclos\\w*|public(?:ly)?|releas\\w*'],
    [
      '非公開|非公表|秘匿|秘密|未公表',
      'undisclosed|secret\\w*|confidential|withh[eo]ld\\w*|classified',
    ],
  ],
  [
    ['最大|最多|最高|最長', 'largest|biggest|most|highest|greatest|longest|maximum'],
    ['最小|最少|最低|最短', 'smallest|least|lowest|fewest|shortest|minimum'],
  ],
  [
    ['上限', 'ceiling|upper limit|cap(?:s|ped)?|maximum'],
    ['下限', 'floor|lower limit|minimum'],
  ],
  [
    [
      '早(?:い|く|め|期)|前倒し|加速|迅速|速(?:い|く|やか|め)',
      'earl(?:y|ier)|soon(?:er)?|accelerat\\w*|faster|quick\\w*|rapid\\w*|speed\\w*|swift\\w*|hasten\\w*',
    ],
    [
      '遅(?:い|く|れ|延|らせ)|先送り|延期|減速|鈍化|後ろ倒し',
      'late(?:r)?|delay\\w*|postpon\\w*|slow\\w*|defer\\w*|put off',
    ],
  ],
  [
    ['以前|事前|(?<=[るの])前に|に先立|之前', 'before|prior to|ahead of|preced\\w*|in advance'],
    [
      '以後|事後|(?<=[たの])後(?!継|退|援|半|方)に?|の後|之后',
      'after(?!math)|follow(?:s|ed|ing)|subsequent\\w*|afterwards?',
    ],
  ],
  [
    ['短期', 'short[- ]term'],
    ['長期(?!化)', 'long[- ]term'],
    ['中期', 'medium[- ]term|mid-?term'],
  ],
  [
    [
      '北(?!朝鮮|大西洋|海道|欧|米|京|方領土|方四島|陸)',
      'north(?:ern|ward)?(?! korea| atlantic| america)',
    ],
    [
      '南(?!シナ海|沙|極|米|アフリカ|スーダン|鳥|太平洋|京|北|西諸島|海トラフ)',
      'south(?:ern|ward)?(?! china sea| korea| africa| america| sudan| pacific)',
    ],
    [
      '東(?!シナ海|京|南アジア|アジア|欧|大|芝|北|日本|南)',
      'east(?:ern|ward)?(?! china sea| asia| timor| germany)',
    ],
    ['西(?!側|洋|欧|太平洋|日本|部|暦)', 'west(?:ern|ward)?(?! bank| germany| pacific)'],
  ],
  [
    ['海上自衛隊|海自', 'maritime self-defen[cs]e force|msdf'],
    ['陸上自衛隊|陸自', 'ground self-defen[cs]e force|gsdf'],
    ['航空自衛隊|空自', 'air self-defen[cs]e force|asdf'],
  ],
  [
    ['海軍', 'nav(?:y|al)'],
    ['陸軍', 'army'],
    ['空軍', 'air force'],
  ],
  [
    ['月曜', 'monday'],
    ['火曜', 'tuesday'],
    ['水曜', 'wednesday'],
    ['木曜', 'thursday'],
    ['金曜', 'friday'],
    ['土曜', 'saturday'],
    ['日曜', 'sunday'],
  ],
  [
    ['春', 'spring(?!s)'],
    ['夏', 'summer'],
    ['秋', 'autumn|fall(?= of)'],
    ['冬', 'winter'],
  ],
  [
    ['上院|参議院|参院', 'senate|upper house|house of councillors'],
    ['下院|衆議院|衆院', 'house of representatives|lower house|house of commons'],
  ],
  [
    ['与党', 'ruling part(?:y|ies)|ruling coalition|governing part(?:y|ies)'],
    ['野党', 'opposition part(?:y|ies)|opposition'],
  ],
  [
    ['午前', 'a\\.?m\\.?|morning'],
    ['午後', 'p\\.?m\\.?|afternoon'],
  ],
  [
    ['直接', 'direct(?:ly)?'],
    ['間接', 'indirect(?:ly)?'],
  ],
  [
    ['平時', 'peacetime|in peace'],
    ['有事|戦時', 'wartime|contingenc\\w*|emergenc\\w*'],
  ],
  [
    ['国内', 'domestic(?:ally)?|at home'],
    ['国外|海外', 'overseas|abroad|foreign'],
  ],
  [
    [
      '公的|国営|公営|国有|国費|国庫|国が(?:負担|支払|運営)',
      'public(?!ly)|(?:the|by|by the) state|state-?(?:owned|run|funded)|government-\\w+',
    ],
    ['民間|私的|民営', 'private(?:ly)?'],
  ],
  [
    ['一方的', 'unilateral\\w*'],
    ['二国間|両国間|双方の', 'bilateral\\w*'],
    ['多国間|多数国間', 'multilateral\\w*'],
  ],
  [
    ['恒久|恒常|永続', 'permanent\\w*|perpetual'],
    ['暫定|一時的|臨時|時限', 'temporar\\w*|provisional\\w*|interim'],
  ],
  [
    ['勝訴|勝利|勝っ|勝ち', 'w[oi]n(?:s|ning)?|victor\\w*|prevail\\w*'],
    ['敗訴|敗北|敗れ|負け', 'los(?:e|es|ing|t)|defeat\\w*'],
  ],
  [
    ['原告', 'plaintiff\\w*|claimant'],
    ['被告', 'defendant\\w*|accused'],
  ],
  [
    ['有罪', 'guilty|convict\\w*'],
    ['無罪', 'not guilty|acquit\\w*|innocent'],
  ],
  [
    ['有償', 'paid|for a fee|with charge|loans?'],
    ['無償', 'grants?|free(?: of charge)?|gratis'],
  ],
  [
    ['改善|好転|向上', 'improv\\w*|better'],
    ['悪化|劣化', 'worsen\\w*|deteriorat\\w*|worse|aggravat\\w*'],
  ],
  [
    ['安全|安定', 'safe(?:ty)?|stab\\w*'],
    ['危険|不安定', 'danger\\w*|risk\\w*|unsafe|unstab\\w*|instab\\w*'],
  ],
  [
    ['集中', 'concentrat\\w*|centrali[sz]\\w*'],
    ['分散|分権', 'dispers\\w*|decentrali[sz]\\w*|diversif\\w*|spread'],
  ],
  [
    ['積極', 'active(?:ly)?|proactive\\w*|eager\\w*|positive\\w*'],
    ['消極|慎重', 'passive\\w*|reluctan\\w*|cautious\\w*|hesita\\w*'],
  ],
  [
    ['攻め|先制', 'pre-?empt\\w*'],
    ['反撃|報復', 'counter-?(?:strike|attack)\\w*|retaliat\\w*'],
  ],
  [
    ['受け入れ|受入|受諾', 'accept\\w*|receiv\\w*|host(?:s|ed|ing)?'],
    ['拒否|断っ|断り|辞退', 'reject\\w*|refus\\w*|declin(?:e|ed|es|ing) to|turn\\w* down'],
  ],
  [
    ['楽観', 'optimis\\w*'],
    ['悲観', 'pessimis\\w*'],
  ],
  [
    ['少数|少な|乏し', 'few(?:er)?|minorit\\w*|scarce\\w*|rare(?:ly)?'],
    ['多数|多く|多い|豊富', 'many|majorit\\w*|numerous|abundan\\w*|most'],
  ],
  [
    ['高(?:い|く|かっ)', 'high(?:er)?'],
    ['低(?:い|く|かっ)', 'low(?:er)?'],
  ],
  [
    ['大き(?:い|く|な)', 'large(?:r)?|big(?:ger)?|great(?:er)?|substantial\\w*'],
    ['小さ(?:い|く|な)', 'small(?:er)?|minor|slight\\w*'],
  ],
  [
    ['関税', 'tariff\\w*'],
    ['補助金', 'subsid\\w*'],
  ],
  [
    ['可決|採択|通過し', 'pass(?:ed|es)|adopt\\w*|enact\\w*'],
    [
      '否決|延期|見送|先送り|廃案|継続審議',
      'reject\\w*|postpon\\w*|vot\\w* down|shelv\\w*|defeat\\w*|delay\\w*|defer\\w*',
    ],
  ],
  [
    ['貸(?:し|す|付|与)|融資', 'lend\\w*|lent|loan(?:s|ed)'],
    ['借(?:り|入|款)', 'borrow\\w*'],
  ],
  [
    ['支払|払(?:う|い|っ)', 'pa(?:y|ys|id|ying)(?! off)'],
    ['受け取|徴収', 'receiv\\w*|collect\\w*|charg\\w*'],
  ],
  [
    ['着手|着工', 'beg[aiu]n\\w*|start(?:s|ed|ing)?|broke ground'],
    ['完了|完成|終え|竣工', 'complet\\w*|finish\\w*'],
  ],
  [
    ['中央政府|国(?=が|は|の機関|立|営)|全国', 'national(?:ly)?|central government|federal'],
    [
      '市町村|自治体|都道府県|地方(?!創生)',
      'municipal\\w*|local(?: government| authorit|ly)?\\w*|prefectur\\w*|regional\\w*',
    ],
  ],
  [
    ['世帯|家庭|家計', 'households?|famil(?:y|ies)'],
    ['事業所|企業|会社', 'firms?|compan(?:y|ies)|business(?:es)?|establishments?|employers?'],
    ['個人', 'individuals?'],
  ],
  [
    ['男性', 'men|male'],
    ['女性', 'women|female'],
  ],
  [
    ['都市|市街', 'urban|cit(?:y|ies)'],
    ['農村|山村|過疎', 'rural|countryside|villages?'],
  ],
  [
    ['若(?:い|者|年|手)', 'young\\w*|youth'],
    ['高齢|年配', 'elderly|older|senior'],
  ],
  [
    ['子ども|児童|未成年', 'child\\w*|minors?'],
    ['成人|大人', 'adults?'],
  ],
  [
    ['部品|機材|資材|物資|装備品', 'parts|materials?|equipment|components?|supplies'],
    ['人員|要員|整備員|乗員|人手|人材', 'personnel|staff|manpower|crews?|mechanics|technicians'],
    ['資金|財源', 'funds|funding|money'],
  ],
  [
    ['石油|原油', 'oil|petroleum'],
    ['天然ガス|液化天然ガス', 'gas|lng'],
    ['石炭', 'coal'],
    ['原子力|原発', 'nuclear power|reactors?|nuclear energy'],
    ['再生可能|太陽光|風力', 'renewables?|solar|wind'],
  ],
  [
    ['消費税', 'consumption tax|vat|sales tax'],
    ['所得税', 'income tax'],
    ['法人税', 'corporat\\w+ tax'],
    ['住民税', 'resident\\w* tax'],
  ],
  [
    ['地震|震災', 'earthquakes?'],
    ['洪水|水害|豪雨', 'floods?|flooding'],
    ['津波', 'tsunamis?'],
    ['台風', 'typhoons?'],
    ['干ばつ', 'droughts?'],
  ],
  [
    ['医師|医者', 'doctors?|physicians?'],
    ['看護師', 'nurses?'],
    ['教員|教師', 'teachers?'],
    ['兵士|兵員|隊員', 'soldiers?|troops'],
    ['生徒|学生|児童', 'pupils?|students?'],
  ],
  [
    ['小学校', 'primary schools?|elementary schools?'],
    ['中学校', 'junior high schools?|middle schools?'],
    ['高校|高等学校', '(?<!junior )high schools?'],
  ],
  [
    ['軍事', 'military'],
    ['民生|文民|非軍事', 'civilian\\w*|civil'],
  ],
  [
    ['漁業|漁師', 'fish(?:ing|er\\w*|eries)'],
    ['農業|農家', 'farm\\w*|agricultur\\w*'],
    ['林業', 'forest\\w*'],
    ['製造業', 'manufactur\\w*'],
  ],
  [
    ['歳入|収入|税収', 'revenues?|income'],
    ['歳出|支出', 'expenditures?|spending'],
  ],
  [
    ['需要', 'demand'],
    ['供給', 'supply'],
  ],
  [
    ['利益', 'profits?|gain(?:s|ed)|surplus\\w*|earned|made money'],
    ['損失', 'loss(?:es)?|lost|deficit\\w*'],
  ],
  [
    ['出生', 'births?|birth rate'],
    ['死亡', 'deaths?|mortality'],
  ],
  [
    ['昼間|日中(?!関係|韓|両)', 'daytime|by day'],
    ['夜間', 'night\\w*'],
  ],
  [
    ['定期', 'regular\\w*'],
    ['不定期', 'irregular\\w*'],
  ],
  [
    ['全会一致|満場一致', 'unanim\\w*'],
    ['賛成多数|多数決|過半数', 'majority'],
  ],
  [
    ['上が|前向き', 'willing\\w*'],
    ['消極|後ろ向き|渋', 'reluctan\\w*|unwilling\\w*'],
  ],
  [
    ['良好|優れ|適切', 'well|good|proper\\w*|sound'],
    ['不良|劣|不適切|ずさん|悪', 'bad\\w*|poor\\w*|improper\\w*'],
  ],
  [
    ['満足', 'satisf\\w*'],
    ['不満', 'dissatisf\\w*|unsatisf\\w*'],
  ],
  [
    ['国際(?!連合)', 'international\\w*'],
    ['国内', 'domestic\\w*'],
  ],
  [
    ['沿岸', 'coast(?:al)?'],
    ['沖合|遠洋', 'offshore|deep-sea|high seas'],
    ['内陸', 'inland'],
  ],
  [
    ['新設|新築|新た', 'new(?:ly)?'],
    ['既存|従来', 'existing'],
  ],
  [
    ['上流', 'upstream'],
    ['下流', 'downstream'],
  ],
  [
    ['上位', 'top|upper'],
    ['下位', 'bottom|lower'],
  ],
  [
    ['稼働|運用中|現役', '(?:in|into) (?:service|operation|use)|operational|operating|running'],
    [
      '休止|故障|退役|運休',
      'out of (?:service|action|order)|idle|inoperable|grounded|decommissioned',
    ],
  ],
  [
    ['勧め|推奨|勧告', 'advis\\w*(?! against)|recommend\\w*(?! against)'],
    ['戒め|控えるよう', '(?:advis\\w*|recommend\\w*) against|discourag\\w*'],
  ],
]
