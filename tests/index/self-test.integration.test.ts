import { expect, test } from 'vitest'
import { checkTokenizer } from '#lib/index/self-test.ts'

test('full-text search cuts Japanese into words here', async () => {
  await expect(checkTokenizer()).resolves.toBeUndefined()
})

test('a build of the index that can’t cut Japanese is refused, with what to do', async () => {
  await expect(checkTokenizer(async (text) => [text])).rejects.toMatchObject({
    code: 'tokenizer-unfit',
    message: expect.stringContaining('防衛外交'),
    hint: expect.stringContaining('npm install'),
  })
})
