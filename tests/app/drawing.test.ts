import { expect, test } from 'vitest'
import { GET } from '../../app/api/drawing/[...file]/route.ts'

const ask = (file: string[]) =>
  GET(new Request('http://127.0.0.1:3000/', { headers: { host: '127.0.0.1:3000' } }), {
    params: Promise.resolve({ file }),
  })

test.each([
  ['cmaps', 'UniJIS-UTF16-H.bcmap'],
  ['standard_fonts', 'FoxitSerif.pfb'],
  ['wasm', 'openjpeg.wasm'],
  ['iccs', 'CGATS001Compat-v2-micro.icc'],
])('what pages are drawn with is given out: %s/%s', async (...file) => {
  const response = await ask(file)
  expect(response.status).toBe(200)
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0)
})

test.each([
  [['..', 'package.json']],
  [['cmaps', '..', 'package.json']],
  [['cmaps/../../../package.json']],
  [['build', 'pdf.mjs']],
  [['wasm', 'quickjs-eval.js']],
  [['cmaps', 'LICENSE']],
  [['constructor']],
])('nothing else is: %j', async (file) => {
  const response = await ask(file)
  expect(response.status).toBe(404)
  expect((await response.json()).error.code).toBe('not-found')
})
