const key = 'tenkyo-conversation'

/** The conversation that this tab had last, if it had one and the browser keeps such things. */
export function remembered(): string | null {
  return withStore((storage) => storage.getItem(key))
}

/** Keeps a conversation's id for this tab. */
export function remember(id: string): void {
  withStore((storage) => storage.setItem(key, id))
}

/** Lets the tab begin anew. */
export function forget(): void {
  withStore((storage) => storage.removeItem(key))
}

/** What `use` gives; null where the browser keeps nothing for this page. */
function withStore<Value>(use: (storage: Storage) => Value): Value | null {
  try {
    return use(sessionStorage)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
