import { ByteRun, isLineEnd } from './byte-run.ts'
import { Definitions } from './definitions.ts'
import { decodeBytes } from './encodings.ts'
import { Flow, type Item } from './flow.ts'
import { Groups } from './groups.ts'
import { baseOfPhoneticGuide } from './phonetic-guide.ts'
import { nowhere, plainForm, readForm, type Target } from './state.ts'
import { readTokens, type Token } from './tokens.ts'
import { characters, paragraphEnds, skipped, starred } from './words.ts'

/** What an RTF file says, before each paragraph is told what it is. */
export type RtfContent = { items: Item[]; definitions: Definitions; hidden: number }

/**
 * Reads an RTF file group by group (Microsoft, Rich Text Format Specification, version 1.9.1).
 * @throws TenkyoError `file-too-complex` where groups are nested beyond 2000.
 */
export function readRtfContent(bytes: Uint8Array): RtfContent {
  const reader = new RtfReader()
  for (const token of readTokens(bytes)) reader.read(token)
  return reader.finish()
}

class RtfReader {
  #definitions = new Definitions()
  #body = new Flow()
  #groups = new Groups({
    target: { kind: 'flow', flow: this.#body },
    aside: null,
    form: plainForm,
    font: null,
    standIns: 1,
    raised: false,
    hidden: false,
    deleted: false,
  })
  #run = new ByteRun()
  #standInsLeft = 0
  #isStarred = false
  #hidden = 0
  #notes = 0

  read(token: Token): void {
    if (token.kind === 'bytes') this.#readBytes(token.bytes)
    else if (token.kind === 'byte') this.#readByte(token.byte)
    else {
      this.#endRun()
      if (token.kind === 'open') this.#open()
      else if (token.kind === 'close') this.#close()
      else if (token.kind === 'symbol') this.#readName(token.symbol, null)
      else this.#readName(token.name, token.value)
    }
  }

  finish(): RtfContent {
    this.#endRun()
    while (this.#close());
    const items = this.#body.finish(this.#groups.state.form)
    return { items, definitions: this.#definitions, hidden: this.#hidden }
  }

  #readBytes(bytes: Uint8Array): void {
    if (this.#groups.state.target.kind === 'nowhere') return
    for (const byte of bytes) this.#readByte(byte)
  }

  #readByte(byte: number): void {
    if (this.#groups.state.target.kind === 'nowhere' || isLineEnd(byte)) return
    if (this.#standInsLeft > 0) {
      this.#standInsLeft -= 1
      return
    }
    this.#run.add(byte)
    if (this.#run.isFull) this.#endRun(true)
  }

  /** What comes between two runs ends what stands in for a character, unless the run was too long. */
  #endRun(goesOn = false): void {
    if (!goesOn) this.#standInsLeft = 0
    if (this.#run.isEmpty) return
    const bytes = this.#run.take()
    const { encoding } = this.#definitions
    this.#write(decodeBytes(bytes, this.#definitions.encodingOf(this.#groups.state.font), encoding))
  }

  #write(text: string): void {
    const { target, raised, hidden, deleted } = this.#groups.state
    if (target.kind === 'styles') this.#definitions.readStyleText(text)
    else if (target.kind === 'title') this.#definitions.title += text
    else if (target.kind === 'author') this.#definitions.author += text
    else if (target.kind === 'kept') target.text += text
    else if (target.kind === 'flow') {
      if (hidden) this.#hidden += text.length
      else if (!deleted) target.flow.text(text, raised)
    }
  }

  #open(): void {
    this.#groups.begin()
    this.#isStarred = false
    const { target } = this.#groups.state
    if (target.kind === 'styles' && this.#groups.depth === target.depth + 1) {
      this.#definitions.beginStyle()
    }
  }

  #close(): boolean {
    this.#isStarred = false
    return this.#groups.end()
  }

  #readName(name: string, value: number | null): void {
    const { target } = this.#groups.state
    if (target.kind === 'nowhere' && name !== 'ud') return
    const isStarred = this.#isStarred
    this.#isStarred = name === '*'
    if (name === '*') return
    if (isStarred && !starred.has(name)) this.#groups.send(nowhere)
    else if (skipped.has(name)) this.#groups.send(nowhere)
    else if (name === 'u') this.#readUnicode(value ?? 0)
    else if (target.kind === 'fonts') this.#definitions.readFontWord(name, value ?? 0)
    else if (target.kind === 'styles') this.#definitions.readStyleWord(name, value ?? 0)
    else if (target.kind === 'created') this.#definitions.readCreationWord(name, value ?? 0)
    else if (this.#readDestination(name)) return
    else if (this.#definitions.readDocumentWord(name, value)) return
    else if (!readForm(this.#groups.state, name, value)) this.#readMark(name)
  }

  /** UTF-16 code units, as signed numbers, each followed by what stands in for it. */
  #readUnicode(value: number): void {
    const unit = String.fromCharCode(value & 0xffff)
    this.#write(unit)
    this.#standInsLeft = this.#groups.state.standIns
  }

  #readDestination(name: string): boolean {
    const { target } = this.#groups.state
    if (name === 'fonttbl') this.#groups.send({ kind: 'fonts' })
    else if (name === 'stylesheet') this.#groups.send({ kind: 'styles', depth: this.#groups.depth })
    else if (name === 'info') this.#groups.send({ kind: 'info' })
    else if (name === 'upr') this.#setAside()
    else if (name === 'ud') this.#groups.send(this.#groups.state.aside ?? target)
    else if (target.kind === 'info') this.#groups.send(infoTarget(name))
    else if (name === 'fldinst') this.#readInstruction()
    else if (name === 'listtext' || name === 'pntext') this.#readListMark()
    else if (name === 'footnote') this.#readNote()
    else if (name === 'shptxt') this.#readBox()
    else return false
    return true
  }

  #setAside(): void {
    this.#groups.state.aside = this.#groups.state.target
    this.#groups.send(nowhere)
  }

  /** Of a field its result is read, except for readings over words, which are all in the field. */
  #readInstruction(): void {
    const outer = this.#groups.outerTarget
    const kept = { kind: 'kept' as const, text: '' }
    this.#groups.send(kept, () => {
      this.#groups.state.target = outer
      this.#write(baseOfPhoneticGuide(kept.text))
    })
  }

  #readListMark(): void {
    const { target } = this.#groups.state
    if (target.kind !== 'flow') return
    const kept = { kind: 'kept' as const, text: '' }
    this.#groups.send(kept, () => target.flow.listMark(kept.text.trim()))
  }

  #readNote(): void {
    const { target } = this.#groups.state
    if (target.kind !== 'flow') return
    const flow = new Flow()
    this.#notes += 1
    const label = `${this.#notes}`
    target.flow.noteMark(label)
    this.#groups.state.form = plainForm
    this.#groups.send({ kind: 'flow', flow }, () => {
      target.flow.anchor([{ kind: 'note', label, items: flow.finish(this.#groups.state.form) }])
    })
  }

  #readBox(): void {
    const { target } = this.#groups.state
    if (target.kind !== 'flow') return
    const flow = new Flow()
    this.#groups.state.form = plainForm
    this.#groups.send({ kind: 'flow', flow }, () =>
      target.flow.anchor(flow.finish(this.#groups.state.form)),
    )
  }

  #readMark(name: string): void {
    const { target, form } = this.#groups.state
    const character = characters.get(name)
    if (character !== undefined) this.#write(character)
    else if (target.kind !== 'flow') return
    else if (paragraphEnds.has(name)) target.flow.endParagraph(form)
    else if (name === 'line') target.flow.break()
    else if (name === 'cell') target.flow.endCell(form)
    else if (name === 'row') target.flow.endRow()
  }
}

function infoTarget(name: string): Target {
  if (name === 'title') return { kind: 'title' }
  if (name === 'author') return { kind: 'author' }
  return name === 'creatim' ? { kind: 'created' } : { kind: 'info' }
}
