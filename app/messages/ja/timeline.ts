import type { timeline as english } from '../en/timeline.ts'

const statements = (count: number) => `${count.toLocaleString('ja')}件`

export const timeline: typeof english = {
  timeline: {
    title: '年表',
    comparison: '対照表',
    views: '見比べ方',
    hint: '資料の中の日付のある記述を、時の順に並べます。点の一つひとつが、資料の一文です。',
    topic: '話題で絞り込む',
    narrow: '絞り込む',
    everything: 'すべて表示',
    looking: '資料の中の日付を調べています',
    none: 'これらの資料には、年表に示せる日付のある記述がありません。',
    noneOn: (topic) => `「${topic}」についての日付のある記述は、これらの資料にはありません。`,
    summary: (count, papers, from, to) =>
      `資料${papers.toLocaleString('ja')}点に、日付のある記述が${statements(count)}（${from === to ? `${from}年` : `${from}年から${to}年`}）。`,
    ofAll: (found) => `全${statements(found)}のうち、主なものを示しています。`,
    years: '年',
    papers: '資料',
    year: (year) => `${year}年`,
    yearWith: (year, count) => `${year}年　${statements(count)}`,
    count: statements,
    gap: (from, to) => `${from}年から${to}年　記述なし`,
    day: '日まで分かるもの',
    month: '月・四半期まで',
    longer: '年、またはそれより長い期間',
    axisHint: '記述の多い年は幅を広げ、記述のない年が続くところは畳んでいます（⋯）。',
  },
}
