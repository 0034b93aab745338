import { expect, test } from 'vitest'
import { z } from 'zod'
import { openEmbedder } from '#lib/models/embedder.ts'
import { type ScriptedReply, startScriptedServer } from '../support/scripted-server.ts'

const asked = z.object({ model: z.string(), input: z.array(z.string()) })

/** What a good server answers: a vector that grows with the text's length, in reversed order. */
function goodReply(body: string): ScriptedReply {
  const data = asked
    .parse(JSON.parse(body))
    .input.map((text, index) => ({ index, embedding: [3, 4, text.length] }))
  return { body: JSON.stringify({ data: data.reverse() }) }
}

test('an embedding server gives vectors of length 1 in the order of the texts', async () => {
  await using server = await startScriptedServer(({ body }) => goodReply(body))
  const embedder = await openEmbedder(`${server.url}/v1#small-model`, { key: 'secret' })
  const texts = Array.from({ length: 70 }, (_, i) => 'x'.repeat(i))
  const vectors = await embedder.embed(texts, 'passage')
  expect(embedder).toMatchObject({ model: 'small-model', dimensions: 3 })
  for (const [i, vector] of vectors.entries()) {
    const length = Math.hypot(3, 4, i)
    expect(Array.from(vector)).toEqual([3, 4, i].map((value) => expect.closeTo(value / length, 5)))
  }
  expect(server.requests.every(({ path }) => path === '/v1/embeddings')).toBe(true)
  expect(server.requests[0]?.headers.authorization).toBe('Bearer secret')
})

test('an embedding server is sent the prefixes of its model', async () => {
  await using server = await startScriptedServer(({ body }) => goodReply(body))
  const embedder = await openEmbedder(`${server.url}/v1#multilingual-e5-small`)
  await embedder.embed(['海'], 'query')
  await embedder.embed(['海'], 'passage')
  const inputs = server.requests.map(({ body }) => asked.parse(JSON.parse(body)).input)
  expect(inputs.slice(1)).toEqual([['query: 海'], ['passage: 海']])
})

test.each<[string, ScriptedReply, RegExp]>([
  ['refuses', { status: 401, body: '{"error":"bad key sk-123"}' }, /answered with status 401/],
  ['sends no JSON', { body: '<html>' }, /sent something unreadable/],
  ['sends another shape', { body: '{"data":[{"index":0}]}' }, /did not send one vector/],
  ['sends too few vectors', { body: '{"data":[]}' }, /did not send one vector/],
])('an embedding server that %s is named without what it wrote', async (_, reply, message) => {
  await using server = await startScriptedServer(() => reply)
  const failed = openEmbedder(`${server.url}/v1#small-model`, { key: 'sk-123' })
  await expect(failed).rejects.toMatchObject({
    code: 'embedder-unavailable',
    message: expect.stringMatching(message),
  })
  await expect(failed).rejects.not.toThrow(/sk-123|html/)
})

test('an embedding server that changes the length of its vectors is refused', async () => {
  let vector = [1, 0]
  await using server = await startScriptedServer(() => ({
    body: JSON.stringify({ data: [{ index: 0, embedding: vector }] }),
  }))
  const embedder = await openEmbedder(`${server.url}/v1#small-model`)
  expect(await embedder.embed(['海'], 'query')).toHaveLength(1)
  vector = [1, 0, 0]
  await expect(embedder.embed(['海'], 'query')).rejects.toThrow(/not 2 numbers/)
})

test('an embedding server that never answers is given up', async () => {
  await using server = await startScriptedServer(() => 'never')
  const failed = openEmbedder(`${server.url}/v1#small-model`, { timeoutMs: 50 })
  await expect(failed).rejects.toThrow(/does not answer/)
})

test('an embedding server that is not there is named', async () => {
  const failed = openEmbedder('http://127.0.0.1:9/v1#small-model')
  await expect(failed).rejects.toMatchObject({
    code: 'embedder-unavailable',
    message: 'The embedding server at http://127.0.0.1:9 does not answer.',
  })
})

test('closing ends what an embedding server still has to do', async () => {
  let answers = true
  await using server = await startScriptedServer(({ body }) =>
    answers ? goodReply(body) : 'never',
  )
  const embedder = await openEmbedder(`${server.url}/v1#small-model`)
  answers = false
  const running = expect(embedder.embed(['海'], 'query')).rejects.toThrow(/does not answer/)
  await embedder.close()
  await running
})
