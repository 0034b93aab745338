import type { PDFDocumentProxy } from 'pdfjs-dist'

/** Beyond so many pixels, browsers on phones give an empty canvas. */
const mostPixels = 16_000_000

/**
 * Draws a page onto a canvas of its own.
 * @param width how wide it is shown, in CSS pixels
 * @param density pixels of the screen to a CSS pixel
 * @throws whatever keeps it from being drawn, and the signal's reason
 */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  { width, density }: { width: number; density: number },
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const page = await document.getPage(number)
  signal.throwIfAborted()
  const whole = page.getViewport({ scale: 1 })
  const wanted = (width * density) / whole.width
  const largest = Math.sqrt(mostPixels / (whole.width * whole.height))
  const viewport = page.getViewport({ scale: Math.min(wanted, largest) })
  const canvas = globalThis.document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(viewport.width))
  canvas.height = Math.max(1, Math.round(viewport.height))
  const task = page.render({ canvas, viewport })
  const cancel = () => task.cancel()
  signal.addEventListener('abort', cancel, { once: true })
  try {
    await task.promise
    return canvas
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

/** Gives up what a page's drawing was made of: decoded pictures are large, and come back when needed. */
export async function forgetPage(document: PDFDocumentProxy, number: number): Promise<void> {
  if (!document.loadingTask.destroyed) (await document.getPage(number)).cleanup()
}

/** Gives a canvas' memory back at once; some browsers wait long for it. */
export function emptyCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}
