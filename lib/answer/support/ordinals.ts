/** What says in words which of several something is, or that there are two. */
import { exact, type Quantity } from './quantity.ts'

const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const ordinal = new RegExp(
  `(?<!\\p{L})(?:(twenty)-)?(${ordinalWords.join('|')})(?! of all|ly|\\p{L})([ -]centur(?:y|ies))?`,
  'giu',
)

/** English ordinals in words; 最初, 初めて and 初の say “first”, 両国 and both say two. */
export function ordinalsIn(plain: string): Quantity[] {
  const english = [...plain.matchAll(ordinal)].map((match) => {
    const [written, twenty, name = '', century] = match
    const value = ordinalWords.indexOf(name.toLowerCase()) + (twenty === undefined ? 1 : 21)
    const unit = century === undefined ? 'order' : 'century'
    return exact(plain, [match.index, match.index + written.length], {
      ...{ value, unit, kind: century === undefined ? 'order' : 'calendar', spelled: true },
    })
  })
  const first = [...plain.matchAll(/初めて|初の|初となる|最初の|首次/gu)].map((match) =>
    exact(plain, [match.index, match.index + match[0].length], {
      ...{ value: 1, unit: 'order', kind: 'order', spelled: true },
    }),
  )
  const both = [
    ...plain.matchAll(/両(?=国|者|省|社|軍|政府|首脳|院|機関|党|当局)|\bboth\b|双方/giu),
  ].map((match) =>
    exact(plain, [match.index, match.index + match[0].length], {
      ...{ value: 2, unit: null, kind: 'plain', spelled: true },
    }),
  )
  return [...english, ...first, ...both]
}
