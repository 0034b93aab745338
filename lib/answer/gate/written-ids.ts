/**
 * What a model writes into its prose to point at evidence. Pointing is the ids' part; in the prose it
 * would be a riddle, or look like a citation that nobody checked.
 */

const id = String.raw`(?=[0-9a-z]*\d)(?=[0-9a-z]*[a-z])[0-9a-z]{4,6}(?![0-9a-z])`
/** As ids are made; `30km` and `h264` are not. */
const ownId = String.raw`(?=[a-z]+\d)[a-z][0-9a-z]{2,4}[a-z](?![0-9a-z])`
const separator = String.raw`[\s,;、，；・/&|+–—-]+(?:and\s+|と\s*)?`
const label =
  '(?:ids?|refs?|sources?|citations?|cited?|evidence|出典|出所|根拠|引用元|典拠|来源|出处|依据)'
/** Figures as footnotes have them, `4:0†source` as some models were taught. */
const figure = String.raw`[\^*†‡]?\d{1,3}(?::\d{1,3})?(?:†[^\]】）)]{0,40})?`
const colon = String.raw`\s*[:：=]\s*`

const either = `(?:${id}|${figure})`
const squareSeparator = String.raw`[\s,;、，；・/&|[\]［］【】]+(?:and\s+|と\s*)?`
/** In square brackets everything that points goes; in round ones figures alone say something. */
const inSquares = new RegExp(
  String.raw`[[［【〔⟦]+\s*(?:(?:${label}\s*[:：=]?\s*)?${either}(?:${squareSeparator}${either})*|${label}${colon}[^\]］】〕⟧]{0,200})\s*[\]］】〕⟧]+`,
  'giu',
)
const inRounds = new RegExp(
  String.raw`[(（]\s*(?:${ownId}(?:${separator}${ownId})*|${label}\s+${id}|${label}${colon}[^()（）]{0,200})\s*[)）]`,
  'giu',
)
const labelled = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${label}${colon}${id}(?:${separator}${id})*`,
  'giu',
)

/** What is left of brackets whose content went. */
const emptyBrackets = /[[［【〔(（]\s*[\]］】〕)）]/gu
const gapBeforeStop = /\s+(?=[,.;:!?、。，．；：！？」』)）])/gu

/** A text without ids and marks of sources; `shown` ids go wherever they stand as a word. */
export function withoutWrittenIds(text: string, shown: ReadonlySet<string>): string {
  const free = text
    .replace(inSquares, '')
    .replace(inRounds, '')
    .replace(labelled, '')
    .replace(/(?<![0-9A-Za-z])[0-9A-Za-z]{4,6}(?![0-9A-Za-z])/gu, (word) =>
      shown.has(word.toLowerCase()) ? '' : word,
    )
    .replace(emptyBrackets, '')
  return free === text ? text : free.replace(gapBeforeStop, '').replace(/ {2,}/g, ' ').trim()
}
