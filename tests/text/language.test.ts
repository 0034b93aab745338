import { expect, test } from 'vitest'
import { detectLanguage } from '#lib/text/language.ts'

test.each([
  ['港の堤防は三年ごとに点検される。', 'ja'],
  ['防衛外交', 'ja'],
  ['データ', 'ja'],
  ['码头的护岸已经修好，涨潮时不再漫水。', 'zh'],
  ['第三次专家会议由谁召集？', 'zh'],
  ['The harbour is dredged every third year.', 'en'],
  ['What is FOIP?', 'en'],
  ['Le port est fermé pour les travaux dans la rade.', 'fr'],
  ['Der Hafen ist wegen der Arbeiten nicht offen.', 'de'],
  ['El puerto está cerrado por las obras de la dársena.', 'es'],
  ['항구는 삼 년마다 준설된다.', 'ko'],
  ['NATO加盟国の首脳が会合を開いた。', 'ja'],
  ['2024 — 3.14', 'und'],
  ['', 'und'],
])('the language of “%s” is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language)
})
