import { TenkyoError } from '#lib/errors.ts'
import type { Archive } from './archive.ts'

/**
 * The text of an XML part in its encoding: by its byte order mark, by the zero bytes of UTF-16, by its
 * declaration, else UTF-8.
 * @param options.doctype `refused` where the format has no use for one; `plain` lets one pass that
 *   defines nothing itself, as XHTML has it.
 * @throws TenkyoError `file-damaged`, or what `archive.bytes` throws.
 */
export async function xmlText(
  archive: Archive,
  name: string,
  { doctype = 'refused' }: { doctype?: 'refused' | 'plain' } = {},
): Promise<string> {
  const bytes = await archive.bytes(name)
  const text = decodeXml(bytes)
  // A DTD can make a line of text into gigabytes, or ask for other files.
  const prolog = text.slice(0, Math.max(0, text.search(/<[\p{L}_]/u)))
  const found = /<!DOCTYPE[^>[]*(\[?)/i.exec(prolog)
  if (found !== null && (doctype === 'refused' || found[1] === '[')) {
    throw new TenkyoError(
      'file-damaged',
      'A part of the file defines a document type of its own.',
      {
        hint: 'Open it in the program that it comes from and save it once more.',
      },
    )
  }
  return text
}

function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    throw new TenkyoError(
      'file-damaged',
      'A part of the file is not text in the encoding it names.',
      {
        hint: 'Open it in the program that it comes from and save it once more.',
        cause: error,
      },
    )
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const named = /^(?:ï»¿)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]
  return named === undefined || /^utf-?16/i.test(named) ? 'utf-8' : named
}
