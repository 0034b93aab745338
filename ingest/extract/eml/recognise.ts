/** How much of a file is looked at, in bytes. */
const sampleLength = 64 * 1024

/** Header fields that programs write and people do not. */
const written = /^(?:message-id|mime-version|received|return-path|dkim-signature)$/

/**
 * True for a mail as it travels (RFC 5322): it opens with header fields, a sender among them, and with
 * a field or a date of the form that only programs write, before the first empty line. Text that
 * somebody copied out of a mail program is none.
 */
export function isMail(bytes: Uint8Array): boolean {
  const sample = new TextDecoder('latin1').decode(bytes.subarray(0, sampleLength))
  const head = sample.replace(/^(?:ï»¿)?(?:From [^\n]*\n)?/, '').split(/\r?\n\r?\n/, 1)[0] ?? ''
  if (head.length === sample.length && bytes.length > sampleLength) return false
  const names = new Set<string>()
  let dated = false
  for (const line of head.split(/\r?\n/)) {
    if (/^[ \t]/.test(line) && names.size > 0) continue
    const [, name, value] = /^([!-9;-~]{1,70}):(.*)$/.exec(line) ?? []
    if (name === undefined || value === undefined) return false
    names.add(name.toLowerCase())
    dated ||= /^date$/i.test(name) && readMailDate(value) !== null
  }
  if (!names.has('from')) return false
  return [...names].some((name) => written.test(name)) || (dated && names.size > 2)
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day that a mail's date field names where it was written, as an ISO date; null where none. */
export function readMailDate(value: string): string | null {
  const form = /^\s*(?:[A-Za-z]{3},\s*)?(\d{1,2})\s+([A-Za-z]{3})\s+(\d{4})\s+\d{1,2}:\d{2}/
  const [, day, name, year] = form.exec(value) ?? []
  const month = months.indexOf((name ?? '').toLowerCase()) + 1
  if (day === undefined || month === 0) return null
  return `${year}-${`${month}`.padStart(2, '0')}-${day.padStart(2, '0')}`
}
