import '../../../support/seed.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockText } from '#ingest/extract/extract.ts'
import { extract } from '#ingest/extract/index.ts'
import { readBlocks } from '../../../support/read-blocks.ts'

const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const read = (body: string) => readBlocks(page(body))
const extracted = (text: string) => extract(new TextEncoder().encode(text))

test('headings, paragraphs, items and quotations are blocks of their own', async () => {
  expect(
    await read(
      '<h1>The tides</h1><h3>In the north</h3><p>They rise.</p><blockquote>They fall.</blockquote>' +
        '<ul><li>one<ol><li>below one</li></ol></li><li><p>two</p><p>more of two</p></li></ul>',
    ),
  ).toEqual([
    'heading 1: The tides',
    'heading 3: In the north',
    'paragraph: They rise.',
    'paragraph: They fall.',
    'list-item 1: one',
    'list-item 2: below one',
    'list-item 1: two',
    'paragraph 2: more of two',
  ])
})

test('text without a paragraph of its own is one', async () => {
  expect(
    await read('Before.<div>Within.<div>Deeper.</div>After it.</div><span>Be</span><b>hind.</b>'),
  ).toEqual([
    'paragraph: Before.',
    'paragraph: Within.',
    'paragraph: Deeper.',
    'paragraph: After it.',
    'paragraph: Behind.',
  ])
})

test('blanks are those that a browser shows', async () => {
  expect(
    await read('<p>  The <b> tide</b>\n   rises  .</p><p>潮が\n   満ちる。１　はじめ\u00a0に</p>'),
  ).toEqual(['paragraph: The tide rises .', 'paragraph: 潮が満ちる。１　はじめ\u00a0に'])
})

test('a line break goes on with the paragraph; two, an indent or the mark of an item do not', async () => {
  expect(
    await read(
      '<p>潮が<br>満ちる。<br><br>潮が引く。<br>　次の段落。<br>・一つ目<br>・二つ目</p><p>The tide<br>rises.</p>',
    ),
  ).toEqual([
    'paragraph: 潮が満ちる。',
    'paragraph: 潮が引く。',
    'paragraph: 次の段落。',
    'list-item 1: 一つ目',
    'list-item 1: 二つ目',
    'paragraph: The tide rises.',
  ])
})

test('prose that was set in lines is read as plain text is, programs line by line', async () => {
  const letter =
    '　潮が満ちるときは、港の水門を閉じなければなら\nない。水門は北浜と南浜にある。\n\n　水門を閉じたあとは、船を動かしてはならない。ただ\nし、急ぐときはこの限りでない。\n'
  expect(
    await read(`<p>Before.</p><pre>\n${letter}</pre><pre>let tide = 1\nrise(tide)</pre>`),
  ).toEqual([
    'paragraph: Before.',
    'paragraph: 潮が満ちるときは、港の水門を閉じなければならない。水門は北浜と南浜にある。',
    'paragraph: 水門を閉じたあとは、船を動かしてはならない。ただし、急ぐときはこの限りでない。',
    'paragraph: let tide = 1',
    'paragraph: rise(tide)',
  ])
})

test('of ruby the base is the text', async () => {
  expect(
    await read(
      '<p>その<ruby>潮<rp>（</rp><rt>しお</rt><rp>）</rp></ruby>と<ruby><rb>凪</rb><rtc><rt>なぎ</rt></rtc></ruby>。</p>',
    ),
  ).toEqual(['paragraph: その潮と凪。'])
})

test('a row of a table is a block, its cells apart by tabs, and its header is told', async () => {
  expect(
    await read(
      '<table><caption>Tides</caption><thead><tr><th>Port</th><th>Height</th></tr></thead>' +
        '<tbody><tr><td><p>North</p><p>quay</p></td><td></td></tr><tr><td>South</td><td>2 m</td></tr></tbody></table>' +
        '<table><tr><th>Port</th><td>North</td></tr><tr><th>Height</th><td>1 m</td></tr></table>',
    ),
  ).toEqual([
    'caption: Tides',
    'table-row: Port\tHeight',
    'table-row 1: North quay\t',
    'table-row 1: South\t2 m',
    'table-row 1: Port\tNorth',
    'table-row 1: Height\t1 m',
  ])
})

test('a table that only sets the page out is none', async () => {
  expect(
    await read('<table><tr><td><h2>Menu</h2></td><td><p>The tide rises.</p></td></tr></table>'),
  ).toEqual(['heading 2: Menu', 'paragraph: The tide rises.'])
})

