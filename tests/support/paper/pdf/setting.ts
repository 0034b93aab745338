/** How a paper is set on its pages; lengths in points. */
export type Setting = {
  width: number
  height: number
  margin: number
  columns: 1 | 2
  vertical: boolean
  /** The size of the body's type. */
  size: number
  /** Heads with title and author, page numbers i, ii, 1, 2 …, notes at the foot of their page. */
  book: boolean
  /** Stored lying on its side and turned by the viewer, with text on it that nobody sees. */
  turned: boolean
}

const page: Setting = {
  width: 595,
  height: 842,
  margin: 70,
  columns: 1,
  vertical: false,
  size: 10.5,
  book: false,
  turned: false,
}

/** The settings in which the tests read a paper. */
export const pdfSettings = {
  'one column': page,
  'two columns': { ...page, margin: 50, columns: 2, size: 9 },
  vertical: { ...page, width: 842, height: 595, vertical: true },
  book: { ...page, width: 380, height: 440, margin: 56, size: 9.5, book: true },
  pocket: { ...page, width: 320, height: 340, margin: 40, size: 9 },
  turned: { ...page, turned: true },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof pdfSettings
