import { Canvas, createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { z } from 'zod'
import { dotsPerInch, type GreyPicture, mostDots } from '../grey-picture.ts'

/** pdf.js draws on the canvases of browsers; this one can do the same. */
const browserCanvas = z.custom<HTMLCanvasElement>((value) => value instanceof Canvas)

/** Draws a page as it is shown, without notes that readers stuck on it. */
export async function drawPage(pdf: PDFDocumentProxy, number: number): Promise<GreyPicture> {
  const page = await pdf.getPage(number)
  try {
    const shown = page.getViewport({ scale: 1 })
    const dots = shown.width * shown.height * (dotsPerInch / 72) ** 2
    const scale = (dotsPerInch / 72) * Math.min(1, Math.sqrt(mostDots / dots))
    const viewport = page.getViewport({ scale })
    const width = Math.max(1, Math.floor(viewport.width))
    const height = Math.max(1, Math.floor(viewport.height))
    const canvas = createCanvas(width, height)
    await page.render({ canvas: browserCanvas.parse(canvas), viewport, annotationMode: 0 }).promise
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
    return { width, height, dots: greyOf(data) }
  } finally {
    page.cleanup()
  }
}

/** The brightness of each dot (ITU-R BT.601), of four bytes each. */
function greyOf(colours: Uint8ClampedArray): Uint8Array {
  const dots = new Uint8Array(colours.length / 4)
  for (let at = 0; at < dots.length; at += 1) {
    const from = at * 4
    const [red = 0, green = 0, blue = 0] = [colours[from], colours[from + 1], colours[from + 2]]
    dots[at] = (red * 77 + green * 150 + blue * 29) >> 8
  }
  return dots
}
