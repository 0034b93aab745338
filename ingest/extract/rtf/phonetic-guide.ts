/** More than any phonetic guide has, in characters. */
const longestInstruction = 2000

/**
 * The words under a reading, out of the field that Word sets phonetic guides with:
 * `EQ \\* jc2 \\o\\ad(\\s\\up 9(かんじ),漢字)`. Empty for every other field.
 */
export function baseOfPhoneticGuide(instruction: string): string {
  if (instruction.length > longestInstruction) return ''
  const form =
    /^\s*EQ\b.*\\o\s*(?:\\a[lcrd])?\s*\(\s*\\s\\(?:up|do)\s*-?\d+\s*\([^()]*\)\s*[,;](.*)\)\s*$/su
  return form.exec(instruction)?.[1] ?? ''
}
