const isDev = process.env.NODE_ENV === 'development'

// Pages hold no paper's words: those come through the routes alone, and React writes them as text.
// The inline scripts are Next's own; a nonce would need a proxy, which this product does without.
// So scripts in attributes are refused, and so is writing markup or a script's address from a script.
const pagePolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDev ? " 'unsafe-eval'" : ''}`,
  "script-src-attr 'none'",
  `style-src 'self'${isDev ? " 'unsafe-inline'" : ''}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  ...(isDev ? [] : ["require-trusted-types-for 'script'", 'trusted-types nextjs default']),
].join('; ')

const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

// The worker that takes PDFs apart decodes pictures with WebAssembly, which the pages themselves never
// compile: it alone may, and beyond that it may only fetch from this server.
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

// Parts a page from the one that opened it. Nobody has opened one that the reader asks for by its
// address, and there it would only make the browser start a new process before it shows anything.
const apart = { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' }

/** @type {import('next').NextConfig} */
export default {
  // Native addons and files that must be read from their own folder stay outside the bundle.
  serverExternalPackages: ['@lancedb/lancedb', '@xenova/transformers', 'onnxruntime-node'],
  turbopack: {
    // Papers, index and models lie where the settings say; the server runs inside this project.
    ignoreIssue: [{ path: /./, title: /^Dynamic filesystem access/ }],
  },
  poweredByHeader: false,
  // The page has no pictures, so there is no need for a route that fetches and converts them.
  images: { unoptimized: true },
  devIndicators: false,
  // No address of the product has an escape in it; one that can't be decoded would end in a bare 500.
  rewrites: async () => ({
    beforeFiles: [
      { source: '/api/(.*%.*)', destination: '/api/nothing' },
      { source: '/documents/(.*%.*)', destination: '/nothing' },
    ],
  }),
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    {
      source: '/:path*',
      missing: [{ type: 'header', key: 'sec-fetch-site', value: 'none|same-origin' }],
      headers: [apart],
    },
    {
      source: '/((?!api/).*)',
      headers: [{ key: 'Content-Security-Policy', value: pagePolicy }],
    },
    {
      source: '/_next/static/media/:name(pdf\\.worker\\..+)',
      headers: [{ key: 'Content-Security-Policy', value: workerPolicy }],
    },
    {
      source: '/api/:path*',
      headers: [{ key: 'Content-Security-Policy', value: dataPolicy }],
    },
  ],
}
