import { chat } from './chat.ts'
import { desk } from './desk.ts'
import { failures } from './failures.ts'
import { library } from './library.ts'
import { shell } from './shell.ts'
import { source } from './source.ts'

/** Everything that the interface says, in English. Other languages have the same shape. */
export const en = { locale: 'en', ...shell, ...desk, ...chat, ...source, ...library, ...failures }

export type Words = typeof en
