import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readDrawing } from './drawing.ts'
import { placeGlyphs } from './glyph-boxes.ts'
import { type Font, type GraphicsState, initialState } from './graphics-state.ts'
import { asMatrix, boxOf, identity, type Matrix, multiply } from './matrix.ts'
import type { PageContent } from './page-content.ts'

/** Runs operators one after the other and notes what they paint. */
export class Painter {
  readonly #content: PageContent
  readonly #fontOf: (name: unknown) => Font
  #state: GraphicsState
  readonly #stack: GraphicsState[] = []
  #textMatrix: Matrix = identity
  #lineMatrix: Matrix = identity
  /** Whether something was painted since the state was last saved, and whether it was transformed. */
  #painted = true
  #transformed = false
  /** How many groups lie around what is run, from the one that is a mask. */
  #maskDepth = 0

  constructor(content: PageContent, matrix: Matrix, fontOf: (name: unknown) => Font) {
    this.#content = content
    this.#fontOf = fontOf
    this.#state = initialState(matrix)
  }

  run(operator: number, args: readonly unknown[]): void {
    if (operator === OPS.beginGroup) this.#beginGroup(args[0])
    else if (operator === OPS.endGroup) this.#maskDepth = Math.max(0, this.#maskDepth - 1)
    else if (this.#maskDepth === 0) this.#runVisible(operator, args)
  }

  /** What makes a mask (ISO 32000-2, 11.5) is not seen itself. */
  #beginGroup(group: unknown): void {
    const isMask =
      typeof group === 'object' && group !== null && 'smask' in group && group.smask !== null
    if (isMask || this.#maskDepth > 0) this.#maskDepth += 1
  }

  #runVisible(operator: number, args: readonly unknown[]): void {
    const state = this.#state
    switch (operator) {
      case OPS.save:
        this.#save()
        break
      case OPS.restore:
        this.#restore()
        break
      case OPS.transform:
        this.#transform(args)
        break
      case OPS.paintFormXObjectBegin:
        this.#save()
        this.#transform([args[0]])
        break
      case OPS.paintFormXObjectEnd:
        this.#restore()
        break
      case OPS.setGState:
        this.#setGraphicsState(args[0])
        break
      case OPS.setFillRGBColor:
        state.fill = typeof args[0] === 'string' ? args[0] : null
        break
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        state.fill = null
        break
      case OPS.constructPath:
        this.#draw(args)
        break
      case OPS.shadingFill:
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintSolidColorImageMask:
        this.#painted = true
        this.#cover()
        break
      default:
        this.#runText(operator, args)
        break
    }
  }

  #runText(operator: number, args: readonly unknown[]): void {
    const state = this.#state
    const number = typeof args[0] === 'number' ? args[0] : 0
    switch (operator) {
      case OPS.beginText:
        this.#textMatrix = this.#lineMatrix = identity
        break
      case OPS.setFont:
        state.font = this.#fontOf(args[0])
        state.size = typeof args[1] === 'number' ? args[1] : 0
        break
      case OPS.setCharSpacing:
        state.characterSpacing = number
        break
      case OPS.setWordSpacing:
        state.wordSpacing = number
        break
      case OPS.setHScale:
        state.horizontalScale = number / 100
        break
      case OPS.setLeading:
        state.leading = -number
        break
      case OPS.setTextRenderingMode:
        state.mode = number
        break
      case OPS.setTextRise:
        state.rise = number
        break
      case OPS.setTextMatrix:
        this.#textMatrix = this.#lineMatrix = asMatrix(args[0]) ?? identity
        break
      case OPS.moveText:
        this.#moveText(number, typeof args[1] === 'number' ? args[1] : 0)
        break
      case OPS.setLeadingMoveText:
        state.leading = typeof args[1] === 'number' ? args[1] : 0
        this.#moveText(number, state.leading)
        break
      case OPS.nextLine:
        this.#moveText(0, state.leading)
        break
      case OPS.showText:
        this.#show(args[0])
        break
    }
  }

  #save(): void {
    this.#stack.push({ ...this.#state })
    this.#painted = false
    this.#transformed = false
  }

  #restore(): void {
    // Pictures are left out by pdf.js, so that a place is prepared and nothing painted there.
    if (!this.#painted && this.#transformed) this.#cover()
    this.#painted = true
    this.#state = this.#stack.pop() ?? this.#state
  }

  #transform(args: readonly unknown[]): void {
    const matrix = asMatrix(args) ?? asMatrix(args[0])
    if (matrix === null) return
    this.#state.matrix = multiply(this.#state.matrix, matrix)
    this.#transformed = true
  }

  #cover(): void {
    const box = boxOf(this.#state.matrix, 0, 0, 1, 1)
    this.#content.areas.push({ ...box, kind: 'picture', fill: null, alpha: this.#state.alpha })
  }

  #draw(args: readonly unknown[]): void {
    const { matrix, fill, alpha } = this.#state
    const { rules, area } = readDrawing(matrix, args)
    if (rules.length > 0 || area !== null) this.#painted = true
    for (const rule of rules) this.#content.rules.push(rule)
    if (area !== null) this.#content.areas.push({ ...area, kind: 'fill', fill, alpha })
  }

  #moveText(x: number, y: number): void {
    this.#textMatrix = this.#lineMatrix = multiply(this.#lineMatrix, [1, 0, 0, 1, x, y])
  }

  #show(string: unknown): void {
    if (!Array.isArray(string)) return
    this.#painted = true
    const { glyphs, areas } = this.#content
    this.#textMatrix = placeGlyphs(this.#state, this.#textMatrix, string, glyphs, areas.length)
  }

  #setGraphicsState(entries: unknown): void {
    for (const entry of Array.isArray(entries) ? entries : []) {
      if (!Array.isArray(entry)) continue
      const [key, value]: unknown[] = entry
      if (key === 'ca' && typeof value === 'number') this.#state.alpha = value
      if (key === 'Font' && Array.isArray(value)) this.#runText(OPS.setFont, value)
    }
  }
}
