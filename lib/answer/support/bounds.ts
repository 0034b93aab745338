/** How exact a quantity is meant: 約, 以上, 未満, at least, more than, up to. */

/** `above` and `below` leave the number itself out, `least` and `most` take it in. */
export type Bound = 'exact' | 'about' | 'least' | 'above' | 'most' | 'below'

type Row = readonly [bound: Bound, before: string, after: string]

const rows: readonly Row[] = [
  [
    'least',
    '少なくとも|not (?:to )?(?:be |\\p{L}+ )?(?:below|under|less than|fewer than) |最低でも?|no (?:less|fewer) than |at least |a minimum of |minimum |至少|不少于',
    '以上|[^、。]{0,4}前まで|or more\\b|or above\\b|以降|を(?:下回ら|割ら|切ら)な',
  ],
  [
    'most',
    '最大で?|not (?:to )?(?:be |\\p{L}+ )?(?:above|over|more than|exceed(?:ing)?) |最長で?|最高で?|多くとも|長くとも|遅くとも|at most |up to |no more than |not more than |a maximum of |maximum |至多|不超过|最多',
    '以下|以内|or less\\b|or fewer\\b|を(?:超え|上回ら)な|を上限|まで(?:に|と|の|を)',
  ],
  [
    'above',
    '(?<!no |not )(?:more than |over |exceeding |above |in excess of )|exceeds? |exceeded |超过',
    '(?:を|も)上回(?!らな)|(?:を|も)?(?:超え(?!な)|超(?![え党大過])|超す)|余り?(?![剰])|多(?:人|个|次)|plus\\b|強(?=[、。のに])',
  ],
  [
    'below',
    '(?<!no |not )(?:less than |fewer than |under |below )|低于|少于|不到',
    '未満|に(?:も|は)?(?:届か|満た|達し)(?:な|ず)|を(?:下回(?!らな)|割|切)|足らず|に満たな|弱(?=[、。のに])',
  ],
  [
    'about',
    '約|およそ|おおよそ|ほぼ|概ね|おおむね|about |around |approximately |roughly |some |nearly |almost |close to |circa |大约|将近|约',
    '(?:という|の)?近く(?=[のがはをに、])|前後|程度|ほど(?![こ遠])|近く(?!の国|に位)|くらい|ぐらい|あまり|内外|左右|or so\\b|余',
  ],
]

const patterns = rows.map(([bound, before, after]) => ({
  bound,
  before: new RegExp(`(?:${before})(?:the |a |an |US|計|総額|合計)?[$¥€£]?\\s?$`, 'iu'),
  after: new RegExp(`^\\s?(?:${after})`, 'iu'),
}))

/** What stands around the quantity at `start` to `end` and says how exact it is. */
export function boundBeside(plain: string, start: number, end: number): Bound {
  const [before, after] = [plain.slice(Math.max(0, start - 24), start), plain.slice(end, end + 12)]
  const found = patterns.find((one) => one.before.test(before) || one.after.test(after))
  return found?.bound ?? 'exact'
}

const up = new Set<Bound>(['least', 'above'])
const down = new Set<Bound>(['most', 'below'])

/** How a statement's bound stands to its quote's: the same, another, or the contrary. */
export function compareBounds(stated: Bound, quoted: Bound): 'same' | 'other' | 'contrary' {
  if (stated === quoted) return 'same'
  if ((up.has(stated) && down.has(quoted)) || (down.has(stated) && up.has(quoted))) {
    return 'contrary'
  }
  if ((up.has(stated) && up.has(quoted)) || (down.has(stated) && down.has(quoted))) return 'same'
  return stated === 'about' && quoted === 'exact' ? 'same' : 'other'
}
