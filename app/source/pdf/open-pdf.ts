import type { PDFDocumentProxy } from 'pdfjs-dist'

/** An opened PDF; whoever opened it closes it, which frees its worker and all its pictures. */
export type Pdf = { document: PDFDocumentProxy; close(): void }

// As a file of its own, not as a worker of the bundler's, which would begin by writing script addresses.
const workerAddress = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url)

const drawing = '/api/drawing'

/** The largest picture that is decoded, in pixels: a broadsheet at 600 dots per inch. */
const largestPicture = 100_000_000

/**
 * Opens a PDF for drawing its pages. pdf.js itself is loaded with the first one; forms, scripts and
 * links do not run, and nothing is fetched but from this server.
 * @throws whatever keeps it from being opened, or the signal's reason
 */
export async function openPdf(address: string, signal: AbortSignal): Promise<Pdf> {
  const [pdfjs, bytes] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    fetch(address, { signal }).then((response) => {
      if (!response.ok) throw new Error(`The original was answered with ${response.status}.`)
      return response.arrayBuffer()
    }),
  ])
  signal.throwIfAborted()
  const port = new Worker(workerAddress.href, { type: 'module' })
  const task = pdfjs.getDocument({
    worker: pdfjs.PDFWorker.create({ port, verbosity: pdfjs.VerbosityLevel.ERRORS }),
    data: new Uint8Array(bytes),
    cMapUrl: `${drawing}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${drawing}/standard_fonts/`,
    wasmUrl: `${drawing}/wasm/`,
    iccUrl: `${drawing}/iccs/`,
    maxImageSize: largestPicture,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  const close = () => {
    task.destroy().finally(() => port.terminate())
  }
  signal.addEventListener('abort', close, { once: true })
  try {
    return { document: await task.promise, close }
  } catch (error) {
    close()
    throw error
  }
}
