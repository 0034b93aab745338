import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { TenkyoError } from '#lib/errors.ts'
import { decode } from '../decode.ts'
import { type Extract, type Properties, plainExtract } from '../extract.ts'
import { extractHtml } from '../html/extract-html.ts'
import { readBody } from './body.ts'
import { unflow } from './flowed.ts'
import { readMailDate } from './recognise.ts'

/**
 * Reads a mail: its body is the paper, its head says who wrote it, when, and what about. Of a body
 * given twice, the plain text is read. What is attached is named in the warnings and not read, mails
 * in the mail too.
 * @throws TenkyoError `file-damaged`, or `file-empty` where there is no body.
 */
export async function readEml(bytes: Uint8Array): Promise<Extract> {
  const { source, unfold } = prepare(bytes)
  const mail = await parse(source)
  const found = await readBodyOf(mail, unfold)
  return {
    ...found,
    mediaType: 'message/rfc822',
    warnings: [...found.warnings, ...attachmentWarnings(mail.attachments)],
    properties: propertiesOf(mail),
  }
}

type Prepared = { source: string | Uint8Array; unfold: (text: string) => string }

/**
 * A mail without what the parser would undo itself: it joins flowed lines, but not those of quoted
 * mails, in which it leaves the marks in the midst of sentences. Where a mail names no encoding, the
 * text itself tells it.
 */
function prepare(bytes: Uint8Array): Prepared {
  const latin1 = Buffer.from(bytes)
    .toString('latin1')
    .replace(/^From [^\n]*\n/, '')
  const form = /^(content-type:(?:[^\n]|\n[ \t])*?\bformat="?)flowed/gim
  const flowed = [...latin1.matchAll(form)].length > 0
  const deletesBlank = flowed && /\bdelsp="?yes/i.test(latin1)
  const fixed = Buffer.from(latin1.replace(form, '$1fixed'), 'latin1')
  return {
    source: /\bcharset\*?\s*=/i.test(latin1) ? fixed : decodeOrKeep(fixed),
    unfold: flowed ? (text) => unflow(text, deletesBlank) : (text) => text,
  }
}

function decodeOrKeep(bytes: Uint8Array): string | Uint8Array {
  try {
    return decode(bytes).text
  } catch (error) {
    if (!(error instanceof TenkyoError)) throw error
    return bytes
  }
}

async function parse(source: string | Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(source, { forceRfc822Attachments: true, maxNestingDepth: 50 })
  } catch (error) {
    throw new TenkyoError(
      'file-damaged',
      'The file is a mail that is nested or headed beyond measure.',
      {
        hint: 'Save the text of the mail as a file of its own.',
        cause: error,
      },
    )
  }
}

async function readBodyOf(mail: Email, unfold: (text: string) => string): Promise<Extract> {
  const text = mail.text ?? ''
  if (text.trim() !== '') {
    const raw = unfold(text).toWellFormed()
    return plainExtract('text/plain', raw, readBody(raw))
  }
  const html = mail.html ?? ''
  if (html.trim() !== '') return await extractHtml(new TextEncoder().encode(`\ufeff${html}`))
  throw new TenkyoError('file-empty', 'The mail has no text of its own.', {
    hint: 'Save what is attached to it as files.',
  })
}

/** More attachments than these are counted and not named. */
const mostNamed = 10

function attachmentWarnings(attachments: readonly Attachment[]): string[] {
  const more = attachments.length - mostNamed
  const named = attachments.slice(0, mostNamed).map(notRead)
  return more > 0 ? [...named, `Not read either: ${more} more attachments.`] : named
}

function notRead({ filename, mimeType }: Attachment): string {
  const name = filename === null ? `A part of the type ${mimeType}` : JSON.stringify(filename)
  return `Not read, as it is attached to the mail: ${name.slice(0, 120)}.`
}

function propertiesOf(mail: Email): Properties {
  const date = mail.headers.find(({ key }) => key === 'date')?.value
  return {
    title: mail.subject?.trim() || null,
    authors: mail.from === undefined ? [] : namesOf(mail.from),
    date: date === undefined ? null : readMailDate(date),
    publisher: null,
    isHead: true,
  }
}

const namesOf = ({ name, address }: Address) => {
  const shown = name.trim() || (address ?? '')
  return shown === '' ? [] : [shown]
}
