/**
 * Puts lines together again that a mail program has broken for the way, by RFC 3676: a line that ends
 * in a blank goes on in the next one of the same depth of quotation, whose marks are left out.
 * @param deletesBlank true where the blank was put there with the break (`DelSp`).
 */
export function unflow(text: string, deletesBlank: boolean): string {
  const parts: string[] = []
  let depth = 0
  let soft = false
  for (const line of text.split(/\r?\n/)) {
    const marks = /^>*/.exec(line)?.[0] ?? ''
    const rest = line.slice(marks.length)
    const content = rest.startsWith(' ') ? rest.slice(1) : rest
    const goesOn = soft && marks.length === depth
    if (!goesOn && parts.length > 0) parts.push('\n')
    if (!goesOn && marks !== '') parts.push(marks, ' ')
    soft = content.endsWith(' ') && content !== '-- '
    depth = marks.length
    parts.push(soft && deletesBlank ? content.slice(0, -1) : content)
  }
  return parts.join('')
}
