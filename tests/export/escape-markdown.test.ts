import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { expect, test } from 'vitest'
import { escapeMarkdown } from '#lib/export/escape-markdown.ts'

const gfm = {
  extensions: [gfmFootnote(), gfmTable()],
  mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
}

type Node = { type: string; value?: string; children?: Node[] }

const leaves = (node: Node): Node[] => node.children?.flatMap(leaves) ?? [node]

/** What a text shows, and whether anything but text is in it. */
function shown(markdown: string): { text: string; kinds: string[] } {
  const nodes = leaves(fromMarkdown(markdown, gfm))
  return {
    text: nodes.map(({ value }) => value ?? '').join(''),
    kinds: [...new Set(nodes.map(({ type }) => type))],
  }
}

const signs = fc.constantFrom(
  ...['*', '_', '`', '~', '#', '+', '-', '=', '>', '<b>', '</b>', '&amp;', '&#42;', '\\', '|'],
  ...[
    '[',
    ']',
    '](x)',
    '![',
    '[^1]',
    '[^1]: ',
    '1.',
    '2)',
    '$',
    '^',
    '\n',
    '\n\n',
    '\t',
    '  ',
    '　',
  ],
  ...[
    '水',
    '「',
    '」',
    '。',
    'word',
    'http://a.example/_b_',
    '<!--',
    '-->',
    '***',
    '---',
    '```',
    ':',
    '!',
  ],
)
const texts = fc.array(signs, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))

test('whatever a quote holds, it renders as it stands: alone, in a footnote, in a cell of a table', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const written = escapeMarkdown(text)
      expect(written).not.toContain('\n')
      expect(shown(written)).toEqual({ text, kinds: ['text'] })
      expect(shown(`水[^1]\n\n[^1]: 「${written}」`).text).toBe(`水「${text}」`)
      expect(shown(`| a | b |\n| --- | --- |\n| ${written} | c |`).text).toBe(`ab${text}c`)
    }),
    { numRuns: 500 },
  )
})

test('ordinary prose stays readable', () => {
  for (const text of [
    '水番の報酬は、米で支払われた。',
    'Energy use fell by 38 percent (2018-2019).',
  ]) {
    expect(escapeMarkdown(text)).toBe(text)
  }
})
