/**
 * The sentences of relations, made of fixed words that claim no more than what is shown: the words a
 * stance rests on, and the terms that quotes share.
 */
import type { Stance } from '#lib/contract/comparison.ts'

/** Who speaks: a paper by its title, or somebody in it. */
export type Named = { name: string; isTitle: boolean }

/** Who takes a stance, by which words. */
export type Party = {
  names: readonly Named[]
  stance: Exclude<Stance, 'describes'>
  cues: readonly string[]
}

type Phrasing = {
  agreement(party: Party, shared: readonly string[]): string
  difference(one: Party, other: Party, shared: readonly string[]): string
  definition(names: readonly Named[], term: string): string
}

const mostNamed = 3
const mostCues = 3
/** A longer title is cut, in characters. */
const longestName = { ja: 28, en: 60 }

const stances = {
  ja: {
    advocates: '支持や推進の立場',
    opposes: '反対や否定の立場',
    conditional: '条件を付け、または慎重な立場',
  },
  en: {
    advocates: 'speaks for it',
    opposes: 'speaks against it',
    conditional: 'sets terms or urges care',
  },
} as const

const enPlural = {
  advocates: 'speak for it',
  opposes: 'speak against it',
  conditional: 'set terms or urge care',
} as const

const ja: Phrasing = {
  agreement({ names, stance, cues }, shared) {
    const both = names.length === 2 ? 'どちらも' : 'いずれも'
    const what = shared.length > 0 ? `${both}${quoted(shared)}に触れています` : ''
    const close = '引用の意味も近いと判定されました'
    return `${named(names)}は、${wordsOf(cues)}${stances.ja[stance]}を示し、${what === '' ? close : what}。`
  },
  difference(one, other, shared) {
    const matter = shared.length > 0 ? `${quoted(shared)}に触れながら、` : ''
    return `${matter}${named(one.names)}は${wordsOf(one.cues)}${stances.ja[one.stance]}を、${named(other.names)}は${wordsOf(other.cues)}${stances.ja[other.stance]}を示しています。`
  },
  definition: (names, term) =>
    `${named(names)}は、「${term}」という語の意味や使い方について述べています。`,
}

const en: Phrasing = {
  agreement({ names, stance, cues }, shared) {
    const verb = names.length === 1 ? stances.en[stance] : enPlural[stance]
    const what =
      shared.length > 0
        ? `${names.length === 2 ? 'both mention' : 'all mention'} ${quotedEn(shared)}`
        : 'their quotes were judged close in meaning'
    return `${namedEn(names)} ${verb} (${quotedEn(cues.slice(0, mostCues))}), and ${what}.`
  },
  difference(one, other, shared) {
    const matter = shared.length > 0 ? `On ${quotedEn(shared)}, ` : ''
    return `${matter}${sideEn(one)}, while ${sideEn(other)}.`
  },
  definition: (names, term) =>
    `${namedEn(names)} ${names.length === 1 ? 'says' : 'say'} what “${term}” means or how it is used.`,
}

/** The sentences in a reader's language: Japanese, else English. */
export function phrasingIn(language: string): Phrasing {
  return language === 'ja' ? ja : en
}

const quoted = (terms: readonly string[]) => terms.map((term) => `「${term}」`).join('')
const quotedEn = (terms: readonly string[]) => terms.map((term) => `“${term}”`).join(', ')

const wordsOf = (cues: readonly string[]) => `${quoted(cues.slice(0, mostCues))}などの語で`

function named(names: readonly Named[]): string {
  return names.length > mostNamed ? `${names.length}件` : names.map(nameIn).join('と')
}

function nameIn({ name, isTitle }: Named): string {
  const short = cut(name, longestName.ja)
  return isTitle ? `『${short}』` : short
}

function namedEn(names: readonly Named[]): string {
  if (names.length > mostNamed) return `${names.length} positions`
  const titles = names.map(({ name, isTitle }) => {
    const short = cut(name, longestName.en)
    return isTitle ? `“${short}”` : short
  })
  return titles.length < 2
    ? titles.join('')
    : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`
}

const sideEn = ({ names, stance, cues }: Party) =>
  `${namedEn(names)} ${names.length === 1 ? stances.en[stance] : enPlural[stance]} (${quotedEn(cues.slice(0, mostCues))})`

function cut(name: string, longest: number): string {
  const signs = [...name]
  return signs.length <= longest ? name : `${signs.slice(0, longest - 1).join('')}…`
}
