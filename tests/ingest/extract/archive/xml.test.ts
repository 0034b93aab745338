import { expect, test } from 'vitest'
import {
  childElement,
  childElements,
  elementsBelow,
  readXml,
  textBelow,
} from '#ingest/extract/archive/xml.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

test('names have their usual prefix, whatever the file calls it', () => {
  for (const [tag, declaration] of [
    ['w:p', `xmlns:w="${word}"`],
    ['ns0:p', `xmlns:ns0="${word}"`],
    ['p', `xmlns="${word}"`],
    ['w:p', 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'],
  ]) {
    expect(readXml(`<${tag} ${declaration}>x</${tag}>`).name).toBe('w:p')
  }
  const sheet = readXml(
    '<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="A1"/>',
  )
  expect([sheet.name, sheet.attributes.get('r')]).toEqual(['c', 'A1'])
})

test('text is kept character by character, entities are resolved, comments are left out', () => {
  const root = readXml('<p>a &amp; b<!-- no --> <t>&#x6d77;</t><![CDATA[<c>]]>\n</p>')
  expect(textBelow(root)).toBe('a & b 海<c>\n')
  expect(childElement(root, 't')?.children).toEqual(['海'])
  expect(childElements(root).length).toBe(1)
})

test('elements are found in the order of the text', () => {
  const root = readXml('<d><p n="1"><p n="2"/></p><q><p n="3"/></q></d>')
  expect(elementsBelow(root, 'p').map(({ attributes }) => attributes.get('n'))).toEqual([
    '1',
    '2',
    '3',
  ])
})

test('names that mean something to JavaScript are names like others', () => {
  const root = readXml('<constructor __proto__="a" toString="b"/>')
  expect([root.name, root.attributes.get('toString')]).toEqual(['constructor', 'b'])
})

test('nesting beyond reason is refused at once', () => {
  const started = performance.now()
  expect(() => readXml('<a>'.repeat(100_000))).toThrow(
    expect.objectContaining({ code: 'file-too-complex' }),
  )
  expect(performance.now() - started).toBeLessThan(1000)
})

test('a part without an element is damaged', () => {
  expect(() => readXml('no markup')).toThrow(expect.objectContaining({ code: 'file-damaged' }))
})
