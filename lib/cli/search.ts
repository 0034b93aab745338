/** npm run search -- "query" [--limit N] [--documents ID,…] [--json] */
import { search } from '#lib/answer/search.ts'
import { searchRequestSchema } from '#lib/contract.ts'
import { parseRequest } from '#lib/request.ts'
import { command, readArguments, withLibrary } from './command.ts'

const usage = 'Usage: npm run search -- "query" [--limit N] [--documents ID,…] [--json]'

await command(usage, async () => {
  const { text, json, limit, documents } = readArguments(process.argv.slice(2))
  const request = parseRequest(searchRequestSchema, {
    query: text,
    ...(limit === undefined ? {} : { limit: Number(limit) }),
    ...(documents === undefined ? {} : { documents }),
  })
  const passages = await withLibrary((library) => search(library, request))
  if (json) {
    console.log(JSON.stringify({ query: request.query, passages }))
    return
  }
  for (const { title, headings, text, ranks } of passages) {
    const place = [title, ...headings.filter((heading) => heading !== title)].join(' › ')
    console.log(
      `${place}  (by meaning ${ranks.vector ?? '–'}, by words ${ranks.text ?? '–'})\n${text}\n`,
    )
  }
})
