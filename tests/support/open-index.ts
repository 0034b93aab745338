import { onTestFinished } from 'vitest'
import { type Generation, openGeneration } from '#lib/index/generation.ts'
import { type Index, openIndex } from '#lib/index/open.ts'
import { openWriter, type WriterOptions } from '#lib/index/writer.ts'

/** The embedder that `buildDocument` makes vectors for. */
export const hashIdentity = { setting: 'hash', fingerprint: 'hash', dimensions: 16 }

/** An index at `data`, open for writing until `close` or the end of the test. */
export async function openForWriting(
  data: string,
  options: WriterOptions = {},
): Promise<{ generation: Generation; index: Index; close: () => Promise<void> }> {
  const writer = await openWriter(data, options)
  let open = true
  const close = async () => {
    if (open) await writer.close()
    open = false
  }
  onTestFinished(close)
  return { generation: await openGeneration(writer, hashIdentity), index: writer.index, close }
}

/** An index at `data`, open for reading until the end of the test; what it tells is in `notices`. */
export async function openForReading(data: string): Promise<{ index: Index; notices: string[] }> {
  const notices: string[] = []
  const index = await openIndex(data, (message) => notices.push(message))
  onTestFinished(() => index.close())
  return { index, notices }
}
