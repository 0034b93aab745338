/**
 * Whatever a reading process does, the process that started it goes on and knows what happened.
 */
import { describe, expect, test } from 'vitest'
import { defaultLimits } from '#ingest/reader/limits.ts'
import { startReadingProcess } from '#ingest/reader/process.ts'
import { childrenOf } from '../../support/processes.ts'

const start = `
  const { writeSync } = require('node:fs')
  const say = (bytes, length = bytes.length) => {
    const header = Buffer.alloc(4)
    header.writeUInt32BE(length)
    writeSync(3, header)
    writeSync(3, Buffer.from(bytes))
  }
  const tell = (number, outcome) => say(Buffer.from(JSON.stringify({ number, outcome })))
  const onFile = (work) => process.stdin.once('data', work)
  setInterval(() => {}, 1000)
`
const ready = "tell(0, { kind: 'ready' });"

/** What becomes of a file that is handed to a process which runs this script. */
async function readBy(script: string) {
  const before = childrenOf(process.pid)
  const limits = { ...defaultLimits, timeMs: 1500, memoryBytes: 512 * 1024 * 1024 }
  const reading = startReadingProcess(limits, ['--eval', start + script])
  const identity = { documentId: 'd', version: 'v', source: 'paper.txt' }
  const { result } = await reading.read(new Uint8Array(100_000), identity)
  await reading.close()
  expect(childrenOf(process.pid)).toEqual(before)
  return result
}

describe('a process that', () => {
  test.each([
    ['ends at its start', 'process.exit(3)', /code 3/],
    ['does not know its script', 'this is no script', /code 1.*SyntaxError/s],
    ['is not ready and says so otherwise', "tell(0, { kind: 'hello' })", /something else/],
    ['ends in the middle of a file', `${ready} onFile(() => process.exit(0))`, /code 0/],
    ['throws in the middle of a file', `${ready} onFile(() => { throw Error('so') })`, /so/],
    [
      'closes its pipe and stays',
      `${ready} onFile(() => require('node:fs').closeSync(3))`,
      /no more/,
    ],
    ['answers with bytes', `${ready} onFile(() => say(Buffer.alloc(999, 0x80)))`, /something else/],
    [
      'answers with JSON of its own',
      `${ready} onFile(() => say(Buffer.from('[1]')))`,
      /something else/,
    ],
    [
      'answers for another file',
      `${ready} onFile(() => tell(7, { kind: 'ready' }))`,
      /out of turn/,
    ],
    [
      'answers with half a document',
      `${ready} onFile(() => tell(1, { kind: 'read', read: { title: 'so' } }))`,
      /something else/,
    ],
    [
      'answers with an error that is none',
      `${ready} onFile(() => tell(1, { kind: 'refused', error: { code: 'so', message: '' } }))`,
      /something else/,
    ],
    [
      'announces more than is taken',
      `${ready} onFile(() => say(Buffer.from('{'), 4_000_000_000))`,
      /too long/,
    ],
  ])('%s is told, and gone', async (_, script, reason) => {
    expect(await readBy(script)).toEqual({
      kind: 'ended',
      by: 'itself',
      reason: expect.stringMatching(reason),
    })
  })

  test.each([
    ['says nothing', ready],
    [
      'begins again and again',
      `${ready} setInterval(() => tell(1, { kind: 'begun', format: 'x' }))`,
    ],
    ['breaks off in the middle of an answer', `${ready} onFile(() => say(Buffer.from('{"'), 50))`],
  ])('%s is killed at the limit of time', async (_, script) => {
    const before = performance.now()
    expect(await readBy(script)).toEqual({ kind: 'ended', by: 'time' })
    expect(performance.now() - before).toBeLessThan(4000)
  })

  test.each([
    ['fills its heap', 'const all = []; for (;;) all.push(new Array(1e6).fill(0.5))'],
    ['holds bytes outside of it', 'global.all = Buffer.alloc(700e6, 1)'],
  ])('%s is killed at the limit of memory', async (_, script) => {
    expect(await readBy(`${ready} onFile(() => { ${script} })`)).toEqual({
      kind: 'ended',
      by: 'memory',
    })
  })
})
