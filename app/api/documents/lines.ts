/**
 * A response that sends each value as a line of JSON as soon as it is there.
 * @param stop called when whoever asked has gone away.
 */
export function lineResponse(
  values: AsyncGenerator<unknown>,
  stop: () => Promise<void> = async () => {},
): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await values.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    async cancel() {
      await stop()
      await values.return(undefined)
    },
  })
  return new Response(body, {
    headers: { 'Content-Type': 'application/x-ndjson', 'X-Accel-Buffering': 'no' },
  })
}
