/**
 * The words that say plainly where a quote stands. A stance may be read from more than these, with its
 * words beside it; but who is said to agree or to differ should have said so himself.
 */
import type { Stance } from '#lib/contract.ts'
import type { Span } from '#lib/document.ts'

/** A stance that somebody takes. */
export type Taken = Exclude<Stance, 'describes'>

const no =
  '(?:(?:で|に|と)?(?:は|も)?|が|すら)(?:言え|考え|思わ|思え|あり)?(?:な[いくかけ]|ませ|ず|ぬ)'

/** In this order: “必要はない” holds “必要”, and what is wanted on terms holds what is wanted. */
const plain: readonly (readonly [Taken, RegExp])[] = [
  [
    'opposes',
    new RegExp(
      `反対(?!給付|側)|べき${no}|必要${no}|認め(?:られ|る(?:こと|わけ)(?:は|が|に)?でき)?(?:な[いく]|ませ|ず)|受け入れ(?:られ)?(?:な[いく]|ませ|がた)|(?:ては|では)(?:なら|いけ)な|許され?(?:な[いく]|ませ)|与し?(?:な[いく]|ませ)|撤回|取りやめ|見送るべき|慎むべき|不要(?:で|だ|と)`,
      'gu',
    ),
  ],
  [
    'conditional',
    /慎重|条件|限り|に限(?:っ|り|る)|場合に(?:は|のみ|だけ)|(?<=[たの])(?:うえ|上)で|前提|(?:の|る|た)(?:で)?あれば|(?:なら|ならば)(?=、)|範囲(?:内|で|に)|見極め|ない限り|までは/gu,
  ],
  [
    'advocates',
    new RegExp(
      `(?<!特筆す|注目す|注意す|驚く|見る|言う)べき(?!${no})|必要(?!${no}|とする|とされ)|不可欠|欠かせ(?:な[いくか]|ず|ません)|欠かすことができない|重要|求め(?:た|られ|る|て)|望(?:ましい|まれる|む|みたい)|急務|喫緊|急がれる|なければな|ねばなら|期待(?:した|する|され)|支持(?:す|し)|賛成|賛同|歓迎|提唱|提案(?:す|し)|推進(?:する|し(?:て|な|、|た))|目指す|評価(?:でき|した)`,
      'gu',
    ),
  ],
  [
    'opposes',
    /\b(?:oppos\w+|against|reject\w*|object\w*|must not|should not|ought not|cannot (?:support|accept)|no (?:need|reason|case) (?:to|for)|(?:would|will) be (?:a mistake|wrong)|should never|must never|must be dropped)\b/giu,
  ],
  [
    'conditional',
    /\b(?:provided|unless|only (?:if|when|after|on)|as long as|on condition|subject to|caution\w*|care(?:ful|fully)?|conditions?|until|before any)\b/giu,
  ],
  [
    'advocates',
    /\b(?:should|must|ought to|needs? to|has to|have to|necessary|essential|indispensable|vital|crucial|urge[sd]?|call(?:s|ed)? (?:for|on)|recommend\w*|support(?:s|ed)?|favou?rs?|welcome[sd]?|propos\w+|argues? for|advocate[sd]?)\b/giu,
  ],
]

/** A verdict where it stands in a text. */
export type Verdict = Span & { taken: Taken }

/** So far from the end of what it judges a Japanese verdict, or what it depends on, stands at most. */
const farthest = { verdict: 16, condition: 40 }

/** What it is said on weighs most, then a no: “only if it should not …”. */
const order: readonly Taken[] = ['conditional', 'opposes', 'advocates']

/**
 * The verdict that a text comes down to; null where it says none plainly. In Japanese the verdict
 * stands last, and 「重要な役割を果たす国」 judges nothing.
 */
export function verdictIn(text: string): Verdict | null {
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  const all = plain.flatMap(([taken, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
      ...{ taken, start: index, end: index + written.length },
    })),
  )
  // “必要はない” is no “必要”.
  const whole = all.filter(
    (one) => !all.some((other) => other.start <= one.start && other.end > one.end),
  )
  const telling = isJapanese ? whole.filter((one) => isLast(one, text)) : whole
  return order.flatMap((taken) => telling.findLast((one) => one.taken === taken) ?? [])[0] ?? null
}

function isLast({ taken, end }: Verdict, text: string): boolean {
  const after = text.slice(end)
  const most = taken === 'conditional' ? farthest.condition : farthest.verdict
  return [...after].length <= most && !/^(?:な(?!い|く|か|ら|の|け)|性|の(?!で|は))/u.test(after)
}
