/**
 * The outside of the product: every route, command and test takes its shapes from here.
 */
export * from './contract/answer.ts'
export * from './contract/briefing.ts'
export * from './contract/bundle.ts'
export * from './contract/collections.ts'
export * from './contract/comparison.ts'
export * from './contract/conversations.ts'
export * from './contract/documents.ts'
export * from './contract/export.ts'
export * from './contract/health.ts'
export * from './contract/ingest.ts'
export * from './contract/mentions.ts'
export * from './contract/parts.ts'
export * from './contract/search.ts'
export * from './contract/text.ts'
export * from './contract/timeline.ts'
export * from './contract/translation.ts'
