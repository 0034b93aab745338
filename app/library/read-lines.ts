/** The values of a stream of JSON lines, each as soon as its line is whole. */
export async function* readLines<Value>(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Value> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    const lines = (rest + (value ?? '')).split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    for (const line of lines) if (line !== '') yield JSON.parse(line)
    if (done) return
  }
}
