/**
 * Names of authors as bibliographies hold them. Only where it is certain which part is the family name
 * is a name parted; any other is kept as it stands, as bodies' names are.
 */
export type Name = { family: string; given: string } | { literal: string }

/** How names of Japanese, Chinese and Korean bodies end. */
const bodyEnd =
  /(?:省|庁|府|局|部|課|室|会|院|党|団|社|所|館|校|大学|学部|機構|機関|センター|委員|協会|財団|銀行|研究科|グループ|チーム|編集|事務)$/u

const cjkPart = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ヶー]{1,4}$/u

/** A part of a Latin name that is an initial, which no body's name has: J., J.-P. */
const initial = /^(?:\p{Lu}\.-?)+$/u

/** A name as a bibliography takes it. */
export function nameOf(written: string): Name {
  const name = written.replace(/\s+/gu, ' ').trim()
  return eastAsian(name) ?? withComma(name) ?? withInitial(name) ?? { literal: name }
}

/** 山田 春子: two short words of East Asian letters, neither of which ends like a body's name. */
function eastAsian(name: string): Name | null {
  const [family = '', given = '', ...more] = name.split(' ')
  const isPerson = [family, given].every((part) => cjkPart.test(part) && !bodyEnd.test(part))
  return isPerson && more.length === 0 ? { family, given } : null
}

/** Whitfield, Clara; van der Meer, Jan: one family name, with no more than what joins it before it. */
const parted =
  /^((?:(?:van|von|de|der|den|da|di|du|la|le|el|al) )*\p{Lu}[\p{Script=Latin}\p{M}'’-]+), (\p{Lu}[\p{Script=Latin}\p{M} .'’-]*)$/u

function withComma(name: string): Name | null {
  const [, family, given] = parted.exec(name) ?? []
  return family === undefined || given === undefined ? null : { family, given }
}

/** Clara J. Whitfield. */
function withInitial(name: string): Name | null {
  const parts = name.split(' ')
  const family = parts.at(-1) ?? ''
  const given = parts.slice(0, -1)
  const isPerson =
    parts.length <= 4 &&
    given.some((part) => initial.test(part)) &&
    parts.every(
      (part) => initial.test(part) || /^\p{Lu}[\p{Script=Latin}\p{M}'’-]+$/u.test(part),
    ) &&
    !initial.test(family)
  return isPerson ? { family, given: given.join(' ') } : null
}
