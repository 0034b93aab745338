import { TenkyoError } from '#lib/errors.ts'
import type { Extract } from '../extract.ts'
import { type Archive, openArchive } from './archive.ts'
import { childElements, readXml } from './xml.ts'
import { xmlText } from './xml-text.ts'

/** Reads an office file or e-book; `main` is the name of its main part where the format names one. */
export type PackageReader = (archive: Archive, main: string) => Promise<Extract>

/** A format that is an archive, told by the media type of its main part or of the whole. */
type PackageFormat = { mediaType: RegExp; load: () => Promise<PackageReader> }

const formats: readonly PackageFormat[] = [
  {
    mediaType: /presentationml\.|ms-powerpoint\.(?:presentation|slideshow|template)\.macroEnabled/,
    load: async () => (await import('../pptx/pptx.ts')).readPptx,
  },
  {
    mediaType: /spreadsheetml\.|ms-excel\.(?:sheet|template)\.macroEnabled/,
    load: async () => (await import('../xlsx/xlsx.ts')).readXlsx,
  },
  {
    mediaType: /wordprocessingml|ms-word/,
    load: async () => (await import('../docx/extract-docx.ts')).extractDocx,
  },
  {
    mediaType: /^application\/epub\+zip/,
    load: async () => (await import('../epub/extract-epub.ts')).extractEpub,
  },
  {
    mediaType: /opendocument\.text/,
    load: async () => (await import('../odf/extract-odt.ts')).extractOdt,
  },
  {
    mediaType: /opendocument\.presentation/,
    load: async () => (await import('../odf/extract-odp.ts')).extractOdp,
  },
]

/** What an archive that is no paper of ours is called, by the media type it gives itself. */
const refused: readonly (readonly [mediaType: RegExp, name: string])[] = [
  [/opendocument\.spreadsheet/, 'an OpenDocument spreadsheet'],
  [/opendocument\./, 'an OpenDocument drawing or formula'],
  [/spreadsheetml|ms-excel/, 'an Excel workbook'],
  [/presentationml|ms-powerpoint/, 'a PowerPoint presentation'],
]

/**
 * Reads a ZIP archive as the office file or the e-book it is by its entries.
 * @throws TenkyoError `file-not-text` where it is neither, what `openArchive` throws, or what the
 *   format's reader throws.
 */
export async function readPackage(bytes: Uint8Array): Promise<Extract> {
  const archive = await openArchive(bytes)
  const { mediaType, main } = await identify(archive)
  const format = formats.find((one) => one.mediaType.test(mediaType))
  if (format === undefined) {
    const name = refused.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'a ZIP archive'
    throw new TenkyoError('file-not-text', `The file is ${name}.`, {
      hint:
        name === 'a ZIP archive'
          ? 'Unpack it and add the papers in it.'
          : 'Save it as PDF and add that.',
    })
  }
  const read = await format.load()
  return await read(archive, main)
}

type Identity = { mediaType: string; main: string }

/** The main parts of office files that don't say what they are. */
const usualParts: readonly Identity[] = [
  { mediaType: 'wordprocessingml.document', main: 'word/document.xml' },
  { mediaType: 'presentationml.presentation', main: 'ppt/presentation.xml' },
  { mediaType: 'spreadsheetml.sheet', main: 'xl/workbook.xml' },
  { mediaType: 'application/epub+zip', main: 'META-INF/container.xml' },
]

/** The media type that an archive gives its main part, or itself; empty where it gives none. */
async function identify(archive: Archive): Promise<Identity> {
  const office = archive.has('[Content_Types].xml') ? await identifyOffice(archive) : null
  if (office !== null) return office
  if (archive.has('mimetype')) {
    const mediaType = (await archive.bytes('mimetype')).toString('latin1').trim()
    if (mediaType !== '') return { mediaType: mediaType.slice(0, 200), main: 'content.xml' }
  }
  return usualParts.find(({ main }) => archive.has(main)) ?? { mediaType: '', main: '' }
}

const officeMain =
  /wordprocessingml\.(?:document|template)\.main|presentationml\.(?:presentation|slideshow|template)\.main|spreadsheetml\.(?:sheet|template)\.main|ms-(?:word|powerpoint|excel)\..*\.main/

async function identifyOffice(archive: Archive): Promise<Identity | null> {
  const types = readXml(await xmlText(archive, '[Content_Types].xml'))
  for (const { attributes } of childElements(types, 'Override')) {
    const mediaType = attributes.get('ContentType') ?? ''
    const main = attributes.get('PartName')?.replace(/^\//, '') ?? ''
    if (officeMain.test(mediaType) && archive.has(main)) return { mediaType, main }
  }
  return null
}
