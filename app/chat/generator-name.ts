import type { Words } from '../messages/en/words.ts'

/** What a generator is called where it is chosen. */
export function generatorName(generator: string, words: Words): string {
  return generator === 'extractive' ? words.extractiveName : modelName(generator)
}

/** A model's name without its provider's. */
export function modelName(generator: string): string {
  return generator.replace(/^[a-z-]+:/, '')
}
