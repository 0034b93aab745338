/**
 * Mails as they travel: told from text about mails, the body read, the head taken as its own.
 */
import { describe, expect, test } from 'vitest'
import { isMail } from '#ingest/extract/eml/recognise.ts'
import { extract } from '#ingest/extract/index.ts'
import { type ReadDocument, readExtract } from '#ingest/read.ts'
import { encodedWord, mailOf, usualHead } from '../../support/build-mail.ts'
import { mapFaults } from '../../support/check-map.ts'
import { encodeAs, encodeAsIso2022Jp } from '../../support/encode.ts'
import { sentencesOf } from '../../support/read-papers.ts'

async function readMail(bytes: Uint8Array): Promise<ReadDocument & { raw: string }> {
  const found = await extract(bytes)
  const read = readExtract(found, { documentId: 'd', version: 'v', source: 'mail.eml' })
  expect(mapFaults(read.text, found.raw)).toEqual([])
  return { ...read, raw: found.raw }
}

const plainPart = 'Content-Type: text/plain; charset=UTF-8'
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('is a mail:', () => {
  test.each([
    ['with the head that every mail has', mailOf(usualHead, 'Hello.\n')],
    ['with folded fields', mailOf(['Received: from a by b;\r\n\tWed', ...usualHead], 'Hello.\n')],
    [
      'out of a mailbox',
      mailOf(['From y@example.jp Wed Mar 20 08:00:00 2024', ...usualHead], 'Hi.\n'),
    ],
    [
      'with line feeds alone',
      bytesOf('From: a@example.jp\nTo: b@example.jp\nDate: 1 Feb 2024 10:00 +0900\n\nHello.\n'),
    ],
  ])('%s', (_, bytes) => {
    expect(isMail(bytes)).toBe(true)
  })
})

describe('is no mail:', () => {
  test.each([
    ['text that begins with a name', 'From: the harbour office\n\nThe wall is low.\n'],
    [
      'text copied out of a mail program',
      'From: 山田太郎\nTo: 佐藤\nSubject: 堤防\nDate: 2024年3月20日\n\n本文である。\n',
    ],
    [
      'text about mails',
      'The head of a mail:\nFrom: a@example.jp\nMIME-Version: 1.0\n\nand its body.\n',
    ],
    ['front matter', '---\nfrom: me\ndate: 1 Feb 2024 10:00\n---\n# The wall\n'],
    [
      'fields without a sender',
      'Title: The wall\nDate: Wed, 20 Mar 2024 08:00:00 +0900\nMIME-Version: 1.0\n\nText.\n',
    ],
    [
      'nothing but a head without an end',
      `From: a\nMIME-Version: 1.0\n${'X-A: b\n'.repeat(20_000)}`,
    ],
  ])('%s', (_, text) => {
    expect(isMail(bytesOf(text))).toBe(false)
  })
})

test('the head gives title, author and the day where it was written; the text is the body alone', async () => {
  const head = [
    `From: ${encodedWord('山田太郎')} <yamada@example.jp>`,
    `Subject: ${encodedWord('堤防の高さに')}\r\n ${encodedWord('ついての回答')}`,
    ...usualHead.slice(3),
    'Content-Type: text/plain; charset=ISO-2022-JP',
  ]
  const body = '佐藤様\n\n令和五年一月の会議の件です。堤防は三メートルで足ります。\n'
  const read = await readMail(mailOf(head, encodeAsIso2022Jp(body)))
  expect(read).toMatchObject({
    title: '堤防の高さについての回答',
    authors: ['山田太郎'],
    date: '2024-03-20',
    mediaType: 'message/rfc822',
    warnings: [],
  })
  expect(sentencesOf(read)).toEqual([
    '佐藤様',
    '令和五年一月の会議の件です。',
    '堤防は三メートルで足ります。',
  ])
  expect(read.raw).toBe(body)
})

test.each(['shift_jis', 'euc-jp'] as const)(
  'a body in %s is read even where no encoding is named',
  async (encoding) => {
    const read = await readMail(
      mailOf(usualHead.slice(0, 4), encodeAs('堤防は三メートルで足ります。\n', encoding)),
    )
    expect(sentencesOf(read)).toEqual(['堤防は三メートルで足ります。'])
  },
)

test('a body in ISO-2022-JP is read even where no encoding is named', async () => {
  const read = await readMail(
    mailOf(usualHead.slice(0, 4), encodeAsIso2022Jp('堤防は三メートルで足ります。\n')),
  )
  expect(sentencesOf(read)).toEqual(['堤防は三メートルで足ります。'])
})

