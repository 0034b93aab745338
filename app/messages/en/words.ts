import { adding } from './adding.ts'
import { chat } from './chat.ts'
import { citation } from './citation.ts'
import { compare } from './compare.ts'
import { desk } from './desk.ts'
import { exporting } from './export.ts'
import { failures } from './failures.ts'
import { library } from './library.ts'
import { mentions } from './mentions.ts'
import { shell } from './shell.ts'
import { source } from './source.ts'
import { talk } from './talk.ts'
import { timeline } from './timeline.ts'
import { warnings } from './warnings.ts'

/** Everything that the interface says, in English. Other languages have the same shape. */
export const en = {
  locale: 'en' as 'en' | 'ja',
  ...shell,
  ...desk,
  ...chat,
  ...talk,
  ...citation,
  ...compare,
  ...source,
  ...library,
  ...adding,
  ...mentions,
  ...exporting,
  ...timeline,
  ...warnings,
  ...failures,
}

export type Words = typeof en
