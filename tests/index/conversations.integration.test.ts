import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type ConversationStore, openConversations } from '#lib/index/conversations.ts'
import { openForReading } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const id = 'conversation-1'

/** Puts a turn that says `said` behind the others. */
async function put(store: ConversationStore, said: string, conversation = id): Promise<void> {
  await store.write(conversation, (known) => {
    if (known === 'deleted') throw new Error('deleted')
    const ordinal = known?.turns.length ?? 0
    const at = new Date(ordinal).toISOString()
    return {
      head: {
        ...{ id: conversation, name: null, question: said, createdAt: at, updatedAt: at },
        turns: ordinal + 1,
      },
      value: { numbers: [] },
      put: [{ id: said, ordinal, at, said: [said], value: { said } }],
      drop: [],
    }
  })
}

async function saidIn(store: ConversationStore, conversation = id): Promise<unknown[] | null> {
  return (await store.open(conversation))?.turns ?? null
}

describe('in a folder', () => {
  test('everything is on the disk once it is acknowledged', async () => {
    const data = await temporaryFolder()
    const synced = new Set<string>()
    const sync = async (path: string) => void synced.add(path)
    const store = openConversations(data, () => {}, sync)
    onTestFinished(store.close)
    await put(store, '海')
    const table = join(data, 'conversations.lance')
    const written = readdirSync(table, { recursive: true, withFileTypes: true })
    for (const { parentPath, name } of written) expect(synced).toContain(join(parentPath, name))
    expect(synced).toContain(data)
  })

  test('a newest state that a power cut emptied is set aside; what was kept before it is there', async () => {
    const data = await temporaryFolder()
    const { index } = await openForReading(data)
    for (const said of ['海', '山']) await put(index.conversations, said)
    const versions = join(data, 'conversations.lance', '_versions')
    const [newest = ''] = readdirSync(versions)
      .filter((name) => name.endsWith('.manifest'))
      .sort()
    await writeFile(join(versions, newest), '')
    const { index: other, notices } = await openForReading(data)
    expect(await saidIn(other.conversations)).toEqual([{ said: '海' }])
    expect(notices).toEqual([expect.stringMatching(/conversations.*quarantine/)])
    await put(other.conversations, '川')
    expect(await saidIn(other.conversations)).toEqual([{ said: '海' }, { said: '川' }])
  })

  test('what cannot be read of it is told with where it lies, and hinders no answer', async () => {
    const data = await temporaryFolder()
    const { index } = await openForReading(data)
    await put(index.conversations, '海')
    await rm(join(data, 'conversations.lance', 'data'), { recursive: true })
    const { index: other } = await openForReading(data)
    await expect(other.conversations.heads()).rejects.toMatchObject({
      code: 'index-corrupt',
      hint: expect.stringContaining('conversations.lance'),
    })
    expect(await other.current()).toBeNull()
  })

  test('a folder that is cleared while it is open has none, and takes new ones', async () => {
    const data = await temporaryFolder()
    const { index } = await openForReading(data)
    await put(index.conversations, '海')
    expect(await index.conversations.heads()).toHaveLength(1)
    await rm(join(data, 'conversations.lance'), { recursive: true })
    expect(await index.conversations.heads()).toEqual([])
    await put(index.conversations, '山')
    expect(await saidIn(index.conversations)).toEqual([{ said: '山' }])
  })
})

const asker = `
  import { openIndex } from '#lib/index/open.ts'
  const { conversations } = await openIndex(process.argv[1])
  for (let at = Number(process.argv[2]); ; at++) {
    const said = 'Q' + at
    await conversations.write('conversation-1', (known) => {
      const date = new Date(at).toISOString()
      const head = { id: 'conversation-1', name: null, question: said, createdAt: date, updatedAt: date, turns: at + 1 }
      const turn = { id: said, ordinal: at, at: date, said: [said], value: { said } }
      const drop = (known?.turns ?? []).slice(at)
      return { head, value: { numbers: [] }, put: [turn], drop }
    })
    console.log(at)
  }
`

test('killed in the middle of writing, it keeps what it had acknowledged, and lets others write', async () => {
  const data = await temporaryFolder()
  let from = 0
  for (let kill = 0; kill < 3; kill++) {
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', asker, data, String(from)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let last = -1
    let told = ''
    child.stdout.on('data', (chunk) => {
      told += chunk
      last = Number(told.trim().split('\n').at(-1))
      if (last >= from + 3) setTimeout(() => child.kill('SIGKILL'), kill * 7)
    })
    await once(child, 'close')
    const { index } = await openForReading(data)
    const turns = (await saidIn(index.conversations)) ?? []
    expect([last + 1, last + 2]).toContain(turns.length)
    expect(turns).toEqual(turns.map((_, at) => ({ said: `Q${at}` })))
    expect(await index.conversations.heads()).toMatchObject([{ turns: turns.length }])
    from = turns.length
  }
})

describe('in an object store', () => {
  /** The address of a store, without a folder that could be locked. */
  const store = async () => pathToFileURL(await temporaryFolder()).href

  test('several servers see the same, and what one deletes no other brings back', async () => {
    const data = await store()
    const { index: one } = await openForReading(data)
    const { index: other } = await openForReading(data)
    await put(one.conversations, '海')
    await put(other.conversations, '山')
    expect(await saidIn(one.conversations)).toEqual([{ said: '海' }, { said: '山' }])
    expect(await other.conversations.delete(id)).toBe(true)
    await expect(put(one.conversations, '川')).rejects.toThrow('deleted')
    expect(await one.conversations.heads()).toEqual([])
    expect(await one.conversations.find(['海'])).toEqual(new Map())
  })

  test('conversations written at once do not hinder each other', async () => {
    const data = await store()
    const { index: one } = await openForReading(data)
    const { index: other } = await openForReading(data)
    await put(one.conversations, '海', 'first-conversation')
    await put(other.conversations, '山', 'other-conversation')
    await Promise.all([
      put(one.conversations, '川', 'first-conversation'),
      put(other.conversations, '森', 'other-conversation'),
    ])
    expect(await saidIn(other.conversations, 'first-conversation')).toHaveLength(2)
    expect(await saidIn(one.conversations, 'other-conversation')).toHaveLength(2)
  })
})
