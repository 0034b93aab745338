import type { Config } from '#lib/config.ts'
import type { Answer } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import type { LanguageModel, OpenOptions } from '#lib/models/language-model.ts'

/** Who writes an answer; `failure` says why a model that was chosen can't. */
export type Writer =
  | { kind: 'extractive'; name: null; failure: TenkyoError | null }
  | { kind: 'model'; name: string; model: LanguageModel; failure: null }

/**
 * The writer that a request names, else the first of the settings.
 * @throws TenkyoError `unknown-generator`, naming what is offered.
 */
export async function openWriter(
  config: Pick<Config, 'generators' | 'modelUrl' | 'keys'>,
  generator: string | undefined,
  options: OpenOptions = {},
): Promise<Writer> {
  const name = generator ?? config.generators[0] ?? 'extractive'
  if (name === 'extractive') return { kind: 'extractive', name: null, failure: null }
  // Whoever has no model does not wait for what models need.
  const { openLanguageModel } = await import('#lib/models/language-model.ts')
  try {
    const model = await openLanguageModel(config, name, options)
    return { kind: 'model', name, model, failure: null }
  } catch (error) {
    if (!(error instanceof TenkyoError) || error.code !== 'model-not-configured') throw error
    return { kind: 'extractive', name: null, failure: error }
  }
}

/** Why another than the chosen model answered, or why it did not come to its end. */
export function noticeOf(
  { code, message, hint }: TenkyoError,
  isKept: boolean,
): NonNullable<Answer['notice']> {
  const kept = isKept ? 'What it had written by then was checked and is kept.' : undefined
  return { code, message: [message, kept, hint].filter((one) => one !== undefined).join(' ') }
}
