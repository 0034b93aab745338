/**
 * What a run of the command tells: its lines, its sum, and how far it is.
 */
import { rename, writeFile } from 'node:fs/promises'
import type { IngestEvent, IngestStatus } from '#lib/contract.ts'
import { visible } from '#lib/text/visible.ts'

/** How a run went on: how many files came to which outcome. */
export type Counts = Map<IngestEvent['state'], number>

export function reportJson(event: IngestEvent): void {
  console.log(JSON.stringify(event))
}

export function reportLine({ source, state, document, error }: IngestEvent): void {
  if (!isOutcome(state)) return
  const about = error?.message ?? (document === undefined ? '' : `${document.passages} passages`)
  console.error(`${state.padEnd(9)} ${visible(source)}  ${visible(about)}`.trimEnd())
}

/** True for what a file ends with. */
export function isOutcome(state: IngestEvent['state']): boolean {
  return state !== 'reading' && state !== 'embedding'
}

/** The outcomes in one line. */
export function summaryOf(counts: Counts): string {
  const summary = [...counts].map(([state, count]) => `${count} ${state}`).join(', ')
  return summary === '' ? 'There is no file to index.' : summary
}

/** Tells the server beside this process how far it is; moved into place, so it is never half written. */
export async function writeStatus(file: string | null, status: IngestStatus): Promise<void> {
  if (file === null) return
  const whole = `${file}.${process.pid}`
  await writeFile(whole, JSON.stringify(status))
  await rename(whole, file)
}
