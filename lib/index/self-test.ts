import { tokenize } from '@lancedb/lancedb'
import { TenkyoError } from '#lib/errors.ts'
import { tokenizer } from './schema.ts'

const sample = '防衛外交'
const words = ['防衛', '外交']

/**
 * Makes sure that full-text search cuts Japanese into words; without them it finds nothing.
 * @throws TenkyoError `tokenizer-unfit`
 */
export async function checkTokenizer(cut = cutIntoWords): Promise<void> {
  const found = await cut(sample)
  if (found.join('|') === words.join('|')) return
  throw new TenkyoError(
    'tokenizer-unfit',
    `Full-text search cuts ${sample} into "${found.join(' ')}" instead of "${words.join(' ')}".`,
    { hint: 'Install the packages again with `npm install`: this build of LanceDB lacks ICU.' },
  )
}

async function cutIntoWords(text: string): Promise<string[]> {
  return (await tokenize(text, tokenizer)).map((token) => token.text)
}
