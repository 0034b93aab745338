import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { papers } from '../support/papers.ts'
import { photograph, sheetHtml } from '../support/photograph.ts'
import { picturePdf } from '../support/picture-pdf.ts'
import { readingRoom } from '../support/reading-room.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const room = readingRoom({})

async function open(path: string): Promise<Page> {
  return room.open(path, { locale: 'en-GB' })
}

const tray = (page: Page) => page.getByRole('region', { name: 'Adding papers' })
const told = (page: Page) => tray(page).getByRole('status')
const text = (name: string, said: string | Buffer) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(said),
})

/** Drops what lies at `paths` on the page, as a file manager does. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data })
  }
  await page.getByText('Let go to add these to the library').waitFor()
  await devtools.send('Input.dispatchDragEvent', { type: 'drop', x: 700, y: 400, data })
}

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = join(await temporaryFolder(), 'reports')
  for (const [path, said] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), said)
  }
  return folder
}

test('papers that a reader adds can be asked at once; a file with nothing in it is named with the reason', async () => {
  const page = await open('/')
  await page
    .getByLabel('Add files')
    .first()
    .setInputFiles([text('lamps.md', papers['lamps.md']), text('empty.txt', '')])
  // The first papers of a library wait for the model.
  await page.getByRole('checkbox', { name: 'Street Lamps' }).waitFor({ timeout: 40_000 })
  await expect.poll(() => told(page).textContent()).toBe('1 added, 1 nothing to read')
  expect(await tray(page).textContent()).toContain('empty.txt')
  await page
    .getByRole('textbox', { name: 'Your question' })
    .fill('How many street lamps did the town replace?')
  await page.keyboard.press('Enter')
  await page.locator('article [data-citation]').first().waitFor()
})

test('a folder that is dropped on the conversation is added with its folders; what is no paper is listed as left out', async () => {
  const page = await open('/')
  await page.getByRole('checkbox').first().waitFor()
  await drop(page, [
    await folderOf({
      '2023/notes.md': '# Notes of 2023\n\nThe harbour was dredged in spring.',
      '2024/notes.md': '# Notes of 2024\n\nThe harbour was dredged in autumn.',
      '.draft.md': 'Nobody should read this.',
      'film.mp4': 'no film',
    }),
  ])
  await page.getByRole('checkbox', { name: 'Notes of 2023' }).waitFor()
  await page.getByRole('checkbox', { name: 'Notes of 2024' }).waitFor()
  await expect.poll(() => told(page).textContent()).toBe('2 added, 2 left out')
  const listed = await tray(page).getByRole('list').textContent()
  expect(listed).toContain('reports/.draft.md')
  expect(listed).toContain('reports/film.mp4')
})

test('the same folder, chosen again, changes nothing', async () => {
  const page = await open('/documents')
  const folder = await folderOf({
    '2023/notes.md': '# Notes of 2023\n\nThe harbour was dredged in spring.',
  })
  await page.getByLabel('Add a folder').setInputFiles(folder)
  await told(page).getByText('1 unchanged').waitFor()
})

test('when all is cancelled, what is done stays and the rest does not come', async () => {
  const page = await open('/documents')
  const many = Array.from({ length: 120 }, (_, order) =>
    text(
      `many-${order}.txt`,
      `Boat ${order} left the harbour. ${'It was a fair day. '.repeat(60)}`,
    ),
  )
  await page.getByLabel('Add files').setInputFiles(many)
  await page.getByRole('button', { name: 'Cancel all' }).click()
  await told(page).getByText('cancelled').waitFor()
  const { documents } = await (await fetch(`${room.url}/api/documents`)).json()
  const added = documents.filter(({ source }: { source: string }) => source.startsWith('many-'))
  expect(added.length).toBeLessThan(120)
  await page.getByRole('button', { name: 'Close' }).click()
  await tray(page).waitFor({ state: 'detached' })
})

test('what the server could not take is tried again when the reader says so', async () => {
  const page = await open('/documents')
  await page.context().route('**/api/documents', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 507,
          json: { error: { code: 'disk-full', message: 'The disk is full.' } },
        })
      : route.continue(),
  )
  await page.getByLabel('Add files').setInputFiles([text('later.txt', 'The boats came later.')])
  await page.getByText('The disk is full.').waitFor()
  await page.context().unroute('**/api/documents')
  await page.getByRole('button', { name: 'Go on' }).click()
  await told(page).getByText('1 added').waitFor()
  room.complaints.splice(0)
})

