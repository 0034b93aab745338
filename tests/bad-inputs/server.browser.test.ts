/**
 * Bad requests and hostile uploads, at the server as its readers run it.
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser, visit } from '../support/browser.ts'
import { serve, type TestServer } from '../support/server.ts'
import { pdfs } from './rows/pdfs.ts'
import { texts } from './rows/texts.ts'

const papers = {
  'canal.txt': '用水路は一六八四年に掘られた。水番は毎朝四時に堰を見回った。報酬は米二俵であった。',
}
let server: TestServer

beforeAll(async () => {
  server = await serve(papers)
})
afterAll(() => server?.close())

/** The server answers as before, whatever was sent to it. */
afterEach(async () => {
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
})

const json = { 'Content-Type': 'application/json' }
const post = (path: string, body: BodyInit, headers: Record<string, string> = json) =>
  fetch(server.url + path, { method: 'POST', headers, body })
const ask = (question: unknown) => post('/api/answer', JSON.stringify({ question }))
const turn = (text: string) => ({ role: 'user', parts: [{ type: 'text', text }] })
const chat = (messages: readonly unknown[]) => post('/api/chat', JSON.stringify({ messages }))

type Row = [name: string, send: () => Promise<Response>, status: number, code: string]

/** A request with headers that `fetch` does not let through. */
async function sendWith(
  headers: Record<string, string>,
  path = '/api/documents',
  method = 'GET',
): Promise<Response> {
  const { hostname, port } = new URL(server.url)
  const sent = httpRequest({ hostname, port, path, method, headers, setHost: false })
  sent.end()
  const [answer] = await once(sent, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  return new Response(Buffer.concat(chunks), { status: answer.statusCode })
}

const own = () => ({ Host: new URL(server.url).host })

describe.each<[string, Row[]]>([
  [
    'questions',
    [
      ['nothing', () => ask(''), 400, 'question-empty'],
      ['blanks', () => ask(' \u3000\n'), 400, 'question-empty'],
      ['a megabyte', () => ask('水'.repeat(350_000)), 413, 'question-too-long'],
      ['100,000 words', () => ask('water '.repeat(100_000)), 413, 'question-too-long'],
      ['a number', () => ask(7), 400, 'bad-request'],
      ['a list', () => ask(['水番']), 400, 'bad-request'],
      ['no question', () => post('/api/answer', '{}'), 400, 'bad-request'],
      ['JSON that breaks off', () => post('/api/answer', '{"question": "水'), 400, 'bad-request'],
      ['no JSON', () => post('/api/answer', randomBytes(999)), 400, 'bad-request'],
      ['10,000 messages', () => chat(Array(10_000).fill(turn('水番'))), 400, 'bad-request'],
      ['no messages', () => chat([]), 400, 'bad-request'],
      ['messages of another kind', () => chat(['水番', null]), 400, 'bad-request'],
    ],
  ],
  [
    'strangers',
    [
      ['another host', () => sendWith({ Host: 'papers.example' }), 403, 'forbidden-host'],
      [
        'another site’s page',
        () => sendWith({ ...own(), Origin: 'https://papers.example' }),
        403,
        'forbidden-origin',
      ],
      [
        'a page without an origin',
        () => sendWith({ ...own(), Origin: 'null' }),
        403,
        'forbidden-origin',
      ],
      [
        'a request from another site',
        () => sendWith({ ...own(), 'Sec-Fetch-Site': 'cross-site' }),
        403,
        'forbidden-origin',
      ],
      [
        'a form',
        () =>
          post('/api/answer', 'question=a', {
            'Content-Type': 'application/x-www-form-urlencoded',
          }),
        400,
        'bad-request',
      ],
      [
        'a path that climbs',
        () => sendWith(own(), '/api/documents/%2e%2e%2f%2e%2e%2fetc%2fpasswd/original'),
        404,
        'not-found',
      ],
      [
        'a path that can’t be decoded',
        () => sendWith(own(), '/api/documents/%FF'),
        404,
        'not-found',
      ],
    ],
  ],
  [
    'uploads',
    [
      ['no file', () => post('/api/documents', new FormData(), {}), 400, 'bad-request'],
      ['JSON', () => post('/api/documents', '{}'), 400, 'bad-request'],
      [
        'a body that is no form',
        () =>
          post('/api/documents', randomBytes(5000), {
            'Content-Type': 'multipart/form-data; boundary=x',
          }),
        400,
        'bad-request',
      ],
      [
        '70 megabytes',
        () => upload('large.txt', new Uint8Array(70 * 1024 * 1024)),
        413,
        'file-too-large',
      ],
    ],
  ],
])('%s:', (_, rows) => {
  test.each(rows)('%s', async (_name, send, status, code) => {
    const response = await send()
    expect(response.status).toBe(status)
    const { error } = await response.json()
    expect(error).toMatchObject({ code, message: expect.stringMatching(/\.$/) })
    expect(JSON.stringify(error)).not.toMatch(/node_modules|\/work|at .*\.js/)
  })
})

test.each([
  ['only signs', '？！…。、「」'],
  ['a query’s own signs', '"水番" AND (NOT *) \\ ~2 [a TO b] \ud842'],
  ['only emoji', '🚣🏽‍♀️🌊'],
])('a question of %s gets an answer', async (_, question) => {
  const response = await ask(question)
  expect(response.status).toBeLessThan(401)
  if (response.status === 200) expect((await response.json()).outcome).toMatch(/answered|not-found/)
})

test('headers beyond all measure are refused by their size', async () => {
  const response = await sendWith({ ...own(), 'X-Long': 'x'.repeat(32_000) })
  expect(response.status).toBe(431)
})

async function upload(name: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<Response> {
  const form = new FormData()
  form.append('files', new File([bytes], name))
  return post('/api/documents', form, {})
}

async function outcomeOf(
  response: Response,
): Promise<{ source: string; state: string; error?: { code: string } }> {
  return JSON.parse((await response.text()).trim().split('\n').at(-1) ?? '')
}

describe('many at once:', () => {
  test.each([
    ['100 answers', 100, () => ask('水番は何時に見回ったか。')],
    ['200 conversations', 200, () => chat([turn('水番は何時に見回ったか。')])],
    ['300 searches', 300, () => fetch(`${server.url}/api/search?q=${encodeURIComponent('水番')}`)],
  ])('%s are all answered', async (_, count, send) => {
    const all = await Promise.all(
      Array.from({ length: count }, async () => {
        const response = await send()
        return [response.status, (await response.text()).includes('水番')]
      }),
    )
    expect(all).toEqual(Array(count).fill([200, true]))
  })
})

describe('who goes away:', () => {
  test.each([
    [
      'in the middle of a conversation',
      '/api/chat',
      JSON.stringify({ messages: [turn('水番は何時に見回ったか。')] }),
    ],
    [
      'in the middle of an answer',
      '/api/answer',
      JSON.stringify({ question: '水番は何時に見回ったか。' }),
    ],
  ])('%s', async (_, path, body) => {
    for (let visitor = 0; visitor < 20; visitor++) {
      const leave = new AbortController()
      const sent = fetch(server.url + path, {
        method: 'POST',
        headers: json,
        body,
        signal: leave.signal,
      })
      await wait(visitor * 3)
      leave.abort()
      await sent.then(
        (response) => response.text().catch(() => {}),
        () => {},
      )
    }
    expect((await ask('水番は何時に見回ったか。')).status).toBe(200)
  })

  test('in the middle of sending a file', async () => {
    const { hostname, port, host } = new URL(server.url)
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    socket.write(
      `POST /api/documents HTTP/1.1\r\nHost: ${host}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000\r\n\r\n--x\r\n`,
    )
    await wait(200)
    socket.destroy()
    expect(await outcomeOf(await upload('after.txt', '後から来た文書である。'))).toMatchObject({
      state: 'added',
    })
  })

  test('slowly, a byte now and then, without keeping others waiting', async () => {
    const { hostname, port, host } = new URL(server.url)
    const sockets = Array.from({ length: 20 }, () => connect(Number(port), hostname))
    for (const socket of sockets) {
      socket.write(
        `POST /api/answer HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{`,
      )
    }
    await wait(300)
    expect((await ask('水番は何時に見回ったか。')).status).toBe(200)
    for (const socket of sockets) socket.destroy()
  })
})

describe('a hostile file that is uploaded', () => {
  const bytesOf = (name: string): Uint8Array<ArrayBuffer> => {
    const make = [...pdfs, ...texts].find((row) => row.name === name)?.make
    if (make === undefined || typeof make === 'function') throw new Error(`There is no ${name}.`)
    return new Uint8Array(Buffer.from(make))
  }

  test.each([
    ['bombs/unfolding.pdf', 'file-too-complex'],
    ['large/sentences.txt', 'file-too-complex'],
    ['encrypted/aes-128.pdf', 'file-encrypted'],
    ['scans/picture.pdf', 'needs-ocr'],
    ['broken/garbage.pdf', 'file-damaged'],
  ])('%s is told as %s, and the server answers all the while', async (name, code) => {
    let over = false
    const outcome = upload('hostile', bytesOf(name))
      .then(outcomeOf)
      .finally(() => {
        over = true
      })
    const late: number[] = []
    do {
      const before = performance.now()
      expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
      late.push(performance.now() - before)
      await wait(50)
    } while (!over)
    expect(await outcome).toMatchObject({ state: 'failed', error: { code } })
    expect(Math.max(...late)).toBeLessThan(2000)
  })

  test.each([
    ['../../../etc/cron.d/x', 'x'],
    ['C:\\papers\\x.txt', 'x.txt'],
    ['gpj\u202etxt.md', 'gpjtxt.md'],
    [`${'長'.repeat(400)}`, '長'.repeat(200)],
  ])('with the name %j is kept as %j', async (name, source) => {
    expect(await outcomeOf(await upload(name, `${name.length}番目の文書である。`))).toMatchObject({
      source,
      state: 'added',
    })
  })
})

test('a paper full of pictures and scripts makes the reader’s page ask for nothing', async () => {
  const asked: string[] = []
  const elsewhere = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  }).listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
  const address = elsewhere.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const paper = [
    '# 灯台の日誌',
    `灯台守は毎晩十時に灯をともした。<img src="${url}/a.png" onerror="fetch('${url}/b')">`,
    `![図](${url}/c.png) [続き](javascript:fetch('${url}/d')) <iframe src="${url}/e"></iframe>`,
    `<script>fetch('${url}/f')</script> ![図][g] ${url}/h`,
    `[g]: ${url}/g`,
  ].join('\n\n')
  expect(await outcomeOf(await upload('lamp.md', paper))).toMatchObject({ state: 'added' })
  const browser = await startBrowser()
  const { page, strangers, complaints, close } = await visit(browser, server.url, {
    locale: 'ja-JP',
  })
  await page.getByRole('textbox').fill('灯台守は何時に灯をともしたか。')
  await page.keyboard.press('Enter')
  await page.getByText('灯台守は毎晩十時に灯をともした。').first().waitFor()
  await page.goto(`${server.url}/documents`)
  await page.getByText('灯台の日誌').first().waitFor()
  await close()
  await browser.close()
  elsewhere.close()
  expect([...asked, ...strangers, ...complaints]).toEqual([])
})
