/** Numbers of citations as an index of a book has them: each once, three or more in a row as a range. */
export function sayNumbers(marks: readonly (number | string)[]): string {
  const numbers = [...new Set(marks)].filter((mark) => typeof mark === 'number')
  const runs: { first: number; last: number }[] = []
  for (const number of numbers.sort((one, other) => one - other)) {
    const run = runs.at(-1)
    if (run !== undefined && number === run.last + 1) run.last = number
    else runs.push({ first: number, last: number })
  }
  const said = runs.map(({ first, last }) => {
    if (first === last) return String(first)
    return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`
  })
  return said.join(', ')
}
