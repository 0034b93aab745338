/**
 * Language models that write answers: which there are, and how they are opened. What a model says
 * is checked elsewhere; here it is kept within limits, and its failures are put into our words.
 */
import { type Config, isLoopback } from '#lib/config.ts'
import { TenkyoError } from '#lib/errors.ts'
import { keySettings, type Provider, providers } from '#lib/settings.ts'
import type { Named } from './language-model/failures.ts'
import { fetchWithin } from './language-model/fetch.ts'
import { defaultLimits, type Limits } from './language-model/limits.ts'
import type { LanguageModel } from './language-model/model.ts'
import { openOllama } from './language-model/ollama.ts'
import { within } from './language-model/within.ts'

export type { LanguageModel } from './language-model/model.ts'

type ModelSettings = Pick<Config, 'generators' | 'modelUrl' | 'keys'>

export type OpenOptions = {
  limits?: Partial<Limits>
  /** Where a service is asked instead of at its own address. */
  baseUrl?: string
}

/**
 * Opens the model that a generator names (`provider:model`). Nothing is asked of it yet. Its calls
 * keep to the limits and fail with a `TenkyoError` of code `model-…`; none is tried again.
 * @throws TenkyoError `unknown-generator` for one that the settings don't offer,
 * `model-not-configured` where a key or an address is missing.
 */
export async function openLanguageModel(
  config: ModelSettings,
  generator: string,
  options: OpenOptions = {},
): Promise<LanguageModel> {
  const named = config.generators.includes(generator) ? parseGenerator(generator) : null
  if (named === null) {
    throw new TenkyoError('unknown-generator', `There is no generator called "${generator}".`, {
      hint: `Use one of ${offered(config).join(', ')}.`,
    })
  }
  const lacking = lackingSetting(config, generator)
  if (lacking !== null) {
    throw new TenkyoError('model-not-configured', `For ${generator}, ${lacking} is not set.`, {
      hint: `Set ${lacking} in .env.local and start again.`,
    })
  }
  const limits = { ...defaultLimits, ...options.limits }
  const send = fetchWithin(limits, named)
  const model = await open(config, named, send, options.baseUrl)
  return within(model, limits, named)
}

/** What a reader may choose from: the generators of the settings, and the papers' own sentences. */
export function offered({ generators }: Pick<Config, 'generators'>): string[] {
  return generators.includes('extractive') ? generators : [...generators, 'extractive']
}

/** True where a generator's server is another machine than this one. */
export function leavesMachine(config: ModelSettings, generator: string): boolean {
  switch (parseGenerator(generator)?.provider) {
    case undefined:
      return false
    case 'ollama':
      return !isLoopback(new URL(ollamaUrl(config)).hostname)
    case 'openai-compatible':
      return config.modelUrl !== null && !isLoopback(new URL(config.modelUrl).hostname)
    default:
      return true
  }
}

/** The setting that a generator cannot do without and that is not set; null where it has all. */
export function lackingSetting(config: ModelSettings, generator: string): string | null {
  const named = parseGenerator(generator)
  switch (named?.provider) {
    case 'openai':
    case 'anthropic':
    case 'google':
      return config.keys[named.provider] === null ? keySettings[named.provider] : null
    case 'openai-compatible':
      return config.modelUrl === null ? 'TENKYO_MODEL_URL' : null
    default:
      return null
  }
}

function parseGenerator(generator: string): Named | null {
  const colon = generator.indexOf(':')
  const provider: Provider | undefined = providers.find((one) => one === generator.slice(0, colon))
  return provider === undefined ? null : { provider, model: generator.slice(colon + 1) }
}

async function open(
  config: ModelSettings,
  named: Named,
  fetch: typeof globalThis.fetch,
  baseUrl: string | undefined,
): Promise<LanguageModel> {
  const { provider, model } = named
  if (provider === 'ollama') return openOllama(baseUrl ?? ollamaUrl(config), named, fetch)
  const apiKey = config.keys[provider]?.() ?? ''
  switch (provider) {
    case 'openai': {
      const { createOpenAI } = await import('@ai-sdk/openai')
      const baseURL = baseUrl ?? 'https://api.openai.com/v1'
      // Chat completions: the newer way keeps what it was asked unless told otherwise.
      return createOpenAI({ apiKey, baseURL, fetch }).chat(model)
    }
    case 'anthropic': {
      const { createAnthropic } = await import('@ai-sdk/anthropic')
      const baseURL = baseUrl ?? 'https://api.anthropic.com/v1'
      return createAnthropic({ apiKey, baseURL, fetch }).languageModel(model)
    }
    case 'google': {
      const { createGoogleGenerativeAI } = await import('@ai-sdk/google')
      const baseURL = baseUrl ?? 'https://generativelanguage.googleapis.com/v1beta'
      return createGoogleGenerativeAI({ apiKey, baseURL, fetch }).languageModel(model)
    }
    case 'openai-compatible': {
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
      return createOpenAICompatible({
        name: provider,
        baseURL: baseUrl ?? config.modelUrl ?? '',
        fetch,
        ...(apiKey === '' ? {} : { apiKey }),
        // Without it the schema never leaves the process.
        supportsStructuredOutputs: true,
      }).chatModel(model)
    }
  }
}

/**
 * The address in the settings is the OpenAI-compatible server's, where there is one beside Ollama. The
 * ends that other programs ask for behind Ollama's address are taken off.
 */
function ollamaUrl({ generators, modelUrl }: ModelSettings): string {
  const isTaken = generators.some((one) => one.startsWith('openai-compatible:'))
  const url = (isTaken ? null : modelUrl) ?? 'http://127.0.0.1:11434'
  return url.replace(/\/(v1|api)$/, '')
}
