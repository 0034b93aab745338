import { joinSentences, type Note, type Paper, type PaperBlock, run } from '../source.ts'
import { type Atom, atomsOf } from './atoms.ts'
import { Compositor, isEnglish, type Lines } from './compositor.ts'
import { type Face, faces } from './faces.ts'
import { writePdf } from './file.ts'
import { pdfSettings, type Setting, type SettingName } from './setting.ts'
import { drawAcross, type SetGlyph, type Sheet } from './sheet.ts'

/** A PDF file, and where each of its glyphs stands. */
export type SetPaper = { bytes: Uint8Array; glyphs: SetGlyph[]; labels: string[] }

/** Texts that stand in a turned paper and that no reader sees. */
const hiddenTexts = ['白い紙に白い字で書かれた文である。', '字の形を描かずに置かれた文である。']

/** Sets a paper as a PDF whose every glyph's place is known. */
export function paperPdf(paper: Paper, name: SettingName): SetPaper {
  const setting: Setting = pdfSettings[name]
  const setter = new Setter(paper, setting)
  const sheets = setter.setPaper()
  const labels = sheets.map((_, at) =>
    setting.book ? (['i', 'ii'][at] ?? `${at - 1}`) : `${at + 1}`,
  )
  if (setting.book) for (const sheet of sheets) setFurniture(sheet, paper, labels)
  if (setting.turned) for (const sheet of sheets) setHidden(sheet)
  const bytes = writePdf({
    title: paper.title,
    author: paper.author,
    date: paper.date.iso,
    fonts: faces,
    pages: sheets.map(({ width, height, operators }) => {
      const content = operators.join('\n')
      if (!setting.turned) return { width, height, rotate: 0, content }
      const turned = `q 0 1 -1 0 ${height} 0 cm\n${content}\nQ`
      return { width: height, height: width, rotate: 90, content: turned }
    }),
    pageLabels: setting.book ? '0 << /S /r >> 2 << /S /D >>' : null,
    vertical: setting.vertical,
  })
  return { bytes, glyphs: sheets.flatMap(({ glyphs }) => glyphs), labels }
}

class Setter {
  readonly #paper: Paper
  readonly #size: number
  readonly #body: Face
  readonly #display: Face
  readonly #compositor: Compositor
  readonly #book: boolean

  constructor(paper: Paper, setting: Setting) {
    this.#paper = paper
    this.#size = setting.size
    this.#book = setting.book
    this.#body = isEnglish(paper) ? 'times' : 'mincho'
    this.#display = isEnglish(paper) ? 'bold' : 'gothic'
    this.#compositor = new Compositor(setting, (label) => this.#noteLines(label))
  }

  setPaper(): Sheet[] {
    const { title, author, date, blocks, notes, notesTitle } = this.#paper
    this.#heading(title, 1.5)
    this.#line(author)
    this.#line(date.written)
    for (const block of blocks) this.#block(block)
    if (!this.#book) {
      this.#heading(notesTitle, 1.1)
      for (const { label } of notes) this.#compositor.set(this.#noteLines(label))
    }
    this.#compositor.end()
    return this.#compositor.sheets
  }

  #atoms(written: string, face: Face, size: number): Atom[] {
    return atomsOf(run(written), face, size)
  }

  #heading(written: string, scale: number): void {
    const size = this.#size * scale
    const leading = size * 1.4
    this.#compositor.set({
      atoms: this.#atoms(written, this.#display, size),
      leading,
      before: size,
    })
  }

  #line(written: string): void {
    const leading = this.#size * 1.75
    this.#compositor.set({ atoms: this.#atoms(written, this.#body, this.#size), leading })
  }

  #noteLines(label: string): Lines {
    const found: Note | undefined = this.#paper.notes.find((one) => one.label === label)
    const size = this.#size * 0.8
    const sentences = joinSentences(found?.sentences ?? [])
    const atoms = [
      ...this.#atoms(`${label} `, this.#body, size),
      ...atomsOf(sentences, this.#body, size),
    ]
    return { atoms, leading: size * 1.5, hanging: size }
  }

  #block(block: PaperBlock): void {
    const size = this.#size
    const leading = size * 1.75
    switch (block.kind) {
      case 'heading': {
        const atoms = atomsOf(block.run, this.#display, size * (block.level === 1 ? 1.2 : 1))
        this.#compositor.set({ atoms, leading, before: size })
        return
      }
      case 'paragraph': {
        const atoms = atomsOf(joinSentences(block.sentences), this.#body, size)
        this.#compositor.set({
          atoms,
          leading,
          indent: size,
          justified: isEnglish(this.#paper),
        })
        return
      }
      case 'list':
        for (const [at, item] of block.items.entries()) {
          const mark = this.#atoms(block.ordered ? `${at + 1}. ` : '・', this.#body, size)
          const atoms = [...mark, ...atomsOf(item, this.#body, size)]
          this.#compositor.set({
            atoms,
            leading,
            indent: size,
            hanging: size * (block.ordered ? 2.5 : 2),
          })
        }
        return
      case 'table': {
        const small = size * 0.75
        for (const [at, row] of block.rows.entries()) {
          const cells = row.map((cell) =>
            this.#atoms(cell, at === 0 ? this.#display : this.#body, small),
          )
          this.#compositor.setRow(cells, small * 2, at === 0 ? size : 0)
        }
        this.#compositor.rule(0, this.#compositor.measure)
        return
      }
      case 'figure': {
        this.#compositor.leaveRoom(90)
        const atoms = this.#atoms(block.caption, this.#body, size * 0.85)
        this.#compositor.set({ atoms, leading, indent: size * 4 })
      }
    }
  }
}

function setFurniture(sheet: Sheet, paper: Paper, labels: readonly string[]): void {
  const label = labels[sheet.number - 1] ?? ''
  const type = { face: 'mincho', size: 7.5, role: 'furniture' } as const
  const head = sheet.number % 2 === 0 ? paper.author : paper.title
  if (sheet.number > 1) drawAcross(sheet, head, type, 56, 36)
  drawAcross(sheet, label, type, sheet.width / 2 - 4, sheet.height - 30)
}

function setHidden(sheet: Sheet): void {
  const type = { face: 'mincho', size: 8, role: 'hidden' } as const
  const [white = '', shapeless = ''] = hiddenTexts
  drawAcross(sheet, white, type, 80, 40, 'white')
  drawAcross(sheet, shapeless, type, 80, sheet.height - 40, 'none')
}
