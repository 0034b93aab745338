/** The few words that an extractive answer adds of its own; they say nothing of the matter. */
type Wording = {
  lead(papers: number, places: number): string
  missing(names: readonly string[]): string
  nothing: string
  /** What parts two sentences. */
  gap: string
}

const wordings: Readonly<Record<'ja' | 'en' | 'zh', Wording>> = {
  ja: {
    lead: (papers, places) => `${papers}件の資料の${places}か所に、次の記述があります。`,
    missing: (names) =>
      `${names.map((name) => `「${name}」`).join('')}に当たる記述は見つかりません。`,
    nothing: 'お手元の資料には、この質問に答える記述が見つかりません。',
    gap: '',
  },
  en: {
    lead: (papers, places) =>
      `${count(places, 'passage')} in ${count(papers, 'paper')} ${places === 1 ? 'says' : 'say'}:`,
    missing: (names) => `Nothing found on ${names.map((name) => `“${name}”`).join(', ')}.`,
    nothing: 'Your papers do not answer this question.',
    gap: ' ',
  },
  zh: {
    lead: (papers, places) => `${papers}份文件中的${places}处有如下表述：`,
    missing: (names) => `没有找到关于${names.map((name) => `“${name}”`).join('、')}的表述。`,
    nothing: '您的文件中没有回答这个问题的表述。',
    gap: '',
  },
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

function wordingIn(language: string): Wording {
  return language === 'ja' || language === 'zh' ? wordings[language] : wordings.en
}

/** The line above the statements: how much was found, and first what was not. */
export function leadLine(
  language: string,
  found: { papers: number; places: number; missing: readonly string[] },
): string {
  const wording = wordingIn(language)
  const line = missingLine(language, found.missing)
  const missing = line === '' ? '' : `${line}${wording.gap}`
  return found.places === 0
    ? `${missing}${wording.nothing}`
    : `${missing}${wording.lead(found.papers, found.places)}`
}

/** What was looked for and not found, which is all that Tenkyo says above an answer by a model. */
export function missingLine(language: string, missing: readonly string[]): string {
  return missing.length === 0 ? '' : wordingIn(language).missing(missing)
}
