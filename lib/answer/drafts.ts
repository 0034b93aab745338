/**
 * Reads a model's statements out of the text that it streams. In place of the AI SDK's reader of
 * elements, whose outcome for broken JSON depends on where the stream was cut: this one goes character
 * by character, gives an object as soon as its bracket closes, and looks at nothing twice.
 */
import { z } from 'zod'

const draftKinds = ['point', 'heading', 'lead'] as const

/** A statement as a model wrote it, of which nothing is believed yet. */
export type Draft = { text: string; kind: (typeof draftKinds)[number]; ids: string[] }

/** What a model is asked for; readers of drafts take more than this, models are told no more. */
const askedDraftSchema = z.object({
  text: z.string(),
  kind: z.enum(draftKinds),
  ids: z.array(z.string()),
})

/**
 * A kind that there isn't is a point, of which most is demanded. Weaker models call the ids by other
 * names (`citations`, `sources`); whatever list they give counts, for each id is looked up anyway.
 */
const readDraftSchema = z
  .looseObject({ text: z.string(), kind: z.enum(draftKinds).catch('point') })
  .transform(
    ({ text, kind, ...rest }): Draft => ({
      text,
      kind,
      ids: listedIds(rest),
    }),
  )

/** The ids that a model listed, under whatever name. */
export function listedIds(rest: Readonly<Record<string, unknown>>): string[] {
  return [rest.ids ?? Object.values(rest).find(Array.isArray)]
    .flat()
    .filter((id) => typeof id === 'string')
}

/** An object with more characters is no statement. */
const longestObject = 20_000
/** Objects that lie in more than so many others are not looked at. */
const deepestObject = 8

/** Takes the next characters of the stream; gives what is complete with them. */
type ObjectReader<Written> = (characters: string) => Written[]

/** What a model is asked to write one by one, and how each is read. */
export type DraftForm<Written> = {
  /** As the model's server is told. */
  name: string
  element: z.ZodType
  /** Null for what is none. */
  read(written: unknown): Written | null
}

/** The statements of an answer. */
export const statementForm: DraftForm<Draft> = {
  name: 'statements',
  element: askedDraftSchema,
  read: (written) => readDraftSchema.safeParse(written).data ?? null,
}

/** A reader of one stream. What is no statement (prose, code fences, broken JSON) gives nothing. */
export const draftReader = (): ObjectReader<Draft> => objectReader(statementForm.read)

/** A reader of one stream of objects; what `read` takes for none gives nothing. */
export function objectReader<Written>(read: DraftForm<Written>['read']): ObjectReader<Written> {
  let kept = ''
  /** Where the open objects begin in `kept`, the outermost first; -1: too long, or too deep. */
  let open: number[] = []
  let inString = false
  let isEscaped = false

  function close(): Written[] {
    const from = open.pop()
    const text = from === undefined || from === -1 ? '' : kept.slice(from)
    const draft = text.length > longestObject ? null : readAs(read, text)
    if (open.length === 0) kept = ''
    return draft === null ? [] : [draft]
  }

  function release(): void {
    open = open.map((from) => (from !== -1 && kept.length - from > longestObject ? -1 : from))
    const first = open.find((from) => from !== -1) ?? kept.length
    if (first === 0) return
    kept = kept.slice(first)
    open = open.map((from) => (from === -1 ? -1 : from - first))
  }

  function take(character: string): Written[] {
    if (open.length > 0) kept += character
    // No string of JSON goes over a line's end: behind one, a bracket is a bracket again.
    if (inString && character === '\n') inString = false
    if (inString) {
      if (isEscaped) isEscaped = false
      else if (character === '\\') isEscaped = true
      else if (character === '"') inString = false
    } else if (character === '{') {
      if (open.length === 0) kept = character
      open.push(open.length < deepestObject ? kept.length - 1 : -1)
    } else if (open.length > 0) {
      if (character === '"') inString = true
      else if (character === '}') return close()
    }
    if (kept.length > longestObject * 2) {
      release()
      inString &&= open.some((from) => from !== -1)
    }
    return []
  }

  return (characters) => {
    const drafts: Written[] = []
    for (let at = 0; at < characters.length; at += 1) drafts.push(...take(characters.charAt(at)))
    return drafts
  }
}

function readAs<Written>(read: DraftForm<Written>['read'], text: string): Written | null {
  try {
    return read(JSON.parse(text))
  } catch {
    return null
  }
}
