import { expect, test } from 'vitest'
import type { IngestEvent } from '#lib/contract.ts'
import { createAdding } from '../../../app/library/adding/adding.ts'
import type { Item } from '../../../app/library/adding/item.ts'
import type { Reply } from '../../../app/library/adding/send-lot.ts'

type Answer = (item: Item) => IngestEvent['state'] | { code: string }

/** A queue whose server answers each file as `answer` says, and the lots that it was sent. */
function queue(answer: Answer, wait: Promise<void> = Promise.resolve()) {
  const lots: string[][] = []
  async function* send(lot: readonly Item[], signal: AbortSignal): AsyncGenerator<Reply> {
    lots.push(lot.map(({ source }) => source))
    for (const item of lot) {
      await Promise.race([wait, new Promise((go) => signal.addEventListener('abort', go))])
      signal.throwIfAborted()
      const said = answer(item)
      const event =
        typeof said === 'string'
          ? { source: item.source, state: said, progress: 1 }
          : {
              source: item.source,
              state: 'failed' as const,
              progress: 1,
              error: { code: said.code, message: '' },
            }
      yield { event }
    }
  }
  const adding = createAdding(send, () => {})
  const states = () => adding.standing().items.map(({ source, state }) => `${source} ${state.kind}`)
  const settled = async () => {
    await new Promise((go) => setTimeout(go))
    while (adding.standing().running) await new Promise((go) => setTimeout(go))
  }
  return { adding, lots, states, settled }
}

const give = (...paths: string[]) => paths.map((path) => ({ file: new File(['text'], path), path }))
const forever = new Promise<void>(() => {})

test('every file has its outcome, in lots', async () => {
  const { adding, lots, states, settled } = queue(({ source }) =>
    source === 'b.txt' ? { code: 'file-damaged' } : 'added',
  )
  adding.add(give('a.txt', 'b.txt', 'c.txt'))
  await settled()
  expect(lots).toEqual([['a.txt', 'b.txt', 'c.txt']])
  expect(states()).toEqual(['a.txt added', 'b.txt failed', 'c.txt added'])
  expect(adding.standing().changes).toBe(1)
})

test('what failed is tried again, alone', async () => {
  let damaged = true
  const { adding, lots, states, settled } = queue(({ source }) =>
    source === 'b.txt' && damaged ? { code: 'file-damaged' } : 'added',
  )
  adding.add(give('a.txt', 'b.txt'))
  await settled()
  damaged = false
  adding.retry(adding.standing().items)
  await settled()
  expect(lots.at(-1)).toEqual(['b.txt'])
  expect(states()).toEqual(['a.txt added', 'b.txt added'])
})

test('when all are cancelled, nothing more is sent and what is done stays', async () => {
  const { adding, states, settled } = queue(() => 'added', forever)
  adding.add(give('a.txt', 'b.txt'))
  await new Promise((go) => setTimeout(go))
  adding.cancelAll()
  await settled()
  expect(states()).toEqual(['a.txt cancelled', 'b.txt cancelled'])
})

test('one file that is cancelled on its way does not take the others with it', async () => {
  let isFirst = true
  const { adding, lots, states, settled } = queue(() => 'added')
  adding.add(give('a.txt', 'b.txt'))
  await new Promise((go) => queueMicrotask(() => go(null)))
  if (isFirst) adding.cancel(1)
  isFirst = false
  await settled()
  expect(states()).toEqual(['a.txt cancelled', 'b.txt added'])
  expect(lots.at(-1)).toContain('b.txt')
})

test('a fault of the server holds the queue, blames no file, and lets it go on', async () => {
  let busy = true
  const { adding, states, settled } = queue(() => (busy ? { code: 'index-busy' } : 'added'))
  adding.add(give('a.txt', 'b.txt'))
  await settled()
  expect(adding.standing().halted?.code).toBe('index-busy')
  expect(states()).toEqual(['a.txt waiting', 'b.txt waiting'])
  busy = false
  adding.retry([])
  await settled()
  expect(states()).toEqual(['a.txt added', 'b.txt added'])
  expect(adding.standing().halted).toBeNull()
})

test('a file without usable text is sent again for OCR, once', async () => {
  const { adding, states, settled } = queue(({ ocr }) => (ocr ? 'added' : { code: 'needs-ocr' }))
  adding.add(give('scan.pdf'))
  await settled()
  expect(states()).toEqual(['scan.pdf failed'])
  adding.readPictures(adding.standing().items)
  await settled()
  expect(states()).toEqual(['scan.pdf added'])
})

test('what has an outcome is forgotten when the reader puts it away', async () => {
  const { adding, states, settled } = queue(() => 'unchanged')
  adding.add(give('a.txt'))
  await settled()
  adding.clear()
  expect(states()).toEqual([])
})
