import { readFileSync } from 'node:fs'

/** The resident set of a process in bytes; null where the system does not tell, or it has ended. */
export function residentBytes(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
