const statements = (count: number) =>
  count === 1 ? '1 statement' : `${count.toLocaleString('en')} statements`

/** What the timeline says. */
export const timeline = {
  timeline: {
    title: 'Timeline',
    comparison: 'Comparison',
    views: 'How the papers are set side by side',
    hint: 'What the papers say of days, months and years, in time. Each point is a sentence of a paper.',
    topic: 'Only what speaks of',
    narrow: 'Narrow',
    everything: 'Show all',
    looking: 'Reading the dates in the papers',
    none: 'These papers date nothing that could be shown in time.',
    noneOn: (topic: string) => `No dated sentence of these papers speaks of “${topic}”.`,
    summary: (count: number, papers: number, from: number, to: number) =>
      `${statements(count)} with a date in ${papers === 1 ? '1 paper' : `${papers} papers`}, ${from === to ? from : `${from} to ${to}`}.`,
    ofAll: (found: number) =>
      `${found.toLocaleString('en')} were found; those that say most are shown.`,
    years: 'Years',
    papers: 'Papers',
    year: (year: number) => `${year}`,
    yearWith: (year: number, count: number) => `${year}: ${statements(count)}`,
    count: statements,
    gap: (from: number, to: number) => `${from} to ${to}: nothing dated`,
    day: 'a day',
    month: 'a month or quarter',
    longer: 'a year or longer',
    axisHint: 'Years with more statements are drawn wider; years without any are folded (⋯).',
  },
}
