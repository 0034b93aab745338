import { expect, test } from 'vitest'
import { withoutWrittenIds } from '#lib/answer/gate/written-ids.ts'

const shown = new Set(['k3f9x', 'b77qz'])

test.each([
  ['The lamps were replaced [k3f9x].', 'The lamps were replaced.'],
  ['水番は米を得た【k3f9x】。', '水番は米を得た。'],
  ['水番は米を得た［k3f9x、b77qz］。', '水番は米を得た。'],
  ['It fell [k3f9x][b77qz] at once.', 'It fell at once.'],
  ['It fell [[k3f9x], [b77qz]] at once.', 'It fell at once.'],
  ['It fell (k3f9x and b77qz).', 'It fell.'],
  ['It fell (k3f9x, p8m2w).', 'It fell.'],
  ['It fell [1] and rose [2, 3][^4].', 'It fell and rose.'],
  ['It fell 【4:0†source】.', 'It fell.'],
  ['It fell (source: the town report).', 'It fell.'],
  ['減った（出典：町の報告書）。', '減った。'],
  ['It fell. IDs: k3f9x, b77qz', 'It fell.'],
  ['As k3f9x says, it fell.', 'As says, it fell.'],
  ['It fell [ID: k3f9x].', 'It fell.'],
])('what points at evidence goes: %s', (text, left) => {
  expect(withoutWrittenIds(text, shown)).toBe(left)
})

test.each([
  '水路は長い（30km）。',
  'It was built (1684) and (2018b) measured [sic].',
  '［中略］水番は〔村の人〕である。',
  'The h264 format and the mp3s stay.',
  '一年に二俵（約120kg）と決められていた。',
])('what says something stays: %s', (text) => {
  expect(withoutWrittenIds(text, shown)).toBe(text)
})
