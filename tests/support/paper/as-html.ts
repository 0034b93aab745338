import { joinSentences, type Note, type Paper, type PaperBlock, type Run } from './source.ts'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as it stands in HTML and XML. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/** How a note's mark leads to its note. */
export type Marks = (label: string) => string

const linkMark: Marks = (label) =>
  `<sup class="mark"><a href="#note-${label}" id="mark-${label}">${label}</a></sup>`

/** A run as HTML. */
export function runHtml(of: Run, mark: Marks = linkMark): string {
  return of
    .map((part) => {
      if (part.kind === 'mark') return mark(part.label)
      const text = escapeXml(part.text)
      if (part.kind === 'emphasis') return `<em>${text}</em>`
      if (part.kind === 'text') return text
      return `<ruby>${text}<rp>（</rp><rt>${escapeXml(part.reading)}</rt><rp>）</rp></ruby>`
    })
    .join('')
}

/** The blocks of a paper as HTML, without its head and its notes. */
export function blocksHtml(paper: Paper, mark: Marks = linkMark): string {
  return paper.blocks.map((block) => blockHtml(block, mark)).join('\n')
}

function blockHtml(block: PaperBlock, mark: Marks): string {
  if (block.kind === 'heading')
    return `<h${block.level + 1}>${runHtml(block.run, mark)}</h${block.level + 1}>`
  if (block.kind === 'paragraph') return `<p>${runHtml(joinSentences(block.sentences), mark)}</p>`
  if (block.kind === 'list') {
    const tag = block.ordered ? 'ol' : 'ul'
    const items = block.items.map((item) => `<li>${runHtml(item, mark)}</li>`)
    return `<${tag}>\n${items.join('\n')}\n</${tag}>`
  }
  if (block.kind === 'table') return tableHtml(block.rows)
  return `<figure><svg width="200" height="60" viewBox="0 0 200 60" role="img"><path d="M5 50 C 60 0, 120 60, 195 10" fill="none" stroke="#446" stroke-width="3"/></svg><figcaption>${escapeXml(block.caption)}</figcaption></figure>`
}

function tableHtml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row, at) => {
    const tag = at === 0 ? 'th' : 'td'
    return `<tr>${row.map((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`).join('')}</tr>`
  })
  return `<table>\n${lines.join('\n')}\n</table>`
}

/** The notes under their heading, each with a link back to its mark. */
export function notesHtml(paper: Paper): string {
  const items = paper.notes.map(
    (note) => `<p class="note" id="note-${note.label}">${noteHtml(note)}</p>`,
  )
  return `<section class="notes"><h2>${escapeXml(paper.notesTitle)}</h2>\n${items.join('\n')}\n</section>`
}

const noteHtml = (note: Note) =>
  `<a href="#mark-${note.label}">${note.label}</a> ${runHtml(joinSentences(note.sentences))}`

/** The paper as a page of a web site, with what such pages have around an article. */
export function paperHtml(paper: Paper): string {
  return `<!DOCTYPE html>
<html lang="${paper.language}">
<head>
<meta charset="utf-8">
<title>${escapeXml(paper.title)}</title>
<meta name="author" content="${escapeXml(paper.author)}">
<meta name="date" content="${paper.date.iso}">
<style>.mark { font-size: 70% }</style>
<script>console.log('This is no part of the paper.')</script>
</head>
<body>
<nav><ul><li><a href="/">トップページ</a></li><li><a href="/list">刊行物の一覧</a></li><li><a href="/about">この研究会について</a></li></ul></nav>
<!-- 編集者の覚え書き：この行は読者に見えない。 -->
<main>
<article>
<h1>${escapeXml(paper.title)}</h1>
<p class="author">${escapeXml(paper.author)}</p>
<p class="date"><time datetime="${paper.date.iso}">${escapeXml(paper.date.written)}</time></p>
${blocksHtml(paper)}
${notesHtml(paper)}
</article>
</main>
<div style="display:none">この文は隠されていて、読者の目に触れることはない。</div>
<footer><p>この頁は研究会の事務局が管理しています。</p></footer>
<script>window.counter = { visits: 1 }; document.title += ''</script>
</body>
</html>
`
}
