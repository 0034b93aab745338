import { childElement, childElements, type XmlElement } from '../archive/xml.ts'

/** Where something lies, in English Metric Units (914,400 to the inch). */
export type Box = { x: number; y: number; width: number; height: number }

export type Placed<T> = { box: Box | null; what: T }

/** Where a shape, a group or a frame says that it lies; null where it leaves that to the layout. */
export function boxOf(element: XmlElement): Box | null {
  const form = childElements(element).find(({ name }) => /^p:(?:spPr|grpSpPr)$/.test(name))
  const place = childElement(form, 'a:xfrm') ?? childElement(element, 'p:xfrm')
  const [offset, extent] = [childElement(place, 'a:off'), childElement(place, 'a:ext')]
  if (offset === undefined) return null
  return {
    x: Number(offset.attributes.get('x') ?? 0),
    y: Number(offset.attributes.get('y') ?? 0),
    width: Number(extent?.attributes.get('cx') ?? 0),
    height: Number(extent?.attributes.get('cy') ?? 0),
  }
}

/**
 * From top to bottom in rows, and in a row from left to right: what begins above the middle of a
 * row's first box belongs to the row. What lies nowhere keeps its place behind what stands before it.
 */
export function inReadingOrder<T>(placed: readonly Placed<T>[]): T[] {
  let last: Box = { x: 0, y: 0, width: 0, height: 0 }
  const boxes = placed.map(({ box, what }) => {
    last = box ?? last
    return { box: last, what }
  })
  const rows: { middle: number; row: typeof boxes }[] = []
  for (const one of boxes.toSorted((a, b) => a.box.y - b.box.y)) {
    const current = rows.at(-1)
    if (current !== undefined && one.box.y < current.middle) current.row.push(one)
    else rows.push({ middle: one.box.y + one.box.height / 2, row: [one] })
  }
  return rows.flatMap(({ row }) =>
    row.toSorted((a, b) => a.box.x - b.box.x).map(({ what }) => what),
  )
}
