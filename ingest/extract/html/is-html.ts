import { isMarkdown } from '../format.ts'

/** How much of a file is looked at. */
const reach = 32_768

/** Comments and declarations before the first element. */
const preamble = /^(?:\s|\ufeff|ï»¿|<\?[^>]{0,500}\?>|<!--[\s\S]{0,4000}?-->)*/

/**
 * True for a web page, told by how it begins: with its document type, with `<html>` or `<head>`, or
 * with any other element where markup goes on throughout. Markdown with HTML in it is Markdown, and
 * text that speaks of HTML is text.
 */
export function isHtml(bytes: Uint8Array): boolean {
  const text = headOf(bytes).replace(preamble, '')
  if (!text.startsWith('<')) return false
  if (/^<!doctype\s+html\b|^<html[\s>]|^<(?:head|body)(?:\s[^<>]{0,500})?>/i.test(text)) return true
  return (
    /^<(?:title|meta|link|style|script|main|article|section|header|div|table|center|h[1-6]|p|ul|ol|dl|font)(?:\s[^<>]{0,500})?>/i.test(
      text,
    ) && isMarkedUp(text)
  )
}

/** Nearly every line begins or ends with a tag, and nothing in it is Markdown's. */
function isMarkedUp(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const marked = lines.filter((line) => /^\s*<\/?[a-z!]|<\/?[a-z][^<>]*>\s*$/i.test(line))
  const closed = text.match(
    /<\/(?:title|div|p|h[1-6]|table|ul|ol|dl|article|section|main|center|font|style|script)>/gi,
  )
  return marked.length > lines.length * 0.8 && (closed?.length ?? 0) >= 2 && !isMarkdown(text)
}

/** The beginning of a file, its ASCII characters as they are whatever its encoding. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, reach)
  const [first, second] = head
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return decode(head, 'utf-16le')
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return decode(head, 'utf-16be')
  return decode(head, 'latin1')
}

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)
