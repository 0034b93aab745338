/**
 * Finds out who speaks: the author or the body named under the title of a paper or of a part of it.
 */

const office =
  '(?:大学|大学院|研究[所院部室科員]|機構|法人|センター|学部|学科|教授|講師|助教|主任|省|庁|局|委員|理事|会長|社長|代表|部長|課長|所長|室長|顧問|記者|弁護士|株式会社|協会|財団|学校|連盟|組合|University|Institute|Professor|Fellow|Researcher|Director|Cent(?:er|re)|Department|Ministry|Agency|Unit|College)'

const affiliation = new RegExp(office, 'u')

/** An affiliation with its abbreviation, up to the name that follows it. */
const upToAffiliation = new RegExp(`^.*${office}(?:[（(][^（）()]*[)）])?[\\s\\u3000]*`, 'u')

/** Words of a title that have the shape of a name. */
const noName =
  /^(?:概要|背景|目的|要旨|要約|結論|結語|目次|序論|総論|各論|本論|資料|参考|別紙|別添|付録|脚注|注釈|定義|議事|次第|日時|場所|出席者|欠席者|事務局|質疑応答|政策的?提言|提言|課題|方針|外交|防衛|経済|総括|展望|現状|経緯|内容|議事要旨|議事内容|問題意識|敬称略|以上|未定稿|機密|取扱注意)$/u

/** Characters that places, offices and subjects have and given names have not. */
const noGivenName = /[県市区町村郡港湾駅部課第省庁局会社店館校業的化性論型系品点政策法案原因]/u

/** Common family names (facts; by the frequency lists of Japanese newspapers' name surveys). */
const familyNames = new Set(
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 齋藤 清水 山崎 阿部 森 池田 橋本 石川 山下 中島 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 斉藤 福田 太田 西村 藤井 金子 岡本 中野 藤原 三浦 原田 中川 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 菅原 岩崎 木下 久保 佐野 野村 松尾 市川 菊地 菊池 杉本 古川 島田 水野 桜井 渡 高野 吉川 山内 西田 飯田 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山 田口 永井 山中 中西 吉村 川上 大西 須藤 石井 相澤 相沢 細谷 三毛 黒江 秋池 大島 矢野 熊谷 浅野 松岡 荒木 大久保 野田 川村 星野 大谷 黒田 堀 尾崎 望月 永田 内藤 松村 西山 小池 神田 篠原 岸田 安倍 石破 高市 小泉'.split(
    ' ',
  ),
)

const authorLabel =
  /^(?:文責|執筆者?|著者?|筆者|作成者?|報告者|発表者|Authors?|Written by|By)\s*(?:[:：]\s*|\s+)/iu

/**
 * The person a line names as an author, with or without affiliation (`防衛研究所 相澤 李帆`); null
 * where the line is anything else. `known` tells whether the paper names that person elsewhere.
 */
export function personIn(
  line: string,
  known: (name: string) => boolean = () => false,
): string | null {
  const bare = line.trim().replace(/^[（(](.*)[)）]$/u, '$1')
  const text = bare.replace(authorLabel, '')
  if (text.length > 60 || /[。、，：:「」『』？！]/u.test(text)) return westernName(bare)
  const name = text.replace(upToAffiliation, '')
  const introduced = text !== bare || name !== text
  if (isName(name, known) || (introduced && isShapedLikeName(name, text !== bare))) return name
  return westernName(bare)
}

/** The body that a line under a title gives as the source: 「（外務省提出資料）」. */
export function bodyIn(line: string): string | null {
  const body = /^[（(【]?\s*(?<body>\S{2,24}?)\s*(?:提出|作成|配布|説明)資料\s*[）)】]?$/u.exec(
    line.trim(),
  )?.groups?.body
  return body === undefined || !/[省庁局課部会所室院社団体]$|機構$|大学$|法人$|協会$/u.test(body)
    ? null
    : body
}

const legalForm =
  '(?:一般|公益|特定非営利活動|独立行政|国立大学|国立研究開発|地方独立行政|学校|社会福祉)?(?:財団|社団)?法人'
