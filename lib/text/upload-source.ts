const longestName = 200
const mostFolders = 12

/** The source that an uploaded file gets by its name alone, whatever path came with it. */
export function nameSource(name: string): string {
  return shownNames(name.split(/[\\/]/)).at(-1) ?? 'upload'
}

/**
 * The source that a file gets which came with its folders: the path from the folder that the reader
 * gave, `reports/2024/notes.md`. Steps up and down the tree are left out; the innermost folders stay.
 */
export function pathSource(path: string): string {
  const names = shownNames(path.split('/'))
  return names.length === 0 ? 'upload' : names.slice(-mostFolders - 1).join('/')
}

/** Without the signs that can't be shown, and the names that say nothing. */
function shownNames(names: readonly string[]): string[] {
  return names
    .map((name) =>
      name
        .normalize('NFC')
        .toWellFormed()
        .replace(/\p{Cc}|\p{Cf}/gu, '')
        .trim(),
    )
    .filter((name) => name !== '' && !/^\.+$/.test(name))
    .map((name) => name.slice(0, longestName))
}
