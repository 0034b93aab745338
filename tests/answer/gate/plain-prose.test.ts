import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainProse } from '#lib/answer/gate/plain-prose.ts'

describe('markup becomes plain prose', () => {
  test.each([
    ['**水番**の*報酬*は ~~金~~ _米_ で支払われた。', '水番の報酬は金米で支払われた。'],
    ['## 用水路のあらまし', '用水路のあらまし'],
    ['- 泥さらいに出る家が減った。', '泥さらいに出る家が減った。'],
    ['1. First point', 'First point'],
    ['> quoted line', 'quoted line'],
    ['see [the report](https://evil.example/x?y=(1)) now', 'see the report now'],
    ['a ![pixel](https://evil.example/p.gif) b', 'a b'],
    ['a ![pixel][ref] b\n[ref]: https://evil.example/p.gif', 'a b'],
    ['<img src=x onerror=alert(1)>ok', 'ok'],
    ['<scr<script>x</script>ipt>alert(1)</script>ok', 'alert(1)ok'],
    ['a<style>body{display:none}</style>b', 'a b'],
    ['&lt;img src=x onerror=alert(1)&gt;ok', 'ok'],
    ['&#60;b&#62;bold&#x3c;/b&#x3e;', 'bold'],
    ['a <!-- hidden --> b', 'a b'],
    ['go to https://evil.example/a?b=1 or javascript:alert(1) now', 'go to or now'],
    ['<https://evil.example> x', 'x'],
    ['run `rm -rf` now', 'run rm -rf now'],
    ['before\n```js\nfetch("//evil")\n```\nafter', 'before after'],
    ['row | a | b', 'row a b'],
    ['\u202eabc\u202c \u200bd\u0007e', 'abc d e'],
    ['line one\nline two', 'line one line two'],
    ['行の\n途中', '行の途中'],
    ['\ud800half', 'half'],
  ])('%j', (written, plain) => {
    expect(plainProse(written)).toBe(plain)
  })

  test.each([
    '5 < 7 and 9 > 8',
    '“Data: 38 percent”',
    'snake_case_name',
    '3 * 4 * 5',
    '3*4*5',
    'AT&T',
    '𠮷野家は葛󠄀城市にある。',
  ])('but what only looks like it stays: %j', (text) => {
    expect(plainProse(text)).toBe(text)
  })
})

test('nothing that is taken out can put new markup together', () => {
  const piece = fc.constantFrom(
    ...[
      '<',
      '>',
      '/',
      '!',
      '[',
      ']',
      '(',
      ')',
      '`',
      '```',
      '*',
      '**',
      '_',
      '~~',
      '&lt;',
      '&gt;',
      '&amp;',
    ],
    ...[
      'script',
      'img src=x',
      '<b>',
      '</b>',
      '<!--',
      '-->',
      'https://e.example',
      'javascript:',
      'x',
      '米',
      ' ',
      '\n',
      '\u202e',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const plain = plainProse(pieces.join(''))
      expect(plain).not.toMatch(
        /<[!?/]?[a-z]|\[[^\]]*\]\(|```|[\u202a-\u202e\u200b]|:\/\/|(?<!\w)javascript:\w/iu,
      )
      expect(plainProse(plain)).toBe(plain)
    }),
    { numRuns: 3000 },
  )
})

test('a hostile text takes no longer than others', () => {
  for (const one of ['<a ', '[(', '![', '**a', '_a ', '```', '<!--', '&amp;', '> > ', '<script']) {
    plainProse(one.repeat(4000))
  }
})