test('a note mark is taken out of the text and leads to its note', async () => {
  const { raw, blocks } = await extracted(
    page(
      '<p>The tide rises<sup><a href="#fn1" id="r1">[1]</a></sup> twice<a href="#fn2"><sup>注2</sup></a>.</p>' +
        '<ol><li id="fn1"><p>Seen in 2020. <a href="#r1">↩</a></p></li><li id="fn2">By hand.</li></ol>',
    ),
  )
  expect(
    blocks.map(({ kind, label, pieces }) => [kind, label, blockText(raw, pieces).trim()]),
  ).toEqual([
    ['paragraph', null, 'The tide rises twice.'],
    ['footnote', '1', 'Seen in 2020.'],
    ['footnote', '注2', 'By hand.'],
  ])
  expect(blocks[0]?.marks).toEqual([
    { at: 'The tide rises'.length, label: '1' },
    { at: 'The tide rises twice'.length, label: '注2' },
  ])
})

test('numbers that lead to chapters are no note marks, and raised exponents are text', async () => {
  expect(
    await read(
      '<ul><li><a href="#c1">1</a> The port</li></ul><h2 id="c1">The port</h2><p>It has 10 km<sup>2</sup>.</p>',
    ),
  ).toEqual(['list-item 1: 1 The port', 'heading 2: The port', 'paragraph: It has 10 km2.'])
})

test('programs, styles, pictures, controls and the parts that lead elsewhere are not read', async () => {
  expect(
    await read(
      '<nav><a href="/">Home</a></nav><script>evil()</script><noscript>Turn it on</noscript>' +
        '<template>tide</template><svg><text>wave</text></svg><iframe src="javascript:x">frame</iframe>' +
        '<!-- comment --><p onclick="evil()">The <a href="javascript:evil()">tide</a> rises.</p>' +
        '<form><label>Name</label><select><option>one</option></select><button>Send</button></form>' +
        '<footer>All rights reserved</footer>',
    ),
  ).toEqual(['paragraph: The tide rises.', 'paragraph: Name'])
})

test.each([
  '<p hidden>Hidden</p>',
  '<p aria-hidden="true">Hidden</p>',
  '<p style="display: none">Hidden</p>',
  '<div style="VISIBILITY:hidden"><p>Hidden</p></div>',
  '<p style="font-size:0px">Hidden</p>',
  '<p style="opacity:0.0">Hidden</p>',
  '<p style="position:absolute; left:-9999px">Hidden</p>',
  '<p style="text-indent:-9999px">Hidden</p>',
  '<p style="height:0;overflow:hidden">Hidden</p>',
  '<p style="color:#FFF">Hidden</p>',
  '<p style="color: rgb(0, 0, 128); background-color: navy"><span style="color:#000080;background:#000080">Hidden</span></p>',
  '<p><font color="white">Hidden</font></p>',
  '<style>.a{color:red}@media print{.b{display:none}} .c, .d {display:none !important}</style><p class="c">Hidden</p>',
])('what the eye does not see is left out and counted: %s', async (hidden) => {
  const { raw, hidden: count } = await extracted(
    page(`<p>Seen.</p>${hidden}<p class="b">Seen too.</p>`),
  )
  expect([raw, count]).toEqual(['Seen.\nSeen too.\n', 6])
})

test.each([
  '<div style="background:#003366"><p style="color:#fff">Seen</p></div>',
  '<style>.hero{background:#036}</style><div class="hero"><p style="color:#fff">Seen</p></div>',
  '<p style="opacity:0.5">Seen</p>',
  '<p style="font-size:0.8em">Seen</p>',
  '<p style="position:absolute;left:-5px">Seen</p>',
])('what the eye does see is kept: %s', async (seen) => {
  expect(await read(seen)).toEqual(['paragraph: Seen'])
})

const prose =
  'The tide rises twice a day, and it falls twice, as all who live on the coast have known for long. '

test('an article is read without what stands around it, with its title and its notes', async () => {
  const text = await read(
    '<div class="top"><h1>The tides of the north</h1><p>By the harbour office</p></div>' +
      '<div class="menu"><a href="a">Ports</a> <a href="b">Boats</a></div>' +
      `<div id="main"><p>${prose.repeat(4)}<a href="#n1" class="footnote-ref">1</a></p><p>${prose.repeat(4)}</p>` +
      '<div class="share"><a href="s">Share this</a></div>' +
      '<table><tr><th>Port</th><th>Height</th></tr><tr><td>North</td><td>1 m</td></tr></table>' +
      `<p>${prose.repeat(3)}</p></div>` +
      '<div class="related"><p>More on <a href="c">boats</a></p></div>' +
      '<div><p id="n1">Measured by hand.</p></div><div>Copyright of the harbour office</div>',
  )
  expect(text.map((block) => block.slice(0, 32).trim())).toEqual([
    'heading 1: The tides of the nort',
    'paragraph: By the harbour office',
    'paragraph: The tide rises twice',
    'paragraph: The tide rises twice',
    'table-row: Port\tHeight',
    'table-row 1: North\t1 m',
    'paragraph: The tide rises twice',
    'footnote: Measured by hand.',
  ])
})

