/**
 * Many papers that are chosen on the page, while a reader types, asks and scrolls there: against the
 * same on the same page when all are added. What tasks take of a processor is told beside what the
 * clock says, for the papers are read on the same machine.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startBrowser } from '../support/browser.ts'
import { serve } from '../support/server.ts'
import { type MadePaper, makePaper } from './made-papers.ts'
import { type Comparison, compare, sideOf } from './measure.ts'
import { takeWaits, tasksWhile, type Waits, watchWaits } from './page-watch.ts'
import { type Moment, searchablePapers, shareOf, truth } from './told.ts'

const bytesOfPaper = 100_000
const roundsAfter = 12
/** A task that takes longer keeps a reader waiting: the usual bound. */
const longMs = 50
const typedText = 'how many years ago did all of it begin'
const keyMs = 30

/** How the chat's page holds up while papers come in through it. */
export async function benchUploadPage({
  papers: count,
}: {
  papers: number
}): Promise<Comparison[]> {
  const papers = Array.from({ length: count }, (_, number) => makePaper(number, bytesOfPaper))
  const bytes = papers.reduce((sum, paper) => sum + paper.bytes.length, 0)
  const folder = await mkdtemp(join(tmpdir(), 'tenkyo-many-papers-'))
  for (const paper of papers) await writeFile(join(folder, paper.name), paper.bytes)
  const server = await serve({})
  const browser = await startBrowser()
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
    })
    await watchWaits(page)
    await page.goto(server.url)
    const field = page.getByLabel('Add files').first()
    await field.waitFor()
    const tray = page.getByRole('region', { name: 'Adding papers' })
    const isAdding = () => tray.getByRole('button', { name: 'Cancel all' }).isVisible()
    const asked = { adding: [] as number[], after: [] as number[] }
    const moments: Moment[] = []
    const started = performance.now()

    await takeWaits(page)
    const tasks = await tasksWhile(page, async () => {
      await field.setInputFiles(papers.map(({ name }) => join(folder, name)))
      await tray.getByRole('button', { name: 'Show the files' }).click()
      await tray.getByRole('button', { name: /^All / }).click()
    })
    for (let turn = 0; await isAdding(); turn++) {
      const found = await searchablePapers(server.url)
      const claimed = await tray.locator('progress').evaluateAll(shareTold)
      const searchable = shareOf(found, bytes)
      moments.push({ claimed, searchable, at: performance.now() - started })
      const sources = new Set(found.map(({ source }) => source))
      const added = papers.filter(({ name }) => sources.has(name))
      const paper = added[(turn * 7) % Math.max(1, added.length)]
      const more = await tasksWhile(page, async () => {
        await type(page)
        if (paper !== undefined) asked.adding.push(await ask(page, paper))
        await scroll(page)
      })
      for (const task of more) tasks.push(task)
    }
    const spent = performance.now() - started
    const adding = await takeWaits(page)
    for (let turn = 0; turn < roundsAfter; turn++) {
      const paper = papers[(turn * 7) % papers.length]
      // Traced as it was while they were added: a trace takes its time too.
      await tasksWhile(page, async () => {
        await type(page)
        if (paper !== undefined) asked.after.push(await ask(page, paper))
        await scroll(page)
      })
    }
    const after = await takeWaits(page)

    const input = `${count} papers, ${(bytes / 1e6).toFixed(1)} MB, in ${(spent / 1000).toFixed(0)} s`
    const waits = (by: 'median' | 'p95', what: keyof Waits, name: string, goal: number | null) =>
      sides(by, name, goal, { adding: adding[what], after: after[what] }, input)
    const long = `${adding.long.length} tasks of over ${longMs} ms by the clock, ${after.long.length} after`
    return [
      waits('median', 'typed', 'key to paint', 2),
      waits('p95', 'typed', 'key to paint', 2),
      waits('p95', 'shown', 'key to screen', null),
      waits('p95', 'frames', 'frame to frame', null),
      sides('median', 'question', 2, asked, input),
      sides('p95', 'question', 2, asked, input),
      compare('p95', {
        name: 'upload-page: longest task',
        goal: 1,
        measured: sideOf('longest task, on the processor', [Math.max(...tasks)]),
        against: sideOf('what counts as long', [longMs]),
        runs: tasks.length,
        input: `${input}; ${long}`,
      }),
      truth('upload-page: what is told', moments, spent, input),
    ]
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

type Times = { adding: readonly number[]; after: readonly number[] }

function sides(
  by: 'median' | 'p95',
  name: string,
  goal: number | null,
  { adding, after }: Times,
  input: string,
): Comparison {
  return compare(by, {
    name: `upload-page: ${name}, ${by}`,
    goal,
    measured: sideOf(`${name}, while adding`, adding),
    against: sideOf(`${name}, when all are added`, after),
    runs: adding.length,
    input: `${after.length} runs after; ${input}`,
  })
}

const composer = (page: Page) => page.getByRole('textbox', { name: 'Your question' })

async function type(page: Page): Promise<void> {
  await composer(page).focus()
  await page.keyboard.type(typedText, { delay: keyMs })
}

/** Asks what the paper answers, in the place of what is typed; gives how long its first quote took to stand there. */
async function ask(page: Page, { question }: MadePaper): Promise<number> {
  const turn = await page.locator('main article').count()
  await composer(page).fill(question)
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/chat'))
  const pressed = performance.now()
  await page.keyboard.press('Enter')
  // Looked for in every frame: a locator looks half a second apart.
  await page.waitForFunction(hasQuote, turn, { polling: 'raf' })
  const took = performance.now() - pressed
  await (await answered).finished()
  return took
}

const hasQuote = (turn: number) =>
  document.querySelector(`main article:nth-of-type(${turn + 1}) [data-citation]`) !== null

/** Down the list of files and up again. */
async function scroll(page: Page): Promise<void> {
  const list = await page.getByRole('region', { name: 'Adding papers' }).boundingBox()
  if (list === null) return
  await page.mouse.move(list.x + list.width / 2, list.y + list.height / 2)
  for (const by of [500, 500, 500, -400, -400, -400]) {
    await page.mouse.wheel(0, by)
    await page.waitForTimeout(keyMs)
  }
}

/** What the bar of the tray says, 0 to 1; all where it has gone. */
function shareTold([bar]: readonly Element[]): number {
  return bar instanceof HTMLProgressElement ? bar.value : 1
}
