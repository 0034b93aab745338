/** No vowels, so that no word arises, and nothing that is taken for something else. */
const letters = 'bcdfghjkmnpqrstvwxz'
const figures = '23456789'

/**
 * Ids for the lines of one prompt: five characters, a figure in the middle, no two alike and none
 * that stands in `taken`, where it could be mistaken.
 * @param random gives a whole number from 0 up to, not including, its argument
 */
export function mintIds(count: number, taken: string, random: (below: number) => number): string[] {
  const ids = new Set<string>()
  const pick = (from: string) => from.charAt(random(from.length))
  while (ids.size < count) {
    const id = `${pick(letters)}${pick(letters + figures)}${pick(figures)}${pick(letters + figures)}${pick(letters)}`
    if (!taken.includes(id)) ids.add(id)
  }
  return [...ids]
}
