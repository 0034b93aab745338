import { type Adding, createAdding } from './adding.ts'
import { sendLot } from './send-lot.ts'

/** The queue that sends to this server. */
export function openAdding(tell: () => void): Adding {
  return createAdding(sendLot, tell)
}
