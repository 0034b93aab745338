import type { Archive } from '../archive/archive.ts'
import { officeProperties } from '../archive/office-parts.ts'
import { type Relationship, readRelationships } from '../archive/relationships.ts'
import {
  childElement,
  childElements,
  elementsBelow,
  readXml,
  type XmlElement,
} from '../archive/xml.ts'
import { xmlText } from '../archive/xml-text.ts'
import { type Extract, plainExtract, type RawPage } from '../extract.ts'
import { RawText } from '../raw-text.ts'
import { withShapes } from '../shapes.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type BoxOfPlaceholder, placeholderBoxes, type Shape, shapesOf } from './shapes.ts'
import { type Framed, hiddenLength, writeNotes, writeSlide } from './write-slide.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** A usual slide's, in English Metric Units. */
const usualHeight = 6_858_000

type Parts = ReadonlyMap<string, Relationship>

/**
 * Reads a presentation (ISO/IEC 29500-1, PresentationML) slide by slide, each a page: title, bullets by
 * their depth, text, tables, diagrams, titles of charts, then the speaker's notes. Hidden slides and
 * shapes are left out and counted; comments and macros are left out.
 * @throws TenkyoError what `Archive.bytes`, `xmlText` and `readXml` throw.
 */
export async function readPptx(archive: Archive, main: string): Promise<Extract> {
  const reader = new PresentationReader(archive)
  await reader.read(main)
  return { ...reader.finish(), properties: await officeProperties(archive) }
}

class PresentationReader {
  #archive: Archive
  #text = new RawText()
  #pages: RawPage[] = []
  #layouts = new Map<string, BoxOfPlaceholder>()
  #hidden = 0
  #titled = false

  constructor(archive: Archive) {
    this.#archive = archive
  }

  async read(main: string): Promise<void> {
    const root = await this.#part(main)
    const parts = await readRelationships(this.#archive, main)
    const height = childElement(root, 'p:sldSz')?.attributes.get('cy')
    const slides = childElements(childElement(root, 'p:sldIdLst'), 'p:sldId')
    for (const [at, { attributes }] of slides.entries()) {
      const part = parts.get(attributes.get('r:id') ?? '')
      if (part?.kind !== 'slide') continue
      const start = this.#text.length
      await this.#readSlide(part.target, Number(height ?? usualHeight))
      const end = this.#text.length
      this.#pages.push({ start, end, number: at + 1, label: `${at + 1}` })
    }
  }

  finish(): Extract {
    const { raw, blocks } = this.#text.finish()
    return {
      ...plainExtract(mediaType, raw, withShapes(raw, blocks)),
      hidden: this.#hidden,
      pages: this.#pages,
    }
  }

  async #readSlide(part: string, height: number): Promise<void> {
    const slide = await this.#part(part)
    if (/^(?:0|false)$/.test(slide.attributes.get('show') ?? '')) {
      this.#hidden += hiddenLength([slide])
      return
    }
    const parts = await readRelationships(this.#archive, part)
    const all = shapesOf(slide, await this.#layoutOf(parts))
    const shapes = all.filter(({ hidden }) => !hidden)
    this.#hidden += hiddenLength(all.filter(({ hidden }) => hidden).map(({ element }) => element))
    const isOpening = shapes.some(({ placeholder }) => placeholder?.type === 'ctrTitle')
    const level = isOpening && this.#pages.length === 0 ? 1 : this.#titled ? 2 : 1
    this.#titled ||= isOpening && this.#pages.length === 0
    const framed = await this.#framed(shapes, parts)
    writeSlide(this.#text, { shapes, level, height, framed })
    for (const { kind, target } of parts.values()) {
      if (kind === 'notesSlide')
        writeNotes(
          this.#text,
          shapesOf(await this.#part(target), () => null),
        )
    }
  }

  /** What the frames of a slide show that stands in parts of its own. */
  async #framed(shapes: readonly Shape[], parts: Parts): Promise<Map<XmlElement, Framed>> {
    const found = new Map<XmlElement, Framed>()
    for (const { element } of shapes.filter((shape) => shape.element.name === 'p:graphicFrame')) {
      const framed: Framed = { lines: [], titles: [] }
      const data = childElements(dataOf(element))
      const diagram = parts.get(
        data.map(({ attributes }) => attributes.get('r:dm')).find(isGiven) ?? '',
      )
      const chart = parts.get(
        data.map(({ attributes }) => attributes.get('r:id')).find(isGiven) ?? '',
      )
      if (diagram?.kind === 'diagramData') {
        const points = elementsBelow(await this.#part(diagram.target), 'dgm:t')
        framed.lines = points.flatMap((point) => paragraphsOf(point))
      }
      if (chart?.kind === 'chart') {
        const titles = elementsBelow(await this.#part(chart.target), 'c:title').slice(0, 1)
        framed.titles = titles
          .flatMap((title) => elementsBelow(title, 'c:rich'))
          .flatMap(paragraphsOf)
      }
      found.set(element, framed)
    }
    return found
  }

  /** Where the layout of a slide, or else its master, puts placeholders. */
  async #layoutOf(parts: Parts): Promise<BoxOfPlaceholder> {
    const layout = [...parts.values()].find(({ kind }) => kind === 'slideLayout')?.target
    if (layout === undefined) return () => null
    const known = this.#layouts.get(layout)
    if (known !== undefined) return known
    const around = [...(await readRelationships(this.#archive, layout)).values()]
    const master = around.find(({ kind }) => kind === 'slideMaster')?.target
    const boxes = placeholderBoxes(await this.#part(layout))
    if (master !== undefined) boxes.push(...placeholderBoxes(await this.#part(master)))
    const find: BoxOfPlaceholder = ({ type, index }) =>
      (index === '' ? undefined : boxes.find(({ placeholder }) => placeholder.index === index))
        ?.box ??
      boxes.find(({ placeholder }) => placeholder.type === type)?.box ??
      null
    this.#layouts.set(layout, find)
    return find
  }

  async #part(name: string): Promise<XmlElement> {
    return readXml(await xmlText(this.#archive, name))
  }
}

const dataOf = (frame: XmlElement) =>
  childElement(childElement(frame, 'a:graphic'), 'a:graphicData')

const isGiven = (value: string | undefined) => value !== undefined
