import type { ChatMessage } from '#lib/chat/message.ts'
import type { Asked } from './conversation.tsx'

/** A conversation as this tab keeps it while the reader looks at other pages or loads this one anew. */
type Kept = {
  messages: ChatMessage[]
  /** What was asked, in the order of the turns. */
  asked: Asked[]
}

/** The number is another one whenever what is kept changes its shape. */
const key = 'tenkyo-conversation-1'
const nothing: Kept = { messages: [], asked: [] }

/** Keeps a conversation for this tab; where it is too long for the tab's store, its latest turns. */
export function keepConversation({ messages, asked }: Kept): void {
  for (let turns = asked.length; turns > 0; turns -= 1) {
    const kept = { messages: lastTurns(messages, turns), asked: asked.slice(-turns) }
    if (store(JSON.stringify(kept))) return
  }
}

/** The conversation that this tab keeps; one without messages where there is none. */
export function keptConversation(): Kept {
  const kept = read()
  return kept === null ? nothing : kept
}

/** Forgets what is kept, so that a new conversation begins. */
export function forgetConversation(): void {
  withStore((storage) => storage.removeItem(key))
}

/** The messages from the question of the last but `turns` on. */
function lastTurns(messages: readonly ChatMessage[], turns: number): ChatMessage[] {
  const questions = messages.flatMap(({ role }, at) => (role === 'user' ? [at] : []))
  return messages.slice(questions.at(-turns) ?? 0)
}

function store(text: string): boolean {
  return withStore((storage) => {
    storage.setItem(key, text)
    return true
  }, false)
}

function read(): Kept | null {
  const kept = withStore((storage): unknown => JSON.parse(storage.getItem(key) ?? 'null'), null)
  return isKept(kept) ? kept : null
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  return (
    'messages' in value &&
    Array.isArray(value.messages) &&
    'asked' in value &&
    Array.isArray(value.asked) &&
    value.messages.length > 0
  )
}

/** What `use` gives; `otherwise` where the browser keeps nothing for this page or has no more room, or what it kept is no JSON. */
function withStore<Value>(use: (storage: Storage) => Value, otherwise: Value): Value
function withStore(use: (storage: Storage) => void): void
function withStore<Value>(use: (storage: Storage) => Value, otherwise?: Value): Value | undefined {
  try {
    return use(sessionStorage)
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return otherwise
    throw error
  }
}
