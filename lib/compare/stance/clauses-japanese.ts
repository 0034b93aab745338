import type { Span } from '#lib/document.ts'

/** A clause that could stand by itself; `concedes` where what follows counts more (…だが、). */
export type Clause = Span & { concedes: boolean }

const concession =
  /(?:(?<=[るいただうくすつむぶぬん])が|けれども?|ものの|一方(?:で)?|反面|とはいえ|としても|にせよ|にしろ|(?<!し)ながらも?|のに対し(?:て)?|にもかかわらず)$/u
const sequel =
  /(?:[いきしちりっんえけせてめれべ]て|[てで]あり|[るたい]し|[しり]|なく|[らせれかまたわば]ず|[るただい]から|ため|ので|うえ|のであって)$/u

/** Shorter than this, in characters, what ends at a comma is no clause (しかし、). */
const shortest = 7

/** The clauses of a sentence, in order. */
export function clausesIn(text: string): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  for (const { index } of text.matchAll(/、|。(?=.)/gu)) {
    const head = text.slice(start, index)
    if (/な(?:くし|しで?|しに)て?は?$/u.test(head)) continue
    const concedes = concession.test(head)
    const isEnd = text[index] === '。'
    if (head.length < shortest || !(isEnd || concedes || sequel.test(head))) continue
    clauses.push({ start, end: index + 1, concedes })
    start = index + 1
  }
  return [...clauses, { start, end: text.length, concedes: false }]
}
