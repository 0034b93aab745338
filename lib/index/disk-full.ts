import { TenkyoError } from '#lib/errors.ts'

/** The error to throw for one that was met while writing: `disk-full` where that is what it says. */
export function explainWriting(error: unknown): unknown {
  if (error instanceof TenkyoError) return error
  if (!/no space left|ENOSPC|EDQUOT|quota exceeded|EFBIG|file too large/i.test(String(error)))
    return error
  return new TenkyoError('disk-full', 'There is no space left for the index.', {
    hint: 'Free some space and run it again; what was indexed before is still there.',
    cause: error,
  })
}
