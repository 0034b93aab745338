/**
 * What a language model's answer looks like on the wire, in the four styles that Tenkyo speaks.
 */
import type { Asked } from './model-asked.ts'

/** Why a model's answer ends, in the words of OpenAI's style. */
export type End = 'stop' | 'length' | 'content_filter'

type Wire = { type: string; begin: string; piece(text: string): string; end(why: End): string }

const event = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`
const named = (type: string, data: object) => `event: ${type}\n${event({ type, ...data })}`

/** How the answer to `asked` looks in a stream: its beginning, a piece of text, its end. */
export function wireOf({ style, model, schema }: Asked): Wire {
  switch (style) {
    case 'openai': {
      const chunk = (delta: object, finish_reason: string | null) =>
        event({
          id: 'chatcmpl-1',
          object: 'chat.completion.chunk',
          created: 1,
          model,
          choices: [{ index: 0, delta, finish_reason }],
        })
      return {
        type: 'text/event-stream',
        begin: chunk({ role: 'assistant', content: '' }, null),
        piece: (content) => chunk({ content }, null),
        end: (why) => `${chunk({}, why)}data: [DONE]\n\n`,
      }
    }
    case 'ollama': {
      const line = (content: string, rest: object) =>
        `${JSON.stringify({ model, created_at: '2026-01-01T00:00:00Z', message: { role: 'assistant', content }, ...rest })}\n`
      return {
        type: 'application/x-ndjson',
        begin: '',
        piece: (content) => line(content, { done: false }),
        end: (why) =>
          line('', { done: true, done_reason: why, prompt_eval_count: 1, eval_count: 1 }),
      }
    }
    case 'anthropic': {
      const usage = { input_tokens: 1, output_tokens: 1 }
      const block =
        schema === null
          ? { type: 'text', text: '' }
          : { type: 'tool_use', id: 'toolu_1', name: 'json', input: {} }
      return {
        type: 'text/event-stream',
        begin:
          named('message_start', {
            message: { id: 'msg_1', type: 'message', role: 'assistant', model, content: [], usage },
          }) + named('content_block_start', { index: 0, content_block: block }),
        piece: (text) =>
          named('content_block_delta', {
            index: 0,
            delta:
              schema === null
                ? { type: 'text_delta', text }
                : { type: 'input_json_delta', partial_json: text },
          }),
        end: (why) =>
          named('content_block_stop', { index: 0 }) +
          named('message_delta', {
            delta: {
              stop_reason: {
                stop: schema === null ? 'end_turn' : 'tool_use',
                length: 'max_tokens',
                content_filter: 'refusal',
              }[why],
              stop_sequence: null,
            },
            usage: { output_tokens: 1 },
          }) +
          named('message_stop', {}),
      }
    }
    case 'google': {
      const chunk = (text: string, rest: object) =>
        event({
          candidates: [{ index: 0, content: { role: 'model', parts: [{ text }] }, ...rest }],
          modelVersion: model,
        })
      return {
        type: 'text/event-stream',
        begin: '',
        piece: (text) => chunk(text, {}),
        end: (why) =>
          chunk('', {
            finishReason: { stop: 'STOP', length: 'MAX_TOKENS', content_filter: 'SAFETY' }[why],
          }),
      }
    }
  }
}

/** The answer to `asked` in one piece, in OpenAI's style; the others are only asked for streams. */
export function wholeOf({ model }: Asked, content: string, why: End): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: why }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  })
}
