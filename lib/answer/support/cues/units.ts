/** The units and counters of Japanese, English and Chinese, and what each is in the unit's base. */

/**
 * `measure`: money, lengths, times, shares: another one is another fact. `calendar`: a date's parts.
 * `count`: counters and nouns, which differ between languages and writers. `order`: a place in an order.
 */
export type UnitKind = 'measure' | 'calendar' | 'count' | 'order'

export type UnitRow = readonly [name: string, kind: UnitKind, factor: number, pattern: string]

/** Tried in this order; Latin words stand whole. */
export const behind: readonly UnitRow[] = [
  [
    'points',
    'measure',
    1,
    '(?:%|パーセント)?ポイント|percentage points?|points? of a percent|个百分点',
  ],
  ['share', 'measure', 0.01, '%|パーセント|per ?cents?'],
  ['share', 'measure', 0.1, '割(?!り|引|当|拠|合)'],
  ['yen', 'measure', 1, '円|日元|yen|JPY'],
  ['dollar', 'measure', 1, '(?:米)?ドル|美元|(?:US )?dollars?|USD'],
  ['euro', 'measure', 1, 'ユーロ|欧元|euros?|EUR'],
  ['pound', 'measure', 1, 'ポンド|英镑|pounds?(?: sterling)?|GBP'],
  ['yuan', 'measure', 1, '人民元|元(?![首帅老旦年月勋々来の])|yuan|renminbi|RMB'],
  ['won', 'measure', 1, 'ウォン|won'],
  ['area', 'measure', 1e6, '平方キロ(?:メートル)?|平方公里|km2|square kilomet(?:er|re)s?'],
  ['area', 'measure', 1, '平方メートル|平米|平方米|m2|square met(?:er|re)s?'],
  ['area', 'measure', 1e4, 'ヘクタール|公顷|hectares?|ha'],
  ['sea mile', 'measure', 1, '海里|海浬|nautical miles?'],
  ['mile', 'measure', 1, 'マイル|英里|miles?'],
  [
    'length',
    'measure',
    1000,
    'キロメートル|キロ(?!グラム|ワット|ヘルツ)|公里|千米|km|kilomet(?:er|re)s?',
  ],
  ['length', 'measure', 0.01, 'センチ(?:メートル)?|厘米|cm|centimet(?:er|re)s?'],
  ['length', 'measure', 0.001, 'ミリメートル|mm|millimet(?:er|re)s?'],
  ['length', 'measure', 1, 'メートル|米(?![国英豪韓中軍側の])|m|met(?:er|re)s?'],
  ['volume', 'measure', 1000, '立方メートル|m3|cubic met(?:er|re)s?|キロリットル'],
  ['volume', 'measure', 1, 'リットル|lit(?:er|re)s?'],
  ['volume', 'measure', 159, 'バレル|barrels?'],
  ['weight', 'measure', 1000, 'トン|吨|t|tons?|tonnes?'],
  ['weight', 'measure', 0.001, 'グラム|grams?|g'],
  ['weight', 'measure', 1, 'キログラム|公斤|kg|kilograms?|kilos?'],
  ['energy', 'measure', 1e9, 'テラワット時|TWh|terawatt[- ]hours?'],
  ['energy', 'measure', 1e6, 'ギガワット時|GWh|gigawatt[- ]hours?'],
  ['energy', 'measure', 1e3, 'メガワット時|MWh|megawatt[- ]hours?'],
  ['energy', 'measure', 1, 'キロワット(?:時|アワー)|kWh|kilowatt[- ]hours?'],
  ['energy', 'measure', 1e-3, 'ワット時|Wh|watt[- ]hours?'],
  ['power', 'measure', 1e3, 'ギガワット|GW|gigawatts?'],
  ['power', 'measure', 1, 'メガワット|MW|megawatts?'],
  ['power', 'measure', 1e-3, 'キロワット|kW|kilowatts?'],
  ['power', 'measure', 1e-6, 'ワット|W|watts?'],
  ['degree', 'measure', 1, '度(?=[CF、。上下]|を(?:上回|下回|超|割|切)|未満|前後|$)|℃|°C|degrees?'],
  ['fold', 'measure', 1, '倍|times (?:as|more|the|higher|larger|greater)|-?fold'],
  ['era', 'calendar', 1, '年代|(?<=\\d)s(?= |$|,|\\.)'],
  ['century', 'calendar', 1, '世紀|世纪|(?:st|nd|rd|th)?[ -]centur(?:y|ies)'],
  ['age', 'measure', 1, '歳|岁|才(?=[、。の以未])|years? old|years? of age|-year-olds?'],
  ['years', 'measure', 1, '年(?:間|以上|以内|余り|ぶり|連続|目)?|years?|-years?'],
  ['months', 'measure', 1, '(?:か|カ|ヶ|ヵ|箇|个)月(?:間)?|months?|-months?'],
  ['weeks', 'measure', 1, '週(?:間)?|周(?:间)?|weeks?|-weeks?'],
  ['month', 'calendar', 1, '月'],
  [
    'days',
    'measure',
    1,
    '日間|日以内|日以上|(?:審議|営業|稼働|開庁|平)日|天|(?:sitting |working |business |calendar |consecutive |week)?days?|-days?',
  ],
  ['day', 'calendar', 1, '日(?!本|米|中|韓|豪|英|印)|号(?=[、，])'],
  ['hours', 'measure', 1, '時間|小时|hours?|-hours?'],
  ['minutes', 'measure', 1, '分間?(?!の|野|析|担|配|散|類|断|裂)|分钟|minutes?|-minutes?'],
  [
    'countries',
    'count',
    1,
    '(?:か|カ|ヶ|ヵ|箇|个)国(?:家)?|国(?=[がのはにをと、。間以とへで（(]|$)|countries|nations|states',
  ],
  [
    'people',
    'count',
    1,
    '人|名|people|persons?|personnel|soldiers?|troops|members?|workers?|employees|residents|students|delegates|experts|officers|civilians|refugees',
  ],
  ['vessels', 'count', 1, '隻|艘|ships?|vessels?|boats?|submarines?|destroyers?|frigates?|cutters'],
  [
    'aircraft',
    'count',
    1,
    '機(?![関会能構器密材運種体])|架|aircraft|planes?|jets?|helicopters?|drones?|fighters',
  ],
  ['times', 'count', 1, '回(?![復答避])|度(?!目の)|次(?![の官第世期席元])|times|rounds?'],
  ['companies', 'count', 1, '社(?![会])|家(?:企业|公司)|companies|firms|businesses|corporations'],
  ['households', 'count', 1, '世帯|households?|families'],
  ['schools', 'count', 1, '校(?![長舎内外])|schools?'],
  ['votes', 'count', 1, '票|votes?'],
  ['seats', 'count', 1, '議席|seats?'],
  ['cases', 'count', 1, '件|案件|projects?|cases?|incidents?|programmes?|programs?|agreements?|项'],
  [
    'units',
    'count',
    1,
    '基|両(?![国者方論])|台(?![湾頭風])|門|丁|発(?![表展生言行電達足射])|units?|missiles?|tanks?|vehicles?|warheads?',
  ],
  [
    'places',
    'count',
    1,
    '(?:か|カ|ヶ|ヵ|箇)所|地点|港(?=[にがをの])|sites?|places?|locations?|ports?|bases?',
  ],
  ['articles', 'order', 1, '条|articles?'],
  [
    'things',
    'count',
    1,
    'つ(?!い|ま|つ|な)|個|点(?![検呼火])|項目|種類|の(?=[\\p{Script=Han}\\p{Script=Katakana}])|本(?![日格稿来人質的国土])|冊|町村|市町村|県|省庁|things?|items?|points?|kinds?|types?|areas?|reasons?|pillars?|measures?|conditions?|principles?|factors?|fields?|stages?|steps?|ministries|provinces|prefectures',
  ],
]

/** Written before the number. */
export const before: readonly UnitRow[] = [
  ['dollar', 'measure', 1, '(?:US)?\\$|USD ?'],
  ['yen', 'measure', 1, '[¥￥]|JPY ?'],
  ['euro', 'measure', 1, '€|EUR ?'],
  ['pound', 'measure', 1, '£|GBP ?'],
  ['articles', 'order', 1, 'Articles? '],
  ['order', 'order', 1, '第|No\\. ?|number '],
]