test('what is called a menu, a path or the edge of the page is left out of a short page too', async () => {
  expect(
    await read(
      '<div id="header"><a href="/">海の安全局</a></div><ul id="gnavi"><li><a href="/a">ホーム</a></li></ul>' +
        '<div class="topicpath"><a href="/">ホーム</a> &gt; 潮位</div><h1><a href="#top">潮位</a><a href="#top">#</a></h1>' +
        '<div class="menu"><p>献立は<a href="/m">こちら</a>の紙に、すべて書いてあります。</p></div><p>潮が満ちる。<br>電話：03</p>' +
        '<div id="footer"><p>Copyright</p></div>',
    ),
  ).toEqual([
    'heading 1: 潮位',
    'paragraph: 献立はこちらの紙に、すべて書いてあります。',
    'paragraph: 潮が満ちる。',
    'paragraph: 電話：03',
  ])
})

test('a page that is nothing but links is read as such', async () => {
  expect(await read('<nav><ul><li><a href="1">第一章　潮</a></li></ul></nav>')).toEqual([
    'list-item 1: 第一章　潮',
  ])
})

test('a page that is all lists and tables loses nothing', async () => {
  const articles = Array.from(
    { length: 40 },
    (_, at) => `<li>第${at + 1}条　港の管理者は、潮位を記録する。</li>`,
  )
  const rows = Array.from({ length: 40 }, (_, at) => `<tr><td>港${at}</td><td>${at} m</td></tr>`)
  const text = await read(
    `<div><p>${prose.repeat(5)}</p></div><div><ul>${articles.join('')}</ul></div><div><table>${rows.join('')}</table></div>`,
  )
  expect(text.length).toBe(81)
})

test('a page tells its title, authors, date and publisher', async () => {
  const { properties } = await extracted(
    page(
      '<p>The tide rises.</p>',
      '<title>Tides | The Office</title><meta name="citation_title" content="The tides">' +
        '<meta name="citation_author" content="Ann Lee"><meta name="citation_author" content="Bo Ek">' +
        '<meta property="article:published_time" content="2023-04-05T10:00:00+09:00">' +
        '<meta property="og:site_name" content="The Office">',
    ),
  )
  expect(properties).toEqual({
    title: 'The tides',
    authors: ['Ann Lee', 'Bo Ek'],
    date: '2023-04-05',
    publisher: 'The Office',
  })
})

test('linked data tells the same, and is left alone where it is broken', async () => {
  const data = (json: string) =>
    extracted(
      page(
        '<p>Text.</p>',
        `<script type="application/ld+json">${json}</script><title>Page</title>`,
      ),
    )
  const article = {
    '@graph': [
      { '@type': 'WebSite', name: 'Site' },
      {
        '@type': ['NewsArticle'],
        headline: 'Tides',
        author: { name: 'Ann Lee' },
        datePublished: '2020-01-02',
        publisher: { '@type': 'Organization', name: 'Office' },
      },
    ],
  }
  expect((await data(JSON.stringify(article))).properties).toEqual({
    title: 'Tides',
    authors: ['Ann Lee'],
    date: '2020-01-02',
    publisher: 'Office',
  })
  expect((await data('{"@type":"Article",')).properties.title).toBe('Page')
})

test('100,000 nested elements are read in a moment, down to the last', async () => {
  const started = performance.now()
  const deep = `${'<div>'.repeat(100_000)}The tide rises.${'</div>'.repeat(100_000)}<p>It falls.</p>`
  expect(await read(deep)).toEqual(['paragraph: The tide rises.', 'paragraph: It falls.'])
  expect(performance.now() - started).toBeLessThan(3000)
})

test('every block says what was written, in the order of the page', async () => {
  const word = fc.stringMatching(/^[\p{L}。,]{1,6}$/u)
  const tag = fc.constantFrom('p', 'div', 'b', 'li', 'td', 'h2', 'span', 'section', 'dd')
  const node: fc.Memo<string> = fc.memo((depth) =>
    depth <= 1
      ? word
      : fc.oneof(
          word,
          fc
            .tuple(tag, fc.array(node(depth - 1), { maxLength: 4 }))
            .map(([name, inner]) => `<${name}>${inner.join(' ')}</${name}>`),
        ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(node(4), { minLength: 1, maxLength: 6 }), async (nodes) => {
      const body = nodes.join('\n')
      const said = body.replace(/<[^>]*>|\s/g, '')
      fc.pre(said !== '')
      const { raw, blocks } = await extracted(page(body))
      expect(raw.replace(/\s/g, '')).toBe(said)
      let from = 0
      for (const { pieces } of blocks) {
        for (const piece of pieces) {
          expect(piece.start).toBeGreaterThanOrEqual(from)
          from = piece.end
        }
      }
    }),
    { numRuns: 60 },
  )
})
