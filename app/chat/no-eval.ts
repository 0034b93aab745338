import { config } from 'zod/v4/core'

// The page's policy forbids code made from strings. Zod, which the AI SDK brings along, tries whether
// it may as soon as a schema is made: this must be read before the SDK is.
config({ jitless: true })
