/** The lines of a body of UTF-8; blank ones are left out. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let begun: string[] = []
  const takeLines = (text: string): string[] => {
    const [first = '', ...others] = text.split('\n')
    begun.push(first)
    const last = others.pop()
    if (last === undefined) return []
    const lines = [begun.join(''), ...others]
    begun = [last]
    return lines.filter((line) => line.trim() !== '')
  }
  for await (const bytes of body) yield* takeLines(decoder.decode(bytes, { stream: true }))
  yield* takeLines(`${decoder.decode()}\n`)
}
