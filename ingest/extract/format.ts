/** Signs that only Markdown leaves. */
const signs =
  /^#{1,6} \S|\*\*[^\s*][^*\n]{0,400}\*\*|<sup>[^<]{1,5}<\/sup>|\]\((?:https?:|#|\/)|^```|^\|.*\|[ \t]*\n\|[\s:|-]+\||^\[\^[^\]\n]+\]:/m

/**
 * True for a text that its writer (or a converter) set in Markdown. Lists and rules alone must make up
 * a good part of it.
 */
export function isMarkdown(raw: string): boolean {
  return (signs.test(raw) || isListed(raw)) && !isTangled(raw)
}

function isListed(raw: string): boolean {
  const lines = raw.split('\n').filter((line) => line.trim() !== '')
  const items = lines.filter((line) => /^\s*(?:[-*+]|\d+\.) (?!\d+\s*-\s*$)\S/.test(line))
  return items.length >= 3 && items.length >= lines.length / 4
}

/** More marks of markup in one paragraph than anybody writes; readers of Markdown take their square. */
const mostMarks = 4000

/**
 * True for a text that no one wrote: markup nested or piled up so deep that reading it would take
 * hours. It is read as the plain text it is.
 */
function isTangled(raw: string): boolean {
  if (
    /^(?:[ \t]{0,8}(?:>|[-*+] |\d{1,9}[.)] )){40}|^[ \t]{200,}(?:[-*+]|\d{1,9}[.)]) |`{80}/m.test(
      raw,
    )
  ) {
    return true
  }
  let marks = 0
  for (const match of raw.matchAll(/[*_`[\]<&~]|\n[ \t]*(?=\n|#|[-*+] |\d+\. |\|)/g)) {
    marks = match[0].startsWith('\n') ? 0 : marks + 1
    if (marks > mostMarks) return true
  }
  return false
}
