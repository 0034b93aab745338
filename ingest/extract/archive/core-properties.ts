import type { Properties } from '../extract.ts'
import { noProperties } from '../extract.ts'
import { givenDate } from '../given-date.ts'
import type { Archive } from './archive.ts'
import { childElement, readXml, textBelow } from './xml.ts'
import { xmlText } from './xml-text.ts'

const part = 'docProps/core.xml'

/**
 * What the core properties of an office file (ISO/IEC 29500-2, 8.3) say of the paper.
 * @throws TenkyoError what `xmlText` and `readXml` throw.
 */
export async function readCoreProperties(archive: Archive): Promise<Properties> {
  if (!archive.has(part)) return noProperties
  const root = readXml(await xmlText(archive, part))
  const textOf = (name: string) => {
    const element = childElement(root, name)
    return element === undefined ? '' : textBelow(element).trim()
  }
  return {
    title: textOf('dc:title') || null,
    authors: textOf('dc:creator')
      .split(/\s*;\s*/)
      .filter((author) => author !== ''),
    date: givenDate(textOf('dcterms:created')),
    publisher: null,
  }
}
