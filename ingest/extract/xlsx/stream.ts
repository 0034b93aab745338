import { Parser } from 'htmlparser2'

/** What a reader of a part in passing is told; names are without their prefix. */
export type PartHandler = {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  close: (name: string) => void
  text: (text: string) => void
}

/** Reads an XML part in passing: sheets and their strings may be too big to be held as trees. */
export function streamXml(text: string, { open, close, text: ontext }: PartHandler): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(localName(name), attributes),
      onclosetag: (name) => close(localName(name)),
      ontext,
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
