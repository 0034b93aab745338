import type { ExportRequest } from '#lib/contract.ts'
import { type Problem, readProblem, unreachable } from '../library/fetch.ts'

/** The file that something is taken away in with its name, or what went wrong. */
export async function fetchExport(
  request: ExportRequest,
): Promise<{ file: Blob; name: string } | { problem: Problem }> {
  try {
    const response = await fetch('/api/export', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    })
    if (!response.ok) return { problem: readProblem(await response.text()) }
    const name = nameIn(response.headers.get('content-disposition') ?? '')
    return { file: await response.blob(), name }
  } catch {
    return { problem: unreachable }
  }
}

/** The name that a server gives a file (RFC 5987). */
function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? 'tenkyo'
  return decodeURIComponent(encoded)
}

/** So long a browser may take to read what it was given. */
const keptMs = 60_000

/** Hands a file to the browser, which saves it or asks where to. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), keptMs)
}
