import { expect, test } from 'vitest'
import { extractPdf } from '#ingest/extract/pdf/extract-pdf.ts'
import { buildPdf, deflated, onePage, type PdfObject } from '../../../support/build-pdf.ts'
import { blocksOf } from '../../../support/read-blocks.ts'

const plain = 'BT /F1 11 Tf 60 700 Td (Plain words.) Tj ET'

const read = async (objects: readonly PdfObject[]) => blocksOf(await extractPdf(buildPdf(objects)))

test.each([
  ['type of no size', 'BT /F1 0 Tf 60 500 Td (Lost words.) Tj ET'],
  ['a matrix of noughts', 'q 0 0 0 0 0 0 cm BT /F1 11 Tf 60 500 Td (Lost words.) Tj ET Q'],
  ['what is no number', 'BT /F1 nan Tf nan nan Td (Lost words.) Tj ET'],
  ['states that are never restored', 'q '.repeat(500)],
  ['states that were never saved', 'Q '.repeat(500)],
  ['a font that is not there', 'BT /F9 11 Tf ET'],
  ['an unknown operator', '1 2 3 unknown'],
])('%s does not keep the rest of a page from being read', async (_, odd) => {
  expect((await read(onePage(deflated(`${odd} ${plain}`)))).join('\n')).toContain('Plain words.')
})

test.each([
  ['huge', '/F1 1e30 Tf 60 500 Td'],
  ['negative', '/F1 -11 Tf 300 500 Td'],
  ['skewed', '/F1 11 Tf 1 0.3 0.8 1 60 500 Tm'],
])('%s type is placed on the page by numbers', async (_, type) => {
  const bytes = buildPdf(onePage(deflated(`BT ${type} (Odd words) Tj ET ${plain}`)))
  const { layout } = await extractPdf(bytes)
  const numbers = layout?.lines.flatMap(({ near, far, edges }) => [near, far, ...edges])
  expect(numbers?.every(Number.isFinite)).toBe(true)
})

test('a form that draws itself ends', async () => {
  const loop = {
    dictionary:
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >>',
    data: Buffer.from('/A Do'),
  }
  const page = onePage(deflated(`/A Do ${plain}`), {
    resources: '/XObject << /A 5 0 R >>',
    more: [loop],
  })
  expect(await read(page)).toEqual(['paragraph: Plain words.'])
})

test.each([10_000, 2 ** 31 - 1])(
  'a file that says it had %s pages has those it has',
  async (count) => {
    const page = onePage(deflated(plain)).map((object, at) =>
      at === 1 ? `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>` : object,
    )
    expect((await extractPdf(buildPdf(page))).pages).toHaveLength(1)
  },
)

/** A font whose codes stand for the characters of the same number, where `mapped` says so. */
function withFont(shown: string, mapped: boolean): PdfObject[] {
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>]'
  const map =
    'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap'
  return onePage(deflated(`BT /F2 12 Tf 60 600 Td <${shown}> Tj ET`), {
    more: [`${font} ${mapped ? '/ToUnicode 6 0 R' : ''} >>`, deflated(map)],
  }).map((object, at) =>
    at === 2 && typeof object === 'string'
      ? object.replace('/Font <<', '/Font << /F2 5 0 R ')
      : object,
  )
}

test('combining marks stay with what they stand on', async () => {
  expect(await read(withFont('00650301 304B3099 6C34', true))).toEqual([
    'paragraph: e\u0301か\u3099水',
  ])
})

test('halves of characters do not keep the rest from being read', async () => {
  const [block = ''] = await read(withFont('6C34756A D842 6C34 DFB7 8A189332 53E4', true))
  expect(block).toContain('記録')
})

test('a font that does not say what its shapes stand for gives no text', async () => {
  await expect(read(withFont('000100020003000400050006', false))).rejects.toMatchObject({
    code: 'needs-ocr',
  })
})
