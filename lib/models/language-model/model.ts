/** The AI SDK's own types of a language model, named as they are used here. */
import type { LanguageModel as AnyLanguageModel } from 'ai'

/** A model that the AI SDK's functions take. */
export type LanguageModel = Extract<AnyLanguageModel, { specificationVersion: 'v4' }>

export type CallOptions = Parameters<LanguageModel['doStream']>[0]
type GenerateResult = Awaited<ReturnType<LanguageModel['doGenerate']>>
export type StreamResult = Awaited<ReturnType<LanguageModel['doStream']>>
export type StreamPart = StreamResult['stream'] extends ReadableStream<infer Part> ? Part : never
export type FinishReason = GenerateResult['finishReason']
export type Usage = GenerateResult['usage']
