/** npm run brief -- ID|FILE [--json] */
import { brief } from '#lib/brief/brief.ts'
import { type Briefing, briefingRequestSchema } from '#lib/contract.ts'
import { listDocuments } from '#lib/index/documents.ts'
import type { Library } from '#lib/library.ts'
import { parseRequest } from '#lib/request.ts'
import { command, readArguments, withLibrary } from './command.ts'

const usage = 'Usage: npm run brief -- ID|FILE [--json]   (FILE: how the name of its file begins)'

const headings = {
  subject: { ja: 'どのような資料か', other: 'What it is' },
  claims: { ja: '主な主張', other: 'Main claims' },
  recommendations: { ja: '提言', other: 'Recommendations' },
  figures: { ja: '主な数値と日付', other: 'Figures and dates' },
  questions: { ja: 'この資料が答える問い', other: 'Questions that this paper answers' },
}

await command(usage, async () => {
  const { text, json } = readArguments(process.argv.slice(2))
  await withLibrary(async (library) => {
    const documentId = (await idOf(library, text)) ?? text
    const made = await brief(library, parseRequest(briefingRequestSchema, { documentId }))
    if (json) console.log(JSON.stringify(made))
    else print(made)
  })
})

/** The id of the one paper whose file's name begins so; null where none or several do. */
async function idOf({ index }: Library, beginning: string): Promise<string | null> {
  const [found, ...others] = (await listDocuments(index)).filter(({ source }) =>
    (source.split('/').at(-1) ?? '').startsWith(beginning),
  )
  return beginning === '' || others.length > 0 ? null : (found?.id ?? null)
}

function print({ title, language, statements, parts, questions, notice }: Briefing): void {
  const say = (heading: keyof typeof headings) =>
    headings[heading][language === 'ja' ? 'ja' : 'other']
  if (notice !== null) console.error(`${notice.message}\n`)
  console.log(title)
  for (const { part, statements: places } of parts) {
    console.log(`\n${say(part)}`)
    for (const place of places) {
      const statement = statements[place]
      const page = statement?.citations[0]?.pageLabel ?? null
      console.log(`- ${statement?.text ?? ''}${page === null ? '' : `  (p. ${page})`}`)
    }
  }
  if (questions.length > 0) {
    console.log([`\n${say('questions')}`, ...questions.map((one) => `- ${one}`)].join('\n'))
  }
}
