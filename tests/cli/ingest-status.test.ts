import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createIngestStatusFile } from '#lib/cli/ingest-status.ts'

test('the indexing is waited for from the start until it is said to have ended', () => {
  const status = createIngestStatusFile()
  expect(status.read()).toEqual({
    done: 0,
    total: 0,
    finished: false,
    following: false,
  })
  status.finish()
  expect(status.read()).toMatchObject({ finished: true, following: false })
  status.remove()
  expect(existsSync(status.path)).toBe(false)
})
