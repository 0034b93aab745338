import { AlignmentType, type IRunStylePropertiesOptions, type IStylesOptions } from 'docx'

type Run = NonNullable<IRunStylePropertiesOptions>

/** Mincho and its Latin company: for what is read. */
const serif = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'Yu Mincho',
}

/** Gothic and its Latin company: for headings and labels. */
export const sans = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Yu Gothic' }

/** Sizes in half-points. */
export const size = { text: 21, small: 18, table: 17 }

/** How every kind of paragraph looks; East Asian text in Mincho or Gothic, whatever the reader's template. */
export function stylesOf(language: 'ja' | 'en'): IStylesOptions {
  const heading = (half: number): Run => ({ font: sans, bold: true, size: half, color: '1a1a1a' })
  const spacing = (before: number, after: number) => ({ spacing: { before, after } })
  return {
    default: {
      document: {
        run: {
          font: serif,
          size: size.text,
          language: { value: language === 'ja' ? 'ja-JP' : 'en-GB', eastAsia: 'ja-JP' },
        },
        paragraph: { spacing: { line: 312, after: 120 } },
      },
      title: { run: heading(34), paragraph: spacing(0, 120) },
      heading1: { run: heading(28), paragraph: { ...spacing(360, 120), keepNext: true } },
      heading2: { run: heading(23), paragraph: { ...spacing(240, 80), keepNext: true } },
      footnoteText: {
        run: { font: serif, size: size.small },
        paragraph: { spacing: { line: 260, after: 40 }, alignment: AlignmentType.LEFT },
      },
    },
    paragraphStyles: [
      {
        id: 'Quotation',
        name: 'Quotation',
        basedOn: 'Normal',
        paragraph: { indent: { left: 420 } },
      },
      {
        id: 'Remark',
        name: 'Remark',
        basedOn: 'Normal',
        run: { font: sans, size: size.small, color: '595959' },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: size.table },
        paragraph: { spacing: { line: 250, after: 60 } },
      },
    ],
  }
}

const tags: ReadonlyMap<string, string> = new Map([
  ['ja', 'ja-JP'],
  ['zh', 'zh-CN'],
  ['ko', 'ko-KR'],
  ['en', 'en-GB'],
])

/** A tag that Word can take: letters, and subtags behind hyphens. */
const wellFormed = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i

/** The language of a stretch of text as Word names it, so that the right forms of Han characters are shown. */
export function languageTag(language: string): { value: string; eastAsia: string } {
  const tag = tags.get(language) ?? language
  return language === 'zh' || language === 'ko' || language === 'ja'
    ? { value: tag, eastAsia: tag }
    : { value: language === 'und' || !wellFormed.test(tag) ? 'en-GB' : tag, eastAsia: 'ja-JP' }
}
