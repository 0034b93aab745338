/**
 * A layout as it is kept: one edge for each character is most of it, so these are whole hundredths of a
 * point, each from the one before, and the whole is compressed.
 */
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { layoutPageSchema } from '#lib/contract.ts'
import type { Layout, PlacedLine } from '#lib/document.ts'

const packedSchema = z.object({
  pages: z.array(layoutPageSchema),
  lines: z.array(
    z.tuple([
      z.object({ start: z.int(), page: z.int(), axis: z.enum(['x', 'y']) }),
      z.array(z.int()),
    ]),
  ),
})

/** @param layout its points are kept to a hundredth. */
export function packLayout({ pages, lines }: Layout): Uint8Array {
  const packed: z.infer<typeof packedSchema> = {
    pages,
    lines: lines.map(({ start, page, axis, near, far, edges }) => [
      { start, page, axis },
      steps([near, far, ...edges].map((points) => Math.round(points * 100))),
    ]),
  }
  return gzipSync(JSON.stringify(packed), { level: 4 })
}

export function unpackLayout(packed: Uint8Array): Layout {
  const { pages, lines } = packedSchema.parse(JSON.parse(gunzipSync(packed).toString()))
  return {
    pages,
    lines: lines.map(([line, places]): PlacedLine => {
      let at = 0
      const [near = 0, far = 0, ...edges] = places.map((step) => {
        at += step
        return at / 100
      })
      return { ...line, end: line.start + edges.length - 1, near, far, edges }
    }),
  }
}

function steps(values: readonly number[]): number[] {
  return values.map((value, at) => value - (values[at - 1] ?? 0))
}
