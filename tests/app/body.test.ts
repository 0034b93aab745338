import { expect, test } from 'vitest'
import { readJson } from '../../app/body.ts'

const json = { 'Content-Type': 'application/json' }
const post = (body: BodyInit, headers: Record<string, string> = json) =>
  new Request('http://127.0.0.1/api/answer', {
    method: 'POST',
    body,
    headers,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  })

test('JSON is read', async () => {
  expect(await readJson(post('{"question":"誰か"}'))).toEqual({ question: '誰か' })
})

test('what is not JSON is told from what is too long', async () => {
  await expect(readJson(post('{"question":'))).rejects.toMatchObject({ code: 'bad-request' })
})

test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])(
  'a body of type %s, which a form of any site can send, is refused',
  async (type) => {
    const reading = readJson(post('{}', { 'Content-Type': type }))
    await expect(reading).rejects.toMatchObject({ code: 'bad-request' })
  },
)

test('a declared length over the limit is refused before anything is read', async () => {
  const request = post('{}', { ...json, 'Content-Length': '1000000' })
  await expect(readJson(request)).rejects.toMatchObject({ code: 'question-too-long' })
  expect(request.bodyUsed).toBe(false)
})

test('an endless body is read no further than the limit', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 100_000
      controller.enqueue(new Uint8Array(100_000).fill(120))
    },
  })
  await expect(readJson(post(endless))).rejects.toMatchObject({ code: 'question-too-long' })
  expect(sent).toBeLessThan(2_000_000)
})
