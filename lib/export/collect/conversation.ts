import { openConversation } from '#lib/chat/conversations.ts'
import { placeKey } from '#lib/chat/numbers.ts'
import type { Anchor, Conversation, ExportSubject } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import type { Index } from '#lib/index/open.ts'
import type { Labels } from '../labels/en.ts'
import type { Cited, Section } from '../taken.ts'
import { answerSection } from './answer.ts'
import type { Cite } from './statement.ts'

type Wanted = Extract<ExportSubject, { kind: 'conversation' }>

/**
 * A conversation from what is kept, or one turn of it. What became of its papers since is told with
 * each citation: one whose words stand in its paper still is the paper's as it is now, any other the
 * one that was kept.
 * @throws TenkyoError `conversation-not-found`, `nothing-to-export`
 */
export async function collectConversation(
  index: Index,
  { id, turn }: Wanted,
  labels: Labels,
): Promise<{ title: string; sections: Section[] }> {
  const conversation = await openConversation(index, id)
  const turns = conversation.turns.filter((one) => turn === undefined || one.id === turn)
  const [first] = turns
  if (first === undefined) {
    throw new TenkyoError('nothing-to-export', 'This conversation does not hold that turn.', {
      hint: 'GET /api/conversations/{id} lists its turns.',
    })
  }
  return {
    title: turn === undefined ? conversation.title : first.question,
    sections: turns.map((one) => sectionOf(one, labels)),
  }
}

function sectionOf(
  { at, question, answer, anchors, end }: Conversation['turns'][number],
  labels: Labels,
): Section {
  const section = answerSection(answer, labels, citeBy(anchors))
  const broken = { is: 'remark' as const, text: labels.brokenOff }
  const lines = end === 'whole' ? section.lines : [...section.lines, broken]
  return { ...section, title: question, at, lines }
}

function citeBy(anchors: readonly Anchor[]): Cite {
  const byPlace = new Map(anchors.map((anchor) => [placeKey(anchor), anchor]))
  return (citation): Cited => {
    const { state, now } = byPlace.get(placeKey(citation)) ?? { state: 'gone', now: null }
    const isThere = (state === 'same' || state === 'moved') && now !== null
    return { citation: isThere ? now : citation, state }
  }
}
