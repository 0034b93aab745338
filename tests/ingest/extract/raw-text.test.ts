import '../../support/seed.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockText } from '#ingest/extract/extract.ts'
import { RawText } from '#ingest/extract/raw-text.ts'

const write = (texts: readonly (readonly string[])[]) => {
  const out = new RawText()
  for (const lines of texts) {
    out.begin({ kind: 'paragraph' })
    for (const [at, line] of lines.entries()) {
      if (at > 0) out.lineBreak()
      out.text(line)
    }
  }
  const { raw, blocks } = out.finish()
  return { raw, texts: blocks.map(({ pieces }) => blockText(raw, pieces)) }
}

test('blocks stand on lines of their own', () => {
  expect(write([['海'], [], ['山', '川']]).raw).toBe('海\n山\n川\n')
})

test('a line break is a blank where words are written with blanks, and nothing elsewhere', () => {
  expect(
    write([
      ['The tide', 'rises.'],
      ['潮が', '満ちる。'],
    ]).texts,
  ).toEqual(['The tide rises.', '潮が満ちる。'])
})

test('a note mark stands where it was, and text outside a block is not kept', () => {
  const out = new RawText()
  out.text('nowhere')
  out.begin({ kind: 'paragraph' })
  out.text('潮')
  out.mark('1')
  out.text('位')
  const { raw, blocks } = out.finish()
  expect(raw).toBe('潮位\n')
  expect(blocks[0]?.marks).toEqual([{ at: 1, label: '1' }])
})

test('what is written is what the blocks say, in order', () => {
  const word = fc.stringMatching(/^[\p{L}。 ]{1,8}$/u)
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1 })), (texts) => {
      const said = write(texts).texts.join('').replace(/ /g, '')
      expect(said).toBe(texts.flat().join('').replace(/ /g, ''))
    }),
  )
})
