/**
 * What goes wrong with a language model, told by this program alone: what a server wrote may hold
 * part of a key, or of the papers, and is never passed on.
 */
import { z } from 'zod'
import { type ErrorCode, TenkyoError } from '#lib/errors.ts'
import { keySettings, type Provider } from '#lib/settings.ts'

/** Whose failure it is: what the setting calls it. */
export type Named = { provider: Provider; model: string }

const withStatus = z.looseObject({ statusCode: z.int().min(300) })
const unended = z.looseObject({ name: z.literal('AI_InvalidResponseDataError') })

/**
 * A failure of a model as one of ours; what is one already stays as it is.
 * @param error whatever the SDK threw, or put into a stream.
 */
export function failureOf(error: unknown, named: Named): TenkyoError {
  const ours = ownCause(error)
  if (ours !== null) return ours
  const status = withStatus.safeParse(error).data?.statusCode
  if (status !== undefined) return failureOfStatus(status, named)
  return failure(isUnended(error) ? 'broken' : 'garbage', named)
}

/** True for what the SDK says of a stream that ended without the model's last word. */
export function isUnended(error: unknown): boolean {
  return unended.safeParse(error).success
}

/** What a status other than 200 says. */
export function failureOfStatus(status: number, named: Named): TenkyoError {
  if (status >= 300 && status < 400) return failure('redirect', named)
  if (status === 401 || status === 403) return failure('refused', named)
  if (status === 404) return failure('absent', named)
  if (status === 408 || status === 504) return failure('late', named)
  if (status === 402 || status === 429 || status === 503 || status === 529) {
    return failure('busy', named)
  }
  const said = `${nameOf(named)} answered with status ${status}.`
  return status === 400 || status === 413 || status === 422
    ? new TenkyoError('model-refused', said, {
        hint: 'It may not take a question of this length, or structured output.',
      })
    : new TenkyoError('model-failed', said, { hint: 'Try again later.' })
}

const kinds = {
  unreachable: ['model-unreachable', 'cannot be reached'],
  refused: ['model-refused-key', 'refuses the key'],
  absent: ['model-not-found', 'is not there'],
  busy: ['model-busy', 'is busy, or what may be asked of it is used up'],
  silent: ['model-timeout', 'did not begin to answer in time'],
  stalled: ['model-timeout', 'stopped in the middle of its answer'],
  late: ['model-timeout', 'did not answer in time'],
  failed: ['model-failed', 'failed in the middle of its answer'],
  broken: ['model-cut-off', 'broke off in the middle of its answer'],
  endless: ['model-cut-off', 'wrote more than an answer may hold'],
  unfinished: ['model-cut-off', 'had no room to finish its answer'],
  empty: ['model-unusable', 'sent nothing that can be used'],
  declined: ['model-unusable', 'declined to answer'],
  closed: ['model-failed', 'closed the connection without an answer'],
  redirect: ['model-failed', 'sent the question elsewhere, which is not followed'],
  packed: ['model-failed', 'sent a packed answer, which was not asked for'],
  garbage: ['model-failed', 'sent something unreadable'],
} as const satisfies Record<string, readonly [ErrorCode, string]>

/** A failure of a known kind. */
export function failure(kind: keyof typeof kinds, named: Named): TenkyoError {
  const [code, what] = kinds[kind]
  return new TenkyoError(code, `${nameOf(named)} ${what}.`, { hint: hintOf(code, named) })
}

const nameOf = ({ provider, model }: Named) => `The model ${provider}:${model}`

function hintOf(code: ErrorCode, { provider, model }: Named): string {
  const isOwn = provider === 'ollama' || provider === 'openai-compatible'
  switch (code) {
    case 'model-unreachable':
      return isOwn
        ? 'Check that its server runs, and that TENKYO_MODEL_URL is its address.'
        : 'Check the connection to the network.'
    case 'model-refused-key':
      return provider === 'ollama' ? 'Check TENKYO_MODEL_URL.' : `Check ${keySettings[provider]}.`
    case 'model-not-found':
      if (provider === 'ollama') return `Fetch it with "ollama pull ${model}".`
      return provider === 'openai-compatible'
        ? 'Check TENKYO_MODEL, and TENKYO_MODEL_URL, which mostly ends in /v1.'
        : 'Check TENKYO_MODEL.'
    case 'model-unusable':
      if (provider === 'openai-compatible') {
        return 'Check TENKYO_MODEL_URL, which mostly ends in /v1, or choose another model.'
      }
      return 'Try again, or choose another model.'
    default:
      return 'Try again, or choose another model.'
  }
}

/** One of our own failures, where the SDK has wrapped it. */
function ownCause(error: unknown): TenkyoError | null {
  let current = error
  for (let depth = 0; depth < 8 && current instanceof Error; depth++) {
    if (current instanceof TenkyoError) return current
    current = current.cause
  }
  return null
}