const bodyEnding =
  '(?:省|庁|内閣府|研究所|研究センター|研究会|研究院|総研|機構|大学|大学院|法人|協会|学会|連合会|連盟|財団|委員会|審議会|会議所|事務局|事務所|銀行|新聞社|出版社?|株式会社|県|市|町|村|都|府)'
const japaneseBody = new RegExp(
  `^(?:${legalForm}[\\s　]?[\\p{L}ー・]{2,24}|株式会社[\\s　]?[\\p{L}ー・]{2,24}|[\\p{Script=Han}\\p{Script=Katakana}ー・]{1,20}${bodyEnding})(?:[\\s　]?[\\p{L}ー・]{1,16}[部局課室班])?$`,
  'u',
)
const englishBody =
  /^(?:The )?(?:\p{Lu}[\p{L}’'-]*|of|for|and|on|the|&)(?: (?:\p{Lu}[\p{L}’'-]*|of|for|and|on|the|&)){0,9}$/u
const englishBodyWord =
  /\b(?:Institute|Ministry|Agency|University|Foundation|Association|Cent(?:er|re)|Council|Commission|Society|Bank|Bureau|Office|Organi[sz]ation|Press|Department of)\b/u

/** True for the name of a body and nothing else: an office, an institute, a foundation, a city. */
export function isBody(name: string): boolean {
  const text = name.trim()
  if (text.length < 2 || text.length > 80) return false
  if (noName.test(text) || personIn(text) !== null) return false
  return japaneseBody.test(text) || (englishBody.test(text) && englishBodyWord.test(text))
}

const publishedBy =
  /^(?:発行(?:所|者|元|人)?|編集・発行|編集発行|発行・編集|出版社?|制作・発行|Published by|Publisher)\s*(?:[:：]\s*|[\s　]+)(?<body>\S.{1,60})$/iu

/** Who gave the paper out: the body that a line names as such, or that stands in it alone. */
export function publisherIn(line: string): string | null {
  const text = line.trim()
  const named = publishedBy.exec(text)?.groups?.body
  if (named !== undefined) return named
  return bodyIn(text) ?? (isBody(text) ? text : null)
}

/** True where a text speaks of a person by name and title. */
export function isNamedIn(text: string, person: string): boolean {
  return ['氏', '教授', '委員', '議員', 'さん'].some((title) => text.includes(`${person}${title}`))
}

/** What has the shape of a name, after an office; without a blank in it only after 文責 and the like. */
function isShapedLikeName(text: string, labelled: boolean): boolean {
  const match =
    /^([\p{Script=Han}々ヶ]{1,4})([ \u3000]?)([\p{Script=Han}々ぁ-んァ-ヶー]{1,4})$/u.exec(text)
  const [, , blank = '', given = ''] = match ?? []
  if (match === null || noName.test(text.replace(/\s/gu, ''))) return false
  return (labelled || blank !== '') && !noGivenName.test(given)
}

/** A family name and a given name; without a blank between them, of two kanji at least each alone. */
function isName(text: string, known: (name: string) => boolean): boolean {
  const compact = text.replace(/[\s\u3000]/gu, '')
  if (compact.length < 3 || compact.length > 7 || noName.test(compact)) return false
  if (!/^[\p{Script=Han}々ヶ]{1,4}[ \u3000]?[\p{Script=Han}々ぁ-んァ-ヶー]{1,4}$/u.test(text))
    return false
  if (known(compact)) return true
  const spaced = compact !== text
  return [1, 2, 3].some((length) => {
    const given = compact.slice(length)
    if (!familyNames.has(compact.slice(0, length)) || given === '') return false
    if (noGivenName.test(given) || /[のをがはにでと]/u.test(given)) return false
    return spaced
      ? text.charAt(length).trim() === ''
      : length > 1 && /^[\p{Script=Han}々]{1,3}$/u.test(given)
  })
}

/** A name of two or three words after `By`, or before an affiliation. */
function westernName(line: string): string | null {
  const match =
    /^(?<by>by\s+)?(?<name>\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}\.)?(?:\s\p{Lu}[\p{L}'’-]+){1,2})(?<rest>,\s.{2,60})?$/u.exec(
      line.replace(/^By\s/u, 'by '),
    )
  const { by, name, rest } = match?.groups ?? {}
  if (name === undefined || (by === undefined && !affiliation.test(rest ?? ''))) return null
  return name
}
