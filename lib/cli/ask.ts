/** npm run ask -- "question" [--documents ID,…] [--json] */
import { answer } from '#lib/answer/answer.ts'
import { type Answer, answerRequestSchema } from '#lib/contract.ts'
import { parseRequest } from '#lib/request.ts'
import { command, readArguments, withLibrary } from './command.ts'
import { printQuote } from './print-quote.ts'

const usage = 'Usage: npm run ask -- "question" [--documents ID,…] [--json]'

await command(usage, async () => {
  const { text, json, documents } = readArguments(process.argv.slice(2))
  const request = parseRequest(answerRequestSchema, {
    question: text,
    ...(documents === undefined ? {} : { documents }),
  })
  await withLibrary(async (library) => {
    for await (const event of answer(library, request)) {
      if (event.type === 'answer-end') print(event.answer, json)
    }
  })
})

function print(answered: Answer, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(answered))
    return
  }
  const { lead, notice, statements, nearest, generator, withheld } = answered
  if (notice !== null) console.error(`${notice.message}\n`)
  if (lead !== '') console.log(`${lead}\n`)
  for (const { text, support, notes, citations } of statements) {
    if (support !== 'quoted')
      console.log([text, ...notes.map((note) => `  * ${note}`), ''].join('\n'))
    citations.forEach(printQuote)
  }
  nearest.forEach(printQuote)
  if (generator.kind === 'model') {
    const left =
      withheld === 0 ? '' : ` ${withheld} of its statements have no support and are left out.`
    console.error(`Written by ${generator.model} from the quotes.${left}`)
  }
}
