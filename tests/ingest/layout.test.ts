/**
 * One paper, set in many ways: its sentences and headings are the same in all of them.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ownPapers, readText, sentencesOf } from '../support/read-papers.ts'

const paper = (name: string) => readFileSync(`${ownPapers}/${name}`, 'utf8')
const titles = (text: string) => readText(text).text.sections.map(({ title }) => title)
const squeezed = (text: string) =>
  sentencesOf(readText(text)).map((sentence) => sentence.replace(/\s/gu, ''))

/** Puts lines where the pages of the report begin. */
function atPages(text: string, lines: (page: number) => string): string {
  let page = 40
  return text.replace(/\n- \d+ -\n/g, () => {
    page += 1
    return lines(page)
  })
}

const said = (text: string) =>
  squeezed(text).filter((sentence) => !/^[-–]?\d+[-–]?$|年次報告/.test(sentence))

describe('a report out of a PDF says the same', () => {
  const report = paper('01-report.txt')
  test.each<[string, (text: string) => string]>([
    ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', (text) => text.replaceAll('\n', '\r')],
    ['with page breaks', (text) => atPages(text, () => '\f')],
    ['without page numbers', (text) => atPages(text, () => '')],
    ['with bare page numbers', (text) => atPages(text, (page) => `\n${page}\n`)],
    ['with page numbers right on the text', (text) => atPages(text, (page) => `- ${page} -`)],
    ['with running heads', (text) => atPages(text, (page) => `\n港湾年次報告 2023　${page}\n`)],
    [
      'with heads beside page numbers',
      (text) => atPages(text, (page) => `\n港湾年次報告\n\n${page}\n`),
    ],
    ['with a blank line after every line', (text) => text.replaceAll('\n', '\n\n')],
    ['indented as a whole', (text) => text.replace(/^/gm, '    ')],
    ['with blanks at the ends of lines', (text) => text.replaceAll('\n', '  \n')],
    ['with a byte order mark', (text) => `\ufeff${text}`],
  ])('%s', (_, set) => {
    expect(said(set(report))).toEqual(said(report))
    expect(titles(set(report))).toEqual(titles(report))
  })
})

describe('minutes in Markdown say the same', () => {
  const minutes = paper('04-minutes.txt')
  test.each<[string, (text: string) => string]>([
    ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['with stars for bullets', (text) => text.replace(/^(\s*)- /gm, '$1* ')],
    ['without bold', (text) => text.replaceAll('**', '')],
    ['with wrapped items', (text) => text.replace(/^( *)- (.{30})(.{12,})$/gm, '$1- $2\n$1  $3')],
    [
      'with lazily wrapped items',
      (text) => text.replace(/^( *)- (.{30})(.{12,})$/gm, '$1- $2\n$3'),
    ],
    [
      'with footnotes for raised numbers',
      (text) => text.replace(/^<sup>(\d)<\/sup>/gm, '[^$1]:').replace(/<sup>(\d)<\/sup>/g, '[^$1]'),
    ],
  ])('%s', (_, set) => {
    expect(squeezed(set(minutes))).toEqual(squeezed(minutes))
    expect(titles(set(minutes))).toEqual(titles(minutes))
    expect(readText(set(minutes)).text.notes.map(({ label }) => label)).toEqual(['1', '2', '3'])
  })
})
