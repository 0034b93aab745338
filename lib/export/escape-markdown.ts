/** Control characters and the pipe, which ends a table's cell whatever stands before it. */
const hidden = /[|\p{Cc}]/gu

/** What Markdown or a common extension of it would read as a sign: of emphasis, links, HTML, mathematics. */
const signs = /[\\`*_[\]<>~^&$]/g

/** What is a sign only where a line begins: of headings, lists, rules, quotes. */
const lineSign = /^([#+\-=:])/
const listNumber = /^(\d+)([.)])/

/**
 * A text as one line of Markdown that renders as that text, letter by letter. Line ends and blanks at
 * its ends, which Markdown would drop, are written as character references.
 */
export function escapeMarkdown(text: string): string {
  const escaped = text.replace(signs, '\\$&').replace(hidden, reference)
  const kept = escaped.replace(/^\s+|\s+$/gu, (blanks) => blanks.replace(/./gu, reference))
  return kept.replace(lineSign, '\\$1').replace(listNumber, '$1\\$2')
}

function reference(sign: string): string {
  return `&#${sign.codePointAt(0)};`
}
