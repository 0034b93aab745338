const struck: Readonly<Record<'ja' | 'en' | 'zh', string>> = {
  ja: '原文にない引用を取り除きました。',
  en: 'A quotation that does not stand in the source was taken out.',
  zh: '已删去原文中没有的引文。',
}

/** What a statement is marked with whose typed quotation was struck, in the answer's language. */
export function struckNote(language: string): string {
  return language === 'ja' || language === 'zh' ? struck[language] : struck.en
}
