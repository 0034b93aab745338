import { expect, test } from 'vitest'
import { readLines } from '../../app/library/read-lines.ts'

function inPieces(text: string, length: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text)
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += length)
        controller.enqueue(bytes.slice(at, at + length))
      controller.close()
    },
  })
}

async function linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<unknown[]> {
  const lines: unknown[] = []
  for await (const line of readLines(stream)) lines.push(line)
  return lines
}

test.each([1, 2, 7, 100])(
  'lines are whole however they arrive, here %i bytes at a time',
  async (length) => {
    const stream = inPieces('{"source":"論文.txt"}\n{"source":"b"}\n', length)
    expect(await linesOf(stream)).toEqual([{ source: '論文.txt' }, { source: 'b' }])
  },
)

test('a last line without its end counts', async () => {
  expect(await linesOf(inPieces('1\n2', 10))).toEqual([1, 2])
})
