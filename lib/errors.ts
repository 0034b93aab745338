/** The kinds of failure a reader can meet; each has one HTTP status. Codes never change their meaning. */
const statusOf = {
  'bad-request': 400,
  'question-empty': 400,
  'question-too-long': 413,
  'term-empty': 400,
  'term-too-long': 413,
  'unknown-generator': 400,
  unauthorised: 401,
  'forbidden-host': 403,
  'forbidden-origin': 403,
  'not-found': 404,
  'document-not-found': 404,
  'version-not-found': 404,
  'collection-not-found': 404,
  'collection-exists': 409,
  'conversation-not-found': 404,
  'conversation-deleted': 410,
  'conversation-full': 409,
  'left-out': 409,
  'quote-changed': 409,
  'paper-gone': 409,
  'nothing-to-export': 409,
  'export-too-large': 413,
  'file-empty': 422,
  'file-not-regular': 422,
  'file-not-text': 422,
  'file-too-large': 413,
  'file-unreadable': 422,
  'file-damaged': 422,
  'file-encrypted': 422,
  'needs-ocr': 422,
  'ocr-unavailable': 422,
  'ocr-failed': 422,
  'archive-unsafe': 422,
  'file-timeout': 422,
  'file-too-complex': 422,
  'path-not-found': 404,
  'index-empty': 409,
  'index-busy': 503,
  'index-corrupt': 500,
  'index-read-only': 500,
  'tokenizer-unfit': 500,
  'setting-invalid': 500,
  'embedder-unavailable': 500,
  'embedder-mismatch': 500,
  'model-not-configured': 409,
  'model-unreachable': 502,
  'model-refused': 502,
  'model-refused-key': 502,
  'model-not-found': 502,
  'model-busy': 503,
  'model-failed': 502,
  'model-timeout': 504,
  'model-cut-off': 502,
  'model-unusable': 502,
  'nothing-supported': 422,
  'port-in-use': 500,
  'disk-full': 507,
  internal: 500,
} as const

export type ErrorCode = keyof typeof statusOf

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(statusOf, value)
}

/**
 * The one error of the product: what was wrong, with what, and (`hint`) what to do about it.
 * Its message is fit for a reader: no stack, no key, no path outside the project.
 */
export class TenkyoError extends Error {
  override readonly name = 'TenkyoError'
  readonly code: ErrorCode
  readonly hint: string | undefined

  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.hint = options.hint
  }

  get status(): number {
    return statusOf[this.code]
  }
}

/** The contract's `Error` body for anything thrown; what is not ours becomes `internal`, without its text. */
export function errorBody(error: unknown): {
  error: { code: ErrorCode; message: string; hint?: string }
} {
  if (!(error instanceof TenkyoError)) {
    return { error: { code: 'internal', message: 'Something went wrong inside Tenkyo.' } }
  }
  const { code, message, hint } = error
  return { error: hint === undefined ? { code, message } : { code, message, hint } }
}

/** What a request meets that names a document that is not there. */
export function documentNotFound(id: string): TenkyoError {
  return new TenkyoError('document-not-found', `There is no document ${JSON.stringify(id)}.`, {
    hint: 'GET /api/documents lists the documents.',
  })
}
