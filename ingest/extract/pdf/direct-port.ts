/**
 * The way between the two halves of pdf.js, which talk as a page and its worker do, within one thread.
 * pdf.js' own way copies every message. The operators of a page, by far the most of them, only need
 * lists of their own: the sender empties its lists, and changes nothing else that it has sent.
 */
export class DirectPort extends EventTarget {
  readonly onmessage = null
  readonly onmessageerror = null
  readonly onerror = null

  postMessage(message: unknown, transfer?: Transferable[] | StructuredSerializeOptions): void {
    const data = withOwnLists(message) ?? structuredClone(message, optionsOf(transfer))
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })))
  }

  /** Nothing runs that could be ended. */
  terminate(): void {}
}

const optionsOf = (transfer: Transferable[] | StructuredSerializeOptions | undefined) =>
  Array.isArray(transfer) ? { transfer } : transfer

/** A message with operators, with lists of its own; null for any other. */
function withOwnLists(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || !('chunk' in message)) return null
  const { chunk } = message
  if (typeof chunk !== 'object' || chunk === null) return null
  if (!('fnArray' in chunk) || !Array.isArray(chunk.fnArray)) return null
  if (!('argsArray' in chunk) || !Array.isArray(chunk.argsArray)) return null
  const lists = { fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] }
  return { ...message, chunk: { ...chunk, ...lists } }
}
