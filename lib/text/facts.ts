/**
 * Years and kinds of facts, as questions ask for them and texts give them.
 */

import { eraNames, numberOf, yearOfEra } from './eras.ts'

/** A year that a text names, as it is written there. */
export type NamedYear = { year: number; text: string }

const eraYear = new RegExp(
  `(${eraNames})\\s*(\\d{1,2}|元|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:\\s*年度?)?`,
  'gu',
)
const commonYear =
  /(?<![\d.,])((?:19|20)\d{2}|1[0-8]\d{2}(?=\s*年)|(?<=\b(?:in|since|from|by|until|before|after) )1[0-8]\d{2})(?!,?\d|\.\d{3})(?:\s*年度?)?/giu
const kanjiYear = /([一二][〇零一二三四五六七八九]{3})\s*年度?/gu

/** The years of the Common Era that a text names; Japanese eras and numerals are converted. */
export function yearsIn(text: string): NamedYear[] {
  const plain = text.normalize('NFKC')
  const found = (pattern: RegExp, year: (match: RegExpExecArray) => number) =>
    [...plain.matchAll(pattern)].map((match) => ({ year: year(match), text: match[0].trim() }))
  return [
    ...found(eraYear, ([, era = '', number = '']) => yearOfEra(era, number)),
    ...found(commonYear, ([, number]) => Number(number)),
    ...found(kanjiYear, ([, digits = '']) => numberOf(digits)),
  ]
}

const factKinds = ['amount', 'date', 'length', 'share', 'count'] as const
export type FactKind = (typeof factKinds)[number]

const given: Readonly<Record<FactKind, RegExp>> = {
  amount:
    /[\d一二三四五六七八九十百千万億亿兆][\d,.]*\s*(?:兆|億|亿|万|千|百)*\s*(?:円|ドル|ユーロ|ポンド|ウォン|[日美欧韩]?元(?![首帅老旦年月勋])|英镑)|[$€£¥]\s?\d|\b(?:USD|EUR|GBP|JPY)\s?\d|\d[\d,.]*\s*(?:million|billion|trillion|yen|dollars?|euros?|pounds?)/iu,
  date: /(?:19|20)\d{2}|1\d{3}\s*年|\b(?:in|since) 1\d{3}\b|[一二][〇零一二三四五六七八九]{3}\s*年|(?:令和|平成|昭和|大正|明治)\s*[\d元一二三四五六七八九十]|[\d一二三四五六七八九十]{1,3}\s*月|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|年代|世紀|世纪|\bcentur/u,
  length:
    /[\d一二三四五六七八九十百千万][\d,.]*\s*(?:万|千|百)*\s*(?:km|キロ|メートル|m\b|海里|マイル|公里|米(?![国英豪韓中])|miles?|kilomet|met(?:er|re)s?|feet)/iu,
  share:
    /[\d一二三四五六七八九十][\d.]*\s*(?:%|パーセント|割|percent|per cent|倍)|分之|半数|過半|分の|\b(?:half|twice|thirds?|quarters?|fifths?)\b/iu,
  count:
    /[\d一二三四五六七八九十百千万億兆][\d,.]*\s*(?:万|千|百|億)*\s*(?:余り?の?)?\s*(?:か国|カ国|ヶ国|国|件|人|名|隻|機|基|回|社|個|本|台|門|両|枚|校|種|か所|箇所|つ|発|冊|点|戸|軒|棟|頭|羽|匹|部|巻|通|票|席|分野|項目|案件|个|次|架|艘|位|项|种)|(?:\d|[二三四五六七八九十百千])の(?=[\p{Script=Han}\p{Script=Katakana}]{2})|\d[\d,.]*\s+(?:(?!and|of|in|to|on|per|percent|km|miles?|million|billion|years?|January|February|March|April|May|June|July|August|September|October|November|December)[a-z]{3,})|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?)\b/iu,
}

const asked: Readonly<Record<FactKind, RegExp>> = {
  amount:
    /いくら(?!か[のはをに]|でも|も)|金額|総額|予算額|費用は|工費|経費は|何(?:億|万|兆)?円|何ドル|額は|額(?:を教えて)?[?。]?$|how much (?:money|aid|funding|(?:was|is|were|are) (?:it|that|the|spent|paid))\b|how much\?|how much\b.*\b(?:cost|costs|pay|paid|pays|spend|spent|spends|invest|invested|budget|price|fund|allocated?|charged?|contributed?|worth)\b|what (?:amount|sum)|(?:total|what) (?:amount|cost|budget|price)|what (?:was|is) the (?:cost|budget|price)|how expensive|多少钱|金额|费用|多少(?:亿|万)?(?:日元|美元|元)/iu,
  date: /(?<![追思食吸言縫])いつ(?!も|でも|しか|の間)|(?:発効|発表|開催|締結|施行|開始|決定|調印|署名|成立|公表|就任)(?:日|時期|年)|日付|日時|年月日|何年(?![間分前後])|何月(?!分)|何日(?![間分前後])|何世紀|\bwhen (?:exactly|and where|is|are|was|were|did|does|do|will|would|has|have|had)\b|\b(?:since|until|by|say|says|state|states|tell me|know) when\b|\bwhen\?|(?:which|what) (?:year|date|month|day)|什么时候|何时|哪一?年|哪一天/iu,
  length:
    /何(?:キロ|メートル|km|海里|マイル)|距離は|高さは|長さは|how (?:far|tall|high|long is|wide)|what distance|多远|多高|多长|多少公里/iu,
  share:
    /何(?:パーセント|%|割|倍)|割合は|比率は|what (?:percentage|share|proportion)|百分之多少|比例是/iu,
  count:
    /何(?:か国|カ国|ヶ国|件|人|名|隻|機|回|社|個|本|台|基|門|両|発|枚|校|つ|種類|箇所|か所|冊|点|戸|軒|棟|頭|羽|匹|部|巻|通|票|席)|いくつ|how many (?!years|months|weeks|days|hours|times)|多少(?:个|人|国|次|架|艘)|几(?:个|人|次|国)/iu,
}

/** The kinds of fact that a question asks for. */
export function factsAsked(question: string): FactKind[] {
  const plain = question.normalize('NFKC')
  return factKinds.filter((kind) => asked[kind].test(plain))
}

/** True where a text gives a fact of the kind. */
export function givesFact(text: string, kind: FactKind): boolean {
  return given[kind].test(text.normalize('NFKC'))
}
