import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What a folder must hold for transformers.js to run the model in it. */
export const modelFiles = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/model_quantized.onnx',
] as const

/** The files that a model's folder lacks. */
export function missingFiles(folder: string): string[] {
  return modelFiles.filter((file) => !existsSync(join(folder, file)))
}
