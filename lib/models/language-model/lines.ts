/** The lines of a body of UTF-8; blank ones are left out. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  const takeLines = (text: string): string[] => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    return lines.filter((line) => line.trim() !== '')
  }
  for await (const bytes of body) yield* takeLines(decoder.decode(bytes, { stream: true }))
  yield* takeLines(`${decoder.decode()}\n`)
}
