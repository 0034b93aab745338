import { expect, test } from 'vitest'
import { trustOwnScripts } from '../../app/trusted-scripts.ts'

const origin = 'http://127.0.0.1:3000'
let rule: (address: string) => string = () => ''
trustOwnScripts({ createPolicy: (_, { createScriptURL }) => (rule = createScriptURL) }, origin)

test.each(['/_next/static/chunks/a.js', `${origin}/_next/static/chunks/a.js`])(
  'the script %s is of this build',
  (address) => {
    expect(rule(address)).toBe(address)
  },
)

test.each([
  'https://evil.example/_next/static/a.js',
  '//evil.example/_next/static/a.js',
  '/api/documents/d1/original',
  '/_next/static/../../api/documents/d1/original',
  'data:text/javascript,alert(1)',
  'javascript:alert(1)',
])('the script %s is not loaded', (address) => {
  expect(() => rule(address)).toThrow(TypeError)
})
