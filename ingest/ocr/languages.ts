import { TenkyoError } from '#lib/errors.ts'

/** What is read where nobody says which language a picture is in, as far as it is there. */
const usual = ['jpn', 'eng']

/** The languages that a picture can be read in; the others help in reading these. */
export function offeredLanguages(installed: readonly string[]): string[] {
  return installed.filter((one) => one !== 'osd' && !one.endsWith('_vert') && !one.includes('/'))
}

/**
 * The languages to read pictures in, as tesseract takes them: `jpn+eng`.
 * @param asked the same, or `auto`.
 * @throws TenkyoError `ocr-unavailable` where one of them, or all of tesseract, is not installed.
 */
export function chooseLanguages(asked: string, installed: readonly string[]): string {
  const offered = offeredLanguages(installed)
  if (offered.length === 0) {
    throw new TenkyoError('ocr-unavailable', 'Tesseract, which reads pictures, is not installed.', {
      hint: 'Install it with its languages: apt-get install tesseract-ocr tesseract-ocr-jpn',
    })
  }
  if (asked === 'auto') {
    const chosen = usual.filter((one) => offered.includes(one))
    return chosen.length > 0 ? chosen.join('+') : (offered[0] ?? '')
  }
  const languages = [...new Set(asked.split('+'))]
  const missing = languages.find((one) => !offered.includes(one))
  if (missing === undefined) return languages.join('+')
  const name = JSON.stringify(missing.slice(0, 40))
  throw new TenkyoError('ocr-unavailable', `Tesseract can’t read the language ${name} here.`, {
    hint: `It can read ${offered.join(', ')}; more come with its packages, such as tesseract-ocr-jpn.`,
  })
}
