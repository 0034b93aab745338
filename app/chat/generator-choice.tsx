'use client'

import { useWords } from '../messages/words.tsx'
import { generatorName } from './generator-name.ts'

type Props = {
  offered: readonly string[]
  /** Those of them that lie outside this machine. */
  hosted: readonly string[]
  chosen: string | undefined
  onChoose: (generator: string) => void
}

const providers: Readonly<Record<string, string>> = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  google: 'Google',
}

/** What is to write the next answer, and what leaves this machine for it. */
export default function GeneratorChoice({ offered, hosted, chosen, onChoose }: Props) {
  const words = useWords()
  const provider = chosen?.split(':')[0] ?? ''
  const leaving =
    chosen !== undefined && hosted.includes(chosen)
      ? words.goesTo(providers[provider] ?? words.otherServer)
      : words.staysHere
  return (
    <div className="mt-1.5 flex flex-wrap items-baseline gap-x-3 px-1 text-faint text-xs">
      <label className="flex min-h-7 items-center gap-1">
        {words.writer}
        <select
          value={chosen}
          onChange={({ target }) => onChoose(target.value)}
          aria-describedby="leaving"
          className="min-h-7 max-w-56 rounded border border-rule bg-paper px-1 text-ink"
        >
          {offered.map((generator) => (
            <option key={generator} value={generator}>
              {generatorName(generator, words)}
            </option>
          ))}
        </select>
      </label>
      <span id="leaving" role="status" className="min-w-0">
        {leaving}
      </span>
    </div>
  )
}