/** Keeps the first files that the page sends from reaching the server. */
async function holdFirstLot(page: Page): Promise<void> {
  let held = false
  await page.context().route('**/api/documents', (route) => {
    if (route.request().method() !== 'POST' || held) return route.continue()
    held = true
  })
}

const ferries = [
  text('noon.txt', 'The ferry left the harbour at noon.'),
  text('dusk.txt', 'The ferry came back to the harbour at dusk.'),
]

test('one file is cancelled on its way, and the others come', async () => {
  const page = await open('/documents')
  await holdFirstLot(page)
  await page.getByLabel('Add files').setInputFiles(ferries)
  await page.getByRole('button', { name: 'Show the files' }).click()
  await page.getByRole('button', { name: 'Cancel dusk.txt' }).click()
  await told(page).getByText('1 added, 1 cancelled').waitFor()
})

test('who leaves while files are on their way is warned, and not afterwards', async () => {
  const page = await open('/documents')
  await holdFirstLot(page)
  await page.getByLabel('Add files').setInputFiles(ferries)
  // A browser only warns who has done something on the page.
  await page.getByRole('button', { name: 'Show the files' }).click()
  const [warning] = await Promise.all([
    page.waitForEvent('dialog'),
    page.close({ runBeforeUnload: true }),
  ])
  expect(warning.type()).toBe('beforeunload')
  await warning.dismiss()
  await page.getByRole('button', { name: 'Cancel all' }).click()
  await told(page).getByText('2 cancelled').waitFor()
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })])
})

test('papers are added by touch', async () => {
  const viewport = { width: 390, height: 844 }
  const page = await room.open('/documents', { locale: 'en-GB', hasTouch: true, viewport })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByText('Add files').tap(),
  ])
  await chooser.setFiles([text('tide.txt', 'The tide turned before the pilots came.')])
  await told(page).getByText('1 added').waitFor()
  await page.getByRole('button', { name: 'Close' }).tap()
  await tray(page).waitFor({ state: 'detached' })
})

const health = async () => (await fetch(`${room.url}/api/health`)).json()

test('a photographed paper is read by OCR where a reader asks for it, and its quotes say so', async ({
  skip,
}) => {
  const { ocr }: { ocr: string[] } = await health()
  skip(!ocr.includes('eng'), 'tesseract with the language eng is not installed')
  const html = sheetHtml('<h1>The Keepers</h1><p>The keepers of the harbour painted 41 boats.</p>')
  const scan = Buffer.from(picturePdf([await photograph(room.browser, html)]))
  const page = await open('/')
  await page
    .getByLabel('Add files')
    .setInputFiles([{ name: 'keepers.pdf', mimeType: 'application/pdf', buffer: scan }])
  await page.getByRole('button', { name: 'Read the text in keepers.pdf (OCR)' }).click()
  await page.getByRole('checkbox', { name: 'The Keepers' }).waitFor({ timeout: 40_000 })
  expect(await page.getByRole('button', { name: /OCR/ }).count()).toBe(0)
  await page
    .getByRole('textbox', { name: 'Your question' })
    .fill('How many boats did the keepers of the harbour paint?')
  await page.keyboard.press('Enter')
  await page.locator('article').getByText('read by OCR').first().waitFor()
})

test('a document that is taken out is gone', async () => {
  const page = await open('/documents')
  const form = new FormData()
  form.append('files', new File(['一つの文である。'], 'one.txt'))
  const added = await fetch(`${room.url}/api/documents`, { method: 'POST', body: form })
  const lines = (await added.text()).trim().split('\n')
  const { state, document } = JSON.parse(lines.at(-1) ?? '')
  expect(state).toBe('added')
  await page.getByRole('link', { name: document.title, exact: true }).waitFor()
  const address = `${room.url}/api/documents/${document.id}`
  expect((await fetch(address, { method: 'DELETE' })).status).toBe(204)
  expect((await fetch(address)).status).toBe(404)
})
