/** npm run compare -- "topic" [--documents ID,…] [--json] */
import { compare } from '#lib/compare/compare.ts'
import { type Comparison, comparisonRequestSchema, type Position } from '#lib/contract.ts'
import { parseRequest } from '#lib/request.ts'
import { command, readArguments, withLibrary } from './command.ts'
import { printQuote } from './print-quote.ts'

const usage = 'Usage: npm run compare -- "topic" [--documents ID,…] [--json]'

await command(usage, async () => {
  const { text, json, documents } = readArguments(process.argv.slice(2))
  const request = parseRequest(comparisonRequestSchema, {
    topic: text,
    ...(documents === undefined ? {} : { documents }),
  })
  await withLibrary(async (library) => {
    for await (const event of compare(library, request)) {
      if (event.type === 'compare-end') print(event.comparison, json)
    }
  })
})

function print(comparison: Comparison, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(comparison))
    return
  }
  const { notice, positions, relations, generator } = comparison
  if (notice !== null) console.error(`${notice.message}\n`)
  for (const { kind, text, citations } of relations) {
    console.log(`${kind}: ${text}\n`)
    citations.forEach(printQuote)
  }
  positions.forEach(printPosition)
  if (generator.kind === 'model') {
    console.error(`Written by ${generator.model} from the quotes.`)
  }
}

function printPosition(position: Position): void {
  const { title, holder, outcome, stance, cues, scored, statements, nearest, terms } = position
  const rests = cues.length === 0 ? '' : ` (${cues.join(', ')})`
  const verdict =
    outcome === 'addressed'
      ? `${stance ?? outcome}${rests}`
      : `not addressed: nothing in its ${scored} sentences was found for ${terms.join(', ')}; the nearest are`
  console.log(`# ${holder === null ? title : `${title} › ${holder}`}\n${verdict}\n`)
  for (const { text, support, notes, citations } of statements) {
    if (support !== 'quoted')
      console.log([text, ...notes.map((note) => `  * ${note}`), ''].join('\n'))
    citations.forEach(printQuote)
  }
  nearest.forEach(printQuote)
}
