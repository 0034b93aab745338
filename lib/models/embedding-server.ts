import { createHash } from 'node:crypto'
import { z } from 'zod'
import { TenkyoError } from '#lib/errors.ts'
import type { Embedder, EmbedderOptions } from './embedder.ts'
import { prefixesOf } from './prefixes.ts'
import { isUnitVector, toUnitLength } from './vectors.ts'

const textsPerRequest = 32
const responseSchema = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()) })),
})

/**
 * A model behind an OpenAI-compatible `POST {base}/embeddings`.
 * @param setting `http(s)://…/v1#model`
 * @throws TenkyoError `embedder-unavailable` where the server doesn't answer as it should; what it
 * wrote is not passed on.
 */
export async function openEmbeddingServer(
  setting: string,
  options: Pick<EmbedderOptions, 'key' | 'timeoutMs'>,
): Promise<Embedder> {
  const { url, where, model } = parse(setting)
  const prefixes = prefixesOf(model)
  const closing = new AbortController()

  const request = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const limit = AbortSignal.timeout(options.timeoutMs ?? 60_000)
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(options.key === undefined ? {} : { authorization: `Bearer ${options.key}` }),
      },
      body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
      signal: AbortSignal.any([limit, closing.signal]),
    }).catch((error: unknown) => {
      // No connection, a broken one, or none of it in time.
      throw unavailable(where, 'does not answer', error)
    })
    if (!response.ok) throw unavailable(where, `answered with status ${response.status}`)
    const body: unknown = await response.json().catch((error: unknown) => {
      // The body broke off, took too long, or is no JSON.
      throw unavailable(where, 'sent something unreadable', error)
    })
    return vectorsOf(body, texts.length, where)
  }

  const [probe] = await request([`${prefixes.query}tenkyo`])
  const dimensions = probe?.length ?? 0
  return {
    model,
    fingerprint: createHash('sha256')
      .update(`${url.href}#${model}#${dimensions}`)
      .digest('hex')
      .slice(0, 16),
    dimensions,
    cutTexts: 0,
    async embed(texts, as) {
      const vectors: Float32Array[] = []
      for (let start = 0; start < texts.length; start += textsPerRequest) {
        const some = texts.slice(start, start + textsPerRequest).map((text) => prefixes[as] + text)
        vectors.push(...(await request(some)))
      }
      if (vectors.every((vector) => isUnitVector(vector, dimensions))) return vectors
      throw unavailable(where, `sent vectors that are not ${dimensions} numbers with a direction`)
    },
    async close() {
      closing.abort()
    },
  }
}

function parse(setting: string): { url: URL; where: string; model: string } {
  const hash = setting.indexOf('#')
  const base = setting.slice(0, Math.max(hash, 0)).replace(/\/+$/, '')
  const url = URL.parse(`${base}/embeddings`)
  const model = setting.slice(hash + 1)
  if (url === null || model === '') {
    throw new TenkyoError('setting-invalid', `"${setting}" is no address of an embedding server.`, {
      hint: 'It is written http(s)://…/v1#model.',
    })
  }
  return { url, where: url.origin, model }
}

function vectorsOf(body: unknown, count: number, where: string): Float32Array[] {
  const parsed = responseSchema.safeParse(body)
  const items = parsed.success ? parsed.data.data.toSorted((a, b) => a.index - b.index) : []
  if (items.length !== count || items.some((item, place) => item.index !== place)) {
    throw unavailable(where, `did not send one vector for each of ${count} texts`)
  }
  return items.map((item) => toUnitLength(Float32Array.from(item.embedding)))
}

function unavailable(where: string, what: string, cause?: unknown): TenkyoError {
  return new TenkyoError('embedder-unavailable', `The embedding server at ${where} ${what}.`, {
    hint: 'Check that it runs and that TENKYO_EMBEDDER names its address and model.',
    cause,
  })
}
