/** Three short papers, written for the tests: two Japanese, one English. */
export const papers = {
  'canal.md': `# 棚田の用水路と水番の記録

山田 春子
2021年3月20日

## 一　用水路のあらまし

北沢の用水路は、一六八四年に村の人々が掘った長さ三キロメートルの水路である。水は谷の上の堰から取り入れ、棚田を一枚ずつ潤しながら川へ戻る。

## 二　水番の仕事

水番は、夏のあいだ毎朝四時に堰を見回り、田ごとに水の量を加減した。水番の報酬は米で支払われ、一年に二俵と決められていた。

## 三　今日の課題

水路の泥さらいに出る家は、一九七〇年の四十二戸から十一戸に減った。泥さらいの担い手が減ったことは、用水路を守るうえで最も大きな課題である。
`,
  'library.txt': `移動図書館の四十年

はじめに

移動図書館「青空号」は、一九八二年に山あいの集落を巡り始めた。車には千二百冊の本が積まれ、二週間に一度、十四の集落を訪れる。

利用者の声

利用者への聞き取りでは、本を借りることより、顔なじみと話すことを楽しみにしているという答えが多かった。運転手は、借りる人の好みを覚えて棚を並べ替えている。
`,
  'lamps.md': `# Street Lamps and the Night Sky

Clara Whitfield
2019-11-04

## What was measured

The town of Marrow replaced 640 street lamps with shielded lamps in the spring of 2018. Volunteers counted the stars that they could see from the school yard on twelve clear nights.

## What changed

After the shielded lamps were installed, volunteers counted three times as many stars as before. Energy use for street lighting fell by 38 percent in the first year.

## What residents said

Residents feared that darker streets would be less safe, but the police recorded no increase in accidents or thefts.
`,
}
