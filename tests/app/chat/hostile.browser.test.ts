/** What a model writes against its reader, on the page as it is built for readers. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { put } from '../../support/asking.ts'
import { injectedPaper, invented } from '../../support/hostile-outputs.ts'
import { modelRoom } from '../../support/model-room.ts'
import { type ModelRequest, statements } from '../../support/model-server.ts'
import { papers } from '../../support/papers.ts'

const { room, model } = modelRoom({ ...papers, 'notes.md': injectedPaper })

/** Every hostile text twice: behind a sentence that bears it out, so that it is shown, and alone. */
function outputs({ evidence }: ModelRequest): string {
  const all = invented.flatMap((text, place) => {
    const { id, text: quote } = evidence[place % evidence.length] ?? { id: '', text: '' }
    return [
      { text: `${quote} ${text}`, ids: [id] },
      { text, ids: [id] },
      { text, ids: ['zz9zz'] },
    ]
  })
  const headings = invented.map((text) => ({ kind: 'heading' as const, text: `## ${text}` }))
  const uncited = [
    { text: '水番は帝であった。' },
    { kind: 'lead' as const, text: '水番は帝であった。' },
  ]
  return statements(...all.slice(from, from + 30), ...headings, ...uncited)
}
/** Which of them the next answer begins with. */
let from = 0

/** Keeps every text that the page has ever shown between two frames. */
function watch(): void {
  const seen = new Set<string>()
  Object.assign(globalThis, { seen })
  new MutationObserver(() => {
    for (const article of document.querySelectorAll('article')) seen.add(article.textContent ?? '')
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

async function shown(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen: unknown = Reflect.get(globalThis, 'seen')
    if (!(seen instanceof Set)) throw new Error('Nobody watched the page.')
    return [...seen].map(String)
  })
}

test('nothing is loaded from elsewhere, nothing runs, and nothing half or unchecked is ever seen', async () => {
  let ids: string[] = []
  model().script = (asked) => {
    ids = asked.evidence.map(({ id }) => id)
    return { text: outputs(asked), by: 7 }
  }
  const page = await room.open('/', { locale: 'ja-JP' })
  const dialogs: string[] = []
  page.on('dialog', (dialog) => dialogs.push(dialog.message()))
  await page.evaluate(watch)
  for (from = 0; from < invented.length * 3; from += 30) {
    const answered = page.waitForResponse((one) => one.url().endsWith('/api/chat'))
    await put(
      page,
      from === 0 ? '水番の報酬は何で支払われましたか' : `水番の報酬は何でしたか（${from}）`,
    )
    await (await answered).finished()
    await page
      .locator('article')
      .nth(from / 30)
      .locator('[data-citation]')
      .first()
      .waitFor()
    for (const text of await shown(page)) {
      expect(text).not.toMatch(
        /"(?:text|kind|ids|elements)"|\{"|帝であった|<[a-z!]|evil\.example/iu,
      )
      expect(ids.filter((id) => text.includes(id))).toEqual([])
    }
  }
  expect(await page.locator('article [data-citation]').count()).toBeGreaterThan(10)
  expect(dialogs).toEqual([])
  expect(
    await page
      .locator(
        'article :is(img, iframe, svg script, script, object, embed, video, [onerror], [onload], a[href*="evil"], a[href^="javascript"])',
      )
      .count(),
  ).toBe(0)
})
