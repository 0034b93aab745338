import type { Stance } from '#lib/contract.ts'

/**
 * What one sentence of a position says; `onTopic` where it carries the topic's words, `isWeak` where it
 * only tells of good or harm.
 */
export type Said = {
  stance: Stance
  cues: readonly string[]
  onTopic: boolean
  isWeak?: boolean | undefined
}

/** A side needs this many times the other's weight to be the position's. */
const clearly = 2

/**
 * The stance of a position made of several sentences: that of those that take one, only the sentences
 * that name the topic, where any do. Where some say what should be or where they stand, those that only
 * tell of good or harm don't count. Sides that stand against each other without a clear majority, and
 * terms that weigh as much as a side, make it conditional. The cues are those of the sentences that
 * bear it out, each once.
 */
export function combine(all: readonly Said[]): { stance: Stance; cues: string[] } {
  const about = all.some(({ onTopic }) => onTopic) ? all.filter(({ onTopic }) => onTopic) : all
  const plain = about.filter(({ stance, isWeak }) => stance !== 'describes' && isWeak !== true)
  const said = plain.length > 0 ? plain : about
  const weights = { advocates: 0, opposes: 0, conditional: 0, describes: 0 }
  for (const { stance } of said) weights[stance] += 1
  const stance = stanceOf(weights)
  const bearing = said.filter((one) =>
    stance === 'conditional' ? one.stance !== 'describes' : one.stance === stance,
  )
  return { stance, cues: [...new Set(bearing.flatMap(({ cues }) => cues))] }
}

function stanceOf({ advocates, opposes, conditional }: Readonly<Record<Stance, number>>): Stance {
  if (advocates + opposes + conditional === 0) return 'describes'
  const most = Math.max(advocates, opposes)
  const least = Math.min(advocates, opposes)
  if (conditional >= most || (least > 0 && most < clearly * least)) return 'conditional'
  return advocates > opposes ? 'advocates' : 'opposes'
}
