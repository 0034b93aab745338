import { afterAll } from 'vitest'
import { honest, type ModelServer, startModelServer } from './model-server.ts'
import { type ReadingRoom, readingRoom } from './reading-room.ts'

/** The name by which the scripted model is chosen. */
const scripted = 'openai-compatible:scripted'

/**
 * A served library whose answers a scripted model writes unless its reader chooses otherwise, from
 * before a file's tests to behind them. `model` gives the model's server, whose script may be changed.
 */
export function modelRoom(papers: Readonly<Record<string, string | Uint8Array>>): {
  room: ReadingRoom
  model: () => ModelServer
} {
  let server: ModelServer | null = null
  const room = readingRoom(papers, async () => {
    server = await startModelServer(honest)
    return { TENKYO_MODEL: scripted, TENKYO_MODEL_URL: `${server.url}/v1` }
  })
  afterAll(() => server?.[Symbol.asyncDispose]())
  return {
    room,
    model() {
      if (server === null) throw new Error('The model is there with the first test.')
      return server
    },
  }
}
