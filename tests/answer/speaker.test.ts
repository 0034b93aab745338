import { expect, test } from 'vitest'
import { readQuestion } from '#lib/answer/question.ts'
import { spokenBy } from '#lib/answer/speaker.ts'
import { buildEvidence } from '../support/build-evidence.ts'

const own = buildEvidence('対話を重ねるべきである。', { holder: '山田　花子', matter: 0.5 })
const report = buildEvidence('山田花子委員から対話について説明があった。', { matter: 1 })
const other = buildEvidence('抑止を重んじるべきである。', { holder: '佐藤 次郎', matter: 0.9 })

test('what a person says is taken from that person’s own part', () => {
  const question = readQuestion('山田花子委員は対話についてどう述べていますか')
  expect(spokenBy(question, [report, other, own])).toEqual([own])
})

test('unless that part does not speak of the matter', () => {
  const off = buildEvidence('図書館が好きである。', { holder: '山田 花子', matter: 0.1 })
  const question = readQuestion('山田花子委員は対話についてどう述べていますか')
  expect(spokenBy(question, [report, off])).toEqual([report, off])
})

test('a question that names nobody is answered from every part', () => {
  const question = readQuestion('対話について何が述べられていますか')
  expect(spokenBy(question, [report, other, own])).toEqual([report, other, own])
})
