/**
 * What comes of each item, as soon as it is there, with a few of them under way at a time. Whoever
 * reads no further lets no more of them begin.
 * @throws what the first of them throws that fails.
 */
export async function* inParallel<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running = new Map<number, Promise<{ at: number; result: Result }>>()
  let next = 0
  const begin = (): void => {
    const at = next
    const item = items[at]
    if (item === undefined) return
    next += 1
    const outcome = work(item).then((result) => ({ at, result }))
    // One that fails after nobody reads any more is nobody's concern.
    outcome.catch(() => undefined)
    running.set(at, outcome)
  }
  for (let at = 0; at < width; at += 1) begin()
  while (running.size > 0) {
    const { at, result } = await Promise.race(running.values())
    running.delete(at)
    begin()
    yield result
  }
}
