import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowSheets, partPage } from '#lib/cli/part-page.ts'

const sheet = '/_next/static/chunks/a1-b2.css'
const sheets = new Map([[sheet, '.paper::before{content:"典拠"}']])
const link = (address: string) =>
  `<link rel="stylesheet" href="${address}" data-precedence="next"/>`
const page = [
  `<!DOCTYPE html><html lang="ja"><head><meta charSet="utf-8"/>${link(sheet)}`,
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/one.js"/>',
  '<script src="/_next/two.js" async=""></script><title>典拠</title></head>',
  '<body><main>何を調べますか。</main><script>start()</script>',
  '<script src="/_next/one.js" async=""></script></body></html>',
].join('')

test('what is seen of a page stands before all of its scripts, with its style sheets in it', () => {
  const parts = partPage(page, sheets)
  expect(parts?.seen).toBe(
    [
      '<!DOCTYPE html><html lang="ja"><head><meta charSet="utf-8"/>',
      '<style>.paper::before{content:"典拠"}</style><title>典拠</title></head>',
      '<body><main>何を調べますか。</main>',
    ].join(''),
  )
})

test('its scripts follow, each of them once, and the links that they look for', () => {
  const after = partPage(page, sheets)?.after ?? ''
  expect(after).toBe(
    [
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/one.js"/>',
      '<script src="/_next/two.js" async=""></script><script>start()</script>',
      `<script src="/_next/one.js" async=""></script>${link(sheet)}</body></html>`,
    ].join(''),
  )
})

test('a style sheet that the build does not hold stays a link before what is seen', () => {
  expect(partPage(page, new Map())?.seen).toContain(`${link(sheet)}<title>`)
})

test.each([
  ['a page without a script', '<html><body><main>静か</main></body></html>'],
  ['no page', 'Internal Server Error'],
  ['nothing', ''],
])('%s is not parted', (_, text) => {
  expect(partPage(text, sheets)).toBeNull()
})

const tags = fc.constantFrom(
  ...['<head>', '</head>', '<body>', '</body>', '<main>語</main>', '<style>p{}</style>', '$&'],
  ...[
    '<script>',
    '</script>',
    '<script src="/a.js" async=""></script>',
    link(sheet),
    link('/b.css'),
  ],
)

test('nothing is lost of a page, and nothing added but its sheets', () => {
  const letters = (text: string) => [...text].sort().join('')
  fc.assert(
    fc.property(fc.array(tags, { maxLength: 20 }), (some) => {
      const whole = some.join('')
      const parts = partPage(whole, new Map([[sheet, '']]))
      if (parts === null) return
      const written = parts.seen.split('<style></style>').length - 1
      const added = '<style></style>'.repeat(written)
      expect(letters(parts.seen + parts.after)).toBe(letters(whole + added))
    }),
  )
})

test('the policy allows the sheets by what is in them, and no other style', () => {
  const hash = createHash('sha256').update('p{color:red}').digest('base64')
  expect(
    allowSheets("default-src 'self'; style-src 'self'; base-uri 'none'", ['p{color:red}']),
  ).toBe(`default-src 'self'; style-src 'self' 'sha256-${hash}'; base-uri 'none'`)
})

test('a policy that says nothing of styles stays as it is', () => {
  expect(allowSheets("default-src 'none'", ['p{}'])).toBe("default-src 'none'")
})
