/** How exactly a date is said can be seen: a day is a dot, a month filled, what is longer hollow. */
export const looks = {
  day: 'size-2.5 rounded-full bg-ink',
  month: 'h-2.5 rounded-sm bg-ink/70',
  quarter: 'h-2.5 rounded-sm bg-ink/70',
  year: 'h-2.5 rounded-sm border border-faint bg-rule/60',
  span: 'h-2.5 rounded-sm border border-faint bg-rule/60',
} as const
