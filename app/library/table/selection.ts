/** The papers that are selected, and the one from which a range goes on. */
export type Selection = { ids: ReadonlySet<string>; anchor: string | null }

export const nothingSelected: Selection = { ids: new Set(), anchor: null }

/** With one paper selected that was not, or not selected that was. */
export function withToggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** With every paper of the list selected from the last one that was touched to this. */
export function withRange(
  { ids, anchor }: Selection,
  id: string,
  list: readonly string[],
): Selection {
  const from = anchor === null ? -1 : list.indexOf(anchor)
  const to = list.indexOf(id)
  const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)]
  return { ids: new Set([...ids, ...list.slice(first, last + 1)]), anchor: anchor ?? id }
}

/** What of it is still listed: nothing is done to papers that the reader does not see. */
export function within({ ids, anchor }: Selection, list: readonly string[]): Selection {
  const kept = list.filter((id) => ids.has(id))
  return { ids: new Set(kept), anchor: anchor !== null && list.includes(anchor) ? anchor : null }
}