test('quoted lines are joined among themselves and keep one mark', async () => {
  const body =
    '> 堤防の高さについて、ご意見をいただけますでしょうか。期限は来週の\n> 金曜日です。\n>> 会議は四月十日です。\n\n期限は承知しました。\n'
  const read = await readMail(mailOf([...usualHead, plainPart], body))
  expect(sentencesOf(read)).toEqual([
    '> 堤防の高さについて、ご意見をいただけますでしょうか。',
    '期限は来週の金曜日です。',
    '>> 会議は四月十日です。',
    '期限は承知しました。',
  ])
})

test('flowed lines are joined, quoted ones too', async () => {
  const body =
    '> The wall is three metres \n> high today.\nIt will be four metres high in the \ncoming year, and then \nfive.\nThis is another line.\n-- \nYamada\n'
  const read = await readMail(
    mailOf([...usualHead, 'Content-Type: text/plain; charset=UTF-8; format=flowed'], body),
  )
  expect(sentencesOf(read)).toEqual([
    '> The wall is three metres high today.',
    'It will be four metres high in the coming year, and then five.',
    'This is another line.',
    'Yamada',
  ])
})

test('blanks that a mail program put before its breaks are taken back', async () => {
  const form = 'Content-Type: text/plain; charset=UTF-8; format=flowed; delsp=yes'
  const read = await readMail(mailOf([...usualHead, form], '堤防は三メ \nートルで足りま \nす。\n'))
  expect(sentencesOf(read)).toEqual(['堤防は三メートルで足ります。'])
})

const multipart = (kind: string, ...parts: string[]) =>
  mailOf(
    [...usualHead, `Content-Type: multipart/${kind}; boundary=b`],
    `${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`,
  )

test('of a body given twice the plain text is read, once', async () => {
  const read = await readMail(
    multipart(
      'alternative',
      `${plainPart}\n\n堤防は低い。`,
      'Content-Type: text/html; charset=UTF-8\n\n<p>堤防は<b>低い</b>。</p>',
    ),
  )
  expect(sentencesOf(read)).toEqual(['堤防は低い。'])
})

test('a body in HTML alone is read as a web page is', async () => {
  const html =
    '<html><head><meta charset="iso-2022-jp"></head><body><p>堤防は<b>低い</b>。</p><p style="display:none">隠れた文。</p><ul><li>石を積む。</li></ul></body></html>'
  const read = await readMail(
    mailOf([...usualHead, 'Content-Type: text/html; charset=ISO-2022-JP'], encodeAsIso2022Jp(html)),
  )
  expect(sentencesOf(read)).toEqual(['堤防は低い。', '石を積む。'])
  expect(read).toMatchObject({ title: 'The sea wall', mediaType: 'message/rfc822' })
})

test('what is attached is named and not read', async () => {
  const read = await readMail(
    multipart(
      'mixed',
      `${plainPart}\n\n堤防は低い。`,
      'Content-Type: application/pdf; name="plan.pdf"\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\nAAAA',
      'Content-Type: message/rfc822\n\nFrom: a@example.jp\nSubject: x\n\n転送された文である。',
    ),
  )
  expect(sentencesOf(read)).toEqual(['堤防は低い。'])
  expect(read.warnings).toEqual([
    'Not read, as it is attached to the mail: "plan.pdf".',
    'Not read, as it is attached to the mail: A part of the type message/rfc822.',
  ])
})

test('of many attachments the first are named and the others counted', async () => {
  const picture = 'Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA'
  const read = await readMail(
    multipart(
      'mixed',
      `${plainPart}\n\n堤防は低い。`,
      ...Array.from({ length: 30 }, () => picture),
    ),
  )
  expect(read.warnings).toHaveLength(11)
  expect(read.warnings.at(-1)).toBe('Not read either: 20 more attachments.')
})

test('a mail without text is refused with what to do', async () => {
  const bytes = multipart(
    'mixed',
    'Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nAAAA',
  )
  await expect(extract(bytes)).rejects.toMatchObject({
    code: 'file-empty',
    hint: expect.any(String),
  })
})

test('a mail nested without end is refused', async () => {
  const parts = Array.from(
    { length: 300 },
    (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n`,
  )
  const bytes = mailOf(
    [...usualHead, 'Content-Type: multipart/mixed; boundary=b0'],
    parts.join('\n'),
  )
  await expect(extract(bytes)).rejects.toMatchObject({ code: 'file-damaged' })
})
