import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  collectionSchema,
  collectionsResponseSchema,
  type Document,
  documentSchema,
  healthSchema,
} from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import {
  PATCH as changeCollection,
  DELETE as forgetCollection,
} from '../../app/api/collections/[id]/route.ts'
import { POST as addCollection, GET as listCollections } from '../../app/api/collections/route.ts'
import { POST as restore } from '../../app/api/documents/[id]/restore/route.ts'
import { PATCH as edit, GET as read, DELETE as remove } from '../../app/api/documents/[id]/route.ts'
import { GET as list } from '../../app/api/documents/route.ts'
import { GET as health } from '../../app/api/health/route.ts'
import { GET as search } from '../../app/api/search/route.ts'
import type { Route } from '../../app/guarded-route.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'

let papers: OpenPapers
beforeAll(async () => {
  papers = await openPapers({
    'harbour.txt': '港の整備には長い時間がかかる。防波堤は三度作り直された。',
    'forest.txt': '森の手入れは毎年の秋に行われる。',
  })
  vi.stubEnv('TENKYO_DATA', papers.data)
})
afterAll(async () => {
  await (await getLibrary()).close()
  vi.unstubAllEnvs()
  await papers.close()
})

async function send(route: Route, method: string, id?: string, body?: unknown, query = '') {
  const response = await route(
    new Request(`http://127.0.0.1:3000/${query}`, {
      method,
      headers: { host: '127.0.0.1:3000', 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    }),
    { params: Promise.resolve({ id }) },
  )
  return { status: response.status, body: response.status === 204 ? null : await response.json() }
}

async function documentOf(source: string): Promise<Document> {
  const { documents } = (await send(list, 'GET')).body
  const found = documents.find((one: Document) => one.source === source)
  return documentSchema.parse(found)
}

describe('putting a paper’s data right', () => {
  test('answers with the paper as it is shown now, which search and health know of', async () => {
    const { id } = await documentOf('harbour.txt')
    const before = healthSchema.parse((await send(health, 'GET')).body)
    const patched = await send(edit, 'PATCH', id, { title: '港のこと', authors: ['汐見 渚'] })
    expect(patched).toMatchObject({
      status: 200,
      body: { title: '港のこと', edited: ['title', 'authors'] },
    })
    expect((await send(read, 'GET', id)).body).toEqual(patched.body)
    const { passages } = (await send(search, 'GET', undefined, undefined, '?q=防波堤')).body
    expect(passages[0]).toMatchObject({ documentId: id, title: '港のこと' })
    const after = healthSchema.parse((await send(health, 'GET')).body)
    expect(after.revision).not.toBe(before.revision)
  })

  test.each([
    [{ title: ' ' }, 'title'],
    [{ date: '2023-02-30' }, 'date'],
    [{ authors: 'one' }, 'authors'],
    [{ titel: 'x' }, 'titel'],
    [[], 'object'],
  ])('%j is refused, naming what is wrong', async (body, named) => {
    const { id } = await documentOf('harbour.txt')
    const refused = await send(edit, 'PATCH', id, body)
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'bad-request' } } })
    expect(refused.body.error.message).toContain(named)
  })

  test('of a paper that is not there is told so', async () => {
    for (const id of ['nothing', '', "' OR 1=1"]) {
      const missing = await send(edit, 'PATCH', id, { title: 'x' })
      expect(missing).toMatchObject({
        status: 404,
        body: { error: { code: 'document-not-found' } },
      })
    }
  })
})

test('collections are made, changed and forgotten', async () => {
  const { id } = await documentOf('forest.txt')
  const made = await send(addCollection, 'POST', undefined, { name: ' 自然 ', documents: [id] })
  expect(made.status).toBe(201)
  const collection = collectionSchema.parse(made.body)
  expect(collection).toMatchObject({ name: '自然', documents: [id] })
  expect((await documentOf('forest.txt')).collections).toEqual([collection.id])
  const taken = await send(addCollection, 'POST', undefined, { name: '自然' })
  expect(taken).toMatchObject({ status: 409, body: { error: { code: 'collection-exists' } } })
  const changed = await send(changeCollection, 'PATCH', collection.id, { remove: [id], name: '森' })
  expect(changed.body).toEqual({ id: collection.id, name: '森', documents: [] })
  const unknown = await send(changeCollection, 'PATCH', collection.id, { add: ['nothing'] })
  expect(unknown).toMatchObject({ status: 404, body: { error: { code: 'document-not-found' } } })
  const all = collectionsResponseSchema.parse((await send(listCollections, 'GET')).body)
  expect(all).toEqual({ collections: [changed.body] })
  expect((await send(forgetCollection, 'DELETE', collection.id)).status).toBe(204)
  const gone = await send(forgetCollection, 'DELETE', collection.id)
  expect(gone).toMatchObject({ status: 404, body: { error: { code: 'collection-not-found' } } })
})

test('a paper of a folder that is taken out is listed as left out, and comes back', async () => {
  const { id } = await documentOf('forest.txt')
  expect((await send(remove, 'DELETE', id)).status).toBe(204)
  expect((await send(remove, 'DELETE', id)).status).toBe(404)
  const listed = (await send(list, 'GET')).body
  expect(listed.documents.map((one: Document) => one.source)).toEqual(['harbour.txt'])
  expect(listed.leftOut).toMatchObject([{ id, source: 'forest.txt' }])
  expect(await send(restore, 'POST', id)).toMatchObject({ status: 200, body: { id } })
  expect((await send(list, 'GET')).body.leftOut).toEqual([])
  const again = await send(restore, 'POST', id)
  expect(again).toMatchObject({ status: 404, body: { error: { code: 'document-not-found' } } })
})

test('a file that is not there any more does not come back, and that is told', async () => {
  const { id } = await documentOf('forest.txt')
  await send(remove, 'DELETE', id)
  await rm(join(papers.data, '..', 'papers', 'forest.txt'))
  expect((await send(list, 'GET')).body.leftOut).toEqual([])
  const failed = await send(restore, 'POST', id)
  expect(failed).toMatchObject({ status: 422, body: { error: { code: 'file-unreadable' } } })
})
