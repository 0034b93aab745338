import { buildArchive } from '../../support/build-archive.ts'
import { buildPdf, deflated, onePage, textLines } from '../../support/build-pdf.ts'
import { added, type BadFile, either, failed, rowsOf, skipped } from '../row.ts'

const said = '堰は三つあった。水番が守っていた。'
const prose = `<p>${said}</p><p>${'村は水番に米を払い、水番は日記をつけた。'.repeat(20)}</p>`
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>堰の記録</title>${head}</head><body><article><h1>堰の記録</h1>${body}</article></body></html>`
const latin = [
  'The canal was dug in 1684 and served nine villages for two hundred years.',
  'The keeper walked the weirs every morning at four and wrote down the level.',
]
const pdf = buildPdf(onePage(deflated(textLines(latin))))
const binary = (head: string) =>
  Buffer.concat([
    Buffer.from(head, 'latin1'),
    Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * at * 17 + at * 3) & 255)),
  ])

export const pages: readonly BadFile[] = [
  ...rowsOf('web pages', {
    'web/sound.html': [page(prose), added(said)],
    'web/nested.html': [
      page(`${'<div>'.repeat(100_000)}${prose}${'</div>'.repeat(100_000)}`),
      either('file-too-complex', 'file-timeout', 'file-damaged'),
    ],
    'web/nested-inline.html': [
      page(`${'<b><i>'.repeat(30_000)}${prose}`),
      either('file-too-complex', 'file-timeout', 'file-damaged'),
    ],
    'web/scripts.html': [
      page(
        `<script>document.write('secret-a')</script>${prose}<p onclick="alert('secret-b')">続き。</p><a href="javascript:alert('secret-c')">開く</a><iframe src="http://127.0.0.1:9/"></iframe>`,
        '<style>p::after{content:"secret-d"}</style><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">',
      ),
      added(said, 'secret'),
    ],
    'web/hidden.html': [
      page(
        `${prose}<p hidden>secret-a</p><p style="display:none">secret-b</p><p style="visibility: hidden">secret-c</p><!-- secret-d --><template>secret-e</template><p aria-hidden="true" style="font-size:0">secret-f</p>`,
      ),
      added(said, 'secret'),
    ],
    'web/drawing.html': [
      page(
        `${prose}<svg onload="alert(1)"><script>secret</script><text>図</text></svg><object data="file:///etc/passwd"></object>`,
      ),
      added(said, 'secret', 'root:'),
    ],
    'web/open-tags.html': [
      page(`${'<table><tr><td>'.repeat(3000)}${prose}`),
      either('file-too-complex', 'file-timeout', 'file-damaged'),
    ],
    'web/attributes.html': [
      page(
        `<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}="${at}"`).join(' ')}>${said}</p>${prose}`,
      ),
      added(said),
    ],
    'web/entities.html': [
      page(`${prose}<p>${'&#x202e;&zwnj;&nbsp;'.repeat(20_000)}終わり。</p>`),
      added(said, '\u202e'),
    ],
  }),
  ...rowsOf('wrong names', {
    'kinds/pdf-called.txt': [pdf, added(latin[0])],
    'kinds/text-called.pdf': [said, added(said)],
    'kinds/text-called.docx': [said, added(said)],
    'kinds/page-called.txt': [page(prose), added(said, '<p>')],
    'kinds/picture-called.txt': [binary('\x89PNG\r\n\x1a\n'), failed('needs-ocr')],
    'kinds/program-called.md': [binary('\x7fELF\x02\x01\x01\0'), skipped('file-not-text')],
    'kinds/pdf-and-archive.pdf': [
      Buffer.concat([pdf, buildArchive({ 'a.txt': said })]),
      added(latin[0]),
    ],
    'kinds/picture-and-script.gif': [
      Buffer.concat([Buffer.from('GIF89a/*'), Buffer.alloc(400), Buffer.from('*/=1;alert(1)')]),
      skipped('file-not-text'),
    ],
    'kinds/text-after-pdf-mark.txt': [
      `%PDF は、よく使われる書式の先頭にある文字である。${said}`,
      either('file-damaged'),
    ],
  }),
]
