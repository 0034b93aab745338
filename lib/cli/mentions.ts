/** npm run mentions -- "term" [--limit N] [--documents ID,…] [--json] */
import { type MentionsResponse, mentionsRequestSchema } from '#lib/contract.ts'
import { mentions } from '#lib/mentions/mentions.ts'
import { parseRequest } from '#lib/request.ts'
import { command, readArguments, withLibrary } from './command.ts'

const usage = 'Usage: npm run mentions -- "term" [--limit N] [--documents ID,…] [--json]'

await command(usage, async () => {
  const { text, json, limit, documents } = readArguments(process.argv.slice(2))
  const request = parseRequest(mentionsRequestSchema, {
    term: text,
    limit: limit === undefined ? 500 : Number(limit),
    ...(documents === undefined ? {} : { documents }),
  })
  await withLibrary(async ({ index }) => {
    const found = await mentions(index, request)
    if (json) console.log(JSON.stringify(found))
    else print(found)
  })
})

function print({ term, forms, total, papers, mentions, next }: MentionsResponse): void {
  const counts = forms.map(({ form, count, on }) => `${form} ${on ? count : `(${count})`}`)
  console.log(`${term}: ${total}  [${counts.join(' · ')}]`)
  for (const { documentId, title, count } of papers) {
    console.log(`\n${title}  ${count}`)
    for (const { citation, start, end } of mentions) {
      if (citation.documentId !== documentId) continue
      const { quote, pageLabel } = citation
      const [from, to] = [start - citation.start, end - citation.start]
      const marked = `${quote.slice(0, from)}【${quote.slice(from, to)}】${quote.slice(to)}`
      console.log(`    ${pageLabel === null ? '' : `p. ${pageLabel}  `}${marked}`)
    }
  }
  if (next !== null) console.log(`\n… ${total - next} more: --limit ${total}`)
}
