/** A failure as the page shows it; `unreachable` where no answer of this server came at all. */
export type Problem = {
  code: string
  message: string
  hint: string | undefined
}

/** What a route answers, or the problem in its place; never throws but for an abort. */
export async function getJson<Value>(
  path: string,
  signal?: AbortSignal,
): Promise<{ value: Value } | { problem: Problem }> {
  try {
    const response = await fetch(path, signal ? { signal } : {})
    const text = await response.text()
    return response.ok ? { value: JSON.parse(text) } : { problem: readProblem(text) }
  } catch (error) {
    if (signal?.aborted) throw error
    return { problem: unreachable }
  }
}

/** Sends `body` as JSON and gives what the route answers, null where it answers nothing. */
export async function sendJson<Value>(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<{ value: Value | null } | { problem: Problem }> {
  try {
    const response = await fetch(path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) return { problem: readProblem(text) }
    return { value: text === '' ? null : JSON.parse(text) }
  } catch {
    return { problem: unreachable }
  }
}

/** The contract's error in `text`, bare or inside `{error}`. */
export function readProblem(text: string): Problem {
  try {
    const { error } = JSON.parse(text)
    return { code: error.code, message: error.message, hint: error.hint }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return unreachable
    throw error
  }
}

/** No answer, or none of this server's. */
export const unreachable: Problem = { code: 'unreachable', message: '', hint: undefined }
