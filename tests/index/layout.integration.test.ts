import { expect, test } from 'vitest'
import type { Layout } from '#lib/document.ts'
import { commitDocuments } from '#lib/index/commit.ts'
import { getLayout } from '#lib/index/documents.ts'
import { buildDocument } from '../support/build-document.ts'
import { openForWriting } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const layout: Layout = {
  pages: [{ number: 1, width: 595.28, height: 841.89, quality: 1 }],
  lines: [
    { start: 0, end: 3, page: 1, axis: 'x', near: 70.1, far: 84, edges: [56.69, 70.5, 84.3, 98.1] },
    { start: 4, end: 6, page: 1, axis: 'y', near: 500, far: 512, edges: [120, 108, 96.25] },
  ],
}

test('the layout of a paper is kept with it, to a hundredth of a point', async () => {
  const { generation, index } = await openForWriting(await temporaryFolder())
  const paged = { ...buildDocument('paged.pdf', ['港。', '堤。']), layout }
  const plain = buildDocument('plain.txt', ['浜。'])
  await commitDocuments(generation, [paged, plain])
  expect(await getLayout(index, paged.record.id)).toEqual({ version: paged.record.version, layout })
  expect(await getLayout(index, plain.record.id)).toEqual({
    version: plain.record.version,
    layout: null,
  })
  expect(await getLayout(index, 'nothing')).toBeNull()
})
