/** Radicals that look like a whole character and that NFKC leaves alone (Unicode, 2E80–2EF3). */
const supplement = new Map(
  [
    '⺟母 ⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞飠 ⻢马 ⻤鬼 ⻥鱼',
    '⻦鸟 ⻨麦 ⻩黄 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻲亀 ⻳龟',
  ].flatMap((row) => row.split(' ').map(([radical = '', character = '']) => [radical, character])),
)

/**
 * A text with a character for each radical that looks like one (⼤ is no 大): some programs name the
 * radical in the PDFs that they write. Lengths stay.
 */
export function withoutRadicals(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf]/gu,
    (radical) => supplement.get(radical) ?? radical.normalize('NFKC'),
  )
}
