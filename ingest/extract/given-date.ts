import { dateIn } from '../dates.ts'

/** The date in a file's properties as an ISO date, as exact as it is given; null where there is none. */
export function givenDate(text: string | null | undefined): string | null {
  const plain = text?.trim().slice(0, 100) ?? ''
  return /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/.test(plain) ? plain : dateIn(plain)
}
