/** @type {import('next').NextConfig} */
export default {
  // Native addons and files that must be read from their own folder stay outside the bundle.
  serverExternalPackages: ['@lancedb/lancedb', '@xenova/transformers', 'onnxruntime-node'],
  poweredByHeader: false,
  devIndicators: false,
}
