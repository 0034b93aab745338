/**
 * The words that say plainly where a quote stands. A stance may be read from more than these, with its
 * words beside it; but who is said to agree or to differ should have said so himself.
 */
import type { Stance } from '#lib/contract.ts'

type Taken = Exclude<Stance, 'describes'>

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
    /慎重|条件|限り|に限(?:っ|り|る)|場合に(?:は|のみ|だけ)|(?:た|の)(?:うえ|上)で|前提|(?:の|る|た)(?:で)?あれば|(?:なら|ならば)(?=、)|範囲(?:内|で|に)|見極め|ない限り|までは/gu,
  ],
  [
    'advocates',
    new RegExp(
      `べき(?!${no})|必要(?!${no}|とする|とされ)|不可欠|欠かせ|欠かすこと|重要|求め(?:た|られ|る|て)|望(?:まし|まれ|む|みたい)|急務|喫緊|急がれ|なければな|ねばなら|期待(?:した|する|され)|支持(?:す|し)|賛成|賛同|歓迎|提唱|提案(?:す|し)|推進|目指す|評価(?:でき|した)`,
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

/** The stance that a cue says plainly where it stands in a text; null for other words. */
export function verdictOf(cue: string, text: string): Taken | null {
  const at = text.lastIndexOf(cue)
  if (at === -1) return null
  const isOver = ({ 0: match, index }: RegExpExecArray) =>
    index < at + cue.length && index + match.length > at
  const found = plain.find(([, pattern]) => [...text.matchAll(pattern)].some(isOver))
  return found?.[0] ?? null
}
