/**
 * What papers in Japanese call what an embedder of single words bridges badly, as a dictionary has it:
 * arms are 防衛装備 there, and the word for drones is none that a text can be cut into.
 */
import { fold } from '#lib/text/fold.ts'

const pairs: Readonly<Record<string, string>> = {
  'arm arms weapon weapons weaponry armaments 武器': '武器 装備 兵器',
  'export exports exporting exported': '輸出 移転',
  'transfer transfers transferring transferred': '移転 供与 輸出',
  'import imports imported': '輸入',
  'drone drones uav uavs': 'ドローン 無人機 無人航空機 無人アセット',
  'unmanned uncrewed': '無人',
  'counterstrike counterattack counterstrikes': '反撃 敵基地攻撃',
  'deterrence deterrent deter': '抑止',
  disarmament: '軍縮 軍備縮小',
  'refugee refugees': '難民 避難民',
  'immigrant immigrants immigration migrant migrants migration': '移民 外国人',
  'pension pensions': '年金',
  'marriage marriages': '結婚 婚姻',
  'abduction abductions abductee abductees': '拉致',
  'alliance alliances ally allies': '同盟',
  'sanction sanctions': '制裁',
  'treaty treaties': '条約',
  'constitution constitutional': '憲法 改憲',
  'ceasefire truce armistice': '停戦 休戦',
  'reliance dependence dependency dependent': '依存',
  conscription: '徴兵',
  'recruitment recruiting': '採用 募集',
  'missile missiles': 'ミサイル',
  submarine: '潜水艦 海底',
  submarines: '潜水艦',
  'cable cables': 'ケーブル',
  'semiconductor semiconductors chips': '半導体',
  'tariff tariffs': '関税',
  'tax taxes taxation': '税',
  'budget budgets': '予算',
  'subsidy subsidies': '補助金 助成',
  'espionage spying spies': 'スパイ 諜報',
  'disinformation misinformation': '偽情報 誤情報',
  'cyberattack cyberattacks': 'サイバー攻撃',
  'hostage hostages': '人質',
  'famine hunger': '飢餓 飢饉',
  'earthquake earthquakes': '地震',
  'election elections': '選挙',
  'fishery fisheries fishing': '漁業',
  whaling: '捕鯨',
  'labour labor': '労働',
  'wage wages': '賃金 給与',
  childcare: '保育 育児',
  'school schools': '学校',
  'hospital hospitals': '病院',
  welfare: '福祉',
  'vaccine vaccines vaccination': 'ワクチン',
  'pandemic pandemics': '感染症 パンデミック コロナ',
  'warming climate': '気候 温暖化',
  'reactor reactors': '原子炉 原発',
  shipbuilding: '造船',
  'startup startups': 'スタートアップ',
  'stockpile stockpiles stockpiling': '備蓄',
  'ammunition munitions': '弾薬',
  'satellite satellites': '衛星',
}

const inJapanese = new Map(
  Object.entries(pairs).flatMap(([words, terms]) =>
    words.split(' ').map((word) => [word, terms.split(' ').map(fold)] as const),
  ),
)
/** Of a word of either language; English words for one thing are found by what both are called in Japanese. */
const inEnglish = new Map<string, string[]>()
for (const [words, terms] of Object.entries(pairs)) {
  for (const term of terms.split(' ').map(fold)) {
    const own = words.split(' ').filter((word) => /^[a-z]/.test(word))
    inEnglish.set(term, [...(inEnglish.get(term) ?? []), ...own])
  }
}

/** What papers of a language call a folded word, folded; nothing where that is not known. */
export function calledIn(word: string, language: string): readonly string[] {
  if (language === 'ja') return inJapanese.get(word) ?? []
  if (language !== 'en') return []
  const same = inJapanese.get(word)?.flatMap((term) => inEnglish.get(term) ?? [])
  return [...new Set(same ?? inEnglish.get(word) ?? [])]
}
