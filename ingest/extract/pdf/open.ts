import { fileURLToPath } from 'node:url'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import {
  getDocument,
  InvalidPDFException,
  PasswordException,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { TenkyoError } from '#lib/errors.ts'
import { DirectPort } from './direct-port.ts'

/** A folder of pdf.js, as a path that ends in a slash: it takes no file URL. */
const folderOf = (name: string) =>
  fileURLToPath(new URL(`../../${name}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))

/** The largest picture that is decoded, in pixels: a broadsheet at 600 dots per inch. */
const largestPicture = 100_000_000

/**
 * Opens a PDF for reading its text: pictures are left aside, scripts and forms do not run, nothing
 * is fetched. Whoever opens it must destroy its `loadingTask`.
 * @param options.pictures whether pictures are decoded, so that pages can be drawn.
 * @throws TenkyoError `file-encrypted` or `file-damaged`
 */
export async function openPdf(
  bytes: Uint8Array,
  { pictures = false }: { pictures?: boolean } = {},
): Promise<PDFDocumentProxy> {
  const port = new DirectPort()
  WorkerMessageHandler.initializeFromPort(port)
  try {
    return await getDocument({
      worker: PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS }),
      // pdf.js takes the buffer over.
      data: new Uint8Array(bytes),
      cMapUrl: folderOf('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: folderOf('standard_fonts'),
      wasmUrl: folderOf('wasm'),
      // Without them, pictures larger than a pixel are never decoded.
      maxImageSize: pictures ? largestPicture : 1,
      disableFontFace: pictures,
      useSystemFonts: false,
      isOffscreenCanvasSupported: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise
  } catch (cause) {
    throw refusal(cause)
  }
}

function refusal(cause: unknown): unknown {
  if (cause instanceof PasswordException) {
    return new TenkyoError('file-encrypted', 'The PDF asks for a password.', {
      hint: 'Save it without its password, then add it again.',
      cause,
    })
  }
  if (cause instanceof Error) {
    const broken = cause instanceof InvalidPDFException
    return new TenkyoError(
      'file-damaged',
      broken ? 'The PDF is damaged or incomplete.' : 'The PDF can’t be opened.',
      { hint: 'Open it in a PDF reader and save it again, or fetch it anew.', cause },
    )
  }
  return cause
}
