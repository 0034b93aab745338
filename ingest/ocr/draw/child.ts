/**
 * The process in which pages are drawn, for a single PDF: takes its bytes, tells which pages need OCR,
 * and then draws each page whose number comes. It loads a drawing library in machine code, which the
 * process that reads files may not; pictures inside the PDF are decoded by pdf.js, not by that library.
 * Started by `drawing-process.ts` alone, with the id of the process that started it.
 */
import { Socket } from 'node:net'
import { TenkyoError } from '#lib/errors.ts'
import { endWithParent } from '../../reader/end-with-parent.ts'
import { readFrames, writeFrame } from '../../reader/frames.ts'
import { putUpWalls } from '../../reader/walls.ts'
import type { Answer } from './answers.ts'

const answers = new Socket({ fd: 3 })
endWithParent(Number(process.argv[2]))
putUpWalls()
const { openPdf } = await import('../../extract/pdf/open.ts')
const { readPages } = await import('../../extract/pdf/read-pages.ts')
const { drawPage } = await import('./draw-page.ts')

const messages = readFrames(process.stdin, Number.POSITIVE_INFINITY)
const { value: bytes } = await messages.next()
if (bytes !== undefined) await drawPages(bytes).catch((error) => say(failure(error)))
answers.end(() => process.exit())

async function drawPages(bytes: Uint8Array): Promise<void> {
  say({ kind: 'pages', pages: await pagesToRead(bytes) })
  const pdf = await openPdf(bytes, { pictures: true })
  for await (const request of messages) {
    const { width, height, dots } = await drawPage(pdf, Number(request))
    say({ kind: 'picture', width, height })
    writeFrame(answers, dots)
  }
}

async function pagesToRead(bytes: Uint8Array) {
  const pdf = await openPdf(bytes)
  try {
    const found: { number: number; label: string; width: number; height: number }[] = []
    for await (const { page, layer } of readPages(pdf)) {
      const { number, label, width, height } = page
      if (layer.kind === 'needs-ocr') found.push({ number, label, width, height })
    }
    return found
  } finally {
    await pdf.loadingTask.destroy()
  }
}

function failure(error: unknown): Answer {
  if (error instanceof TenkyoError) {
    const { code, message, hint } = error
    return { kind: 'refused', code, message, ...(hint === undefined ? {} : { hint }) }
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { kind: 'failed', reason: reason.slice(0, 5000) }
}

function say(answer: Answer): void {
  writeFrame(answers, new TextEncoder().encode(JSON.stringify(answer)))
}
