/** Who is named in a text, and what part each plays in it. */
import type { Span } from '#lib/document.ts'
import { namesRegion, regionsIn } from '#lib/text/regions.ts'
import { cuePattern, placesOf } from './cue.ts'
import { actorRows, capitals } from './cues/actors.ts'
import { type Part, partOf } from './parts.ts'

/** An actor at a place in a text; `name` is the same in every language. */
export type Actor = Span & { name: string; proper: boolean; written: string; part: Part | null }

const rows = actorRows.map(([name, proper, wide, latin]) => ({
  name,
  proper,
  pattern: cuePattern({ wide, latin }),
}))

/** The bodies, kinds of actors and countries that a text in NFKC names, in order. */
export function actorsIn(plain: string, language: string): Actor[] {
  const bodies = rows.flatMap(({ name, proper, pattern }) =>
    placesOf(plain, pattern).map((span) => ({ ...span, name, proper })),
  )
  const countries = regionsIn(plain).flatMap(({ region, name }) =>
    placesOf(plain, new RegExp(literally(name), 'gu')).map((span) => ({
      ...span,
      name: region.code,
      proper: true,
    })),
  )
  return [...bodies, ...countries]
    .map((one) => ({
      ...one,
      written: plain.slice(one.start, one.end),
      part: partOf(plain, one, language),
    }))
    .sort((one, other) => one.start - other.start)
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

const seats = new Map(
  Object.entries(capitals).map(([code, latin]) => [code, new RegExp(latin, 'iu')]),
)

/** True where a text names a country by its name, by its capital, or by what only it has. */
export function namesCountry(plain: string, code: string): boolean {
  if (seats.get(code)?.test(plain) === true) return true
  const region = countryOf(code)
  return region !== null && namesRegion(plain, region)
}

const regionNames = new Intl.DisplayNames(['en'], { type: 'region' })

function countryOf(code: string): Parameters<typeof namesRegion>[1] | null {
  const name = /^[A-Z]{2}$/.test(code) ? regionNames.of(code) : undefined
  return name === undefined
    ? null
    : (regionsIn(name).find(({ region }) => region.code === code)?.region ?? null)
}
