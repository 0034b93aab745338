/** A question on its way; `order`, when it was asked, tells one asking from the next. */
export type Asked = {
  order: number
  question: string
  /** The papers to ask; undefined for all. */
  documents: string[] | undefined
  searched: { documents: number; passages: number }
}
