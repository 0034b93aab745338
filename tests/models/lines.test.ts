import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '#lib/models/language-model/lines.ts'

function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
}

test('lines are the same wherever their bytes are split', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.array(fc.nat({ max: 50 })),
      async (lines, sizes) => {
        const bytes = new TextEncoder().encode(lines.join('\n'))
        const chunks: Uint8Array[] = []
        let at = 0
        for (const size of [...sizes, bytes.length]) {
          chunks.push(bytes.subarray(at, at + size))
          at += size
        }
        const read: string[] = []
        for await (const line of linesOf(streamOf(chunks))) read.push(line)
        expect(read).toEqual(
          lines.flatMap((line) => line.split('\n')).filter((line) => line.trim() !== ''),
        )
      },
    ),
  )
})
