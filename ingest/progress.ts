import type { SourceFile } from './ingest-file.ts'

/** The share of a file's time that goes by until it is read, and until its texts are embedded. */
const read = { text: 0.1, pictures: 0.9 }
const embedded = 0.95

/** How far a file is, from 0 to 1; 1 once it is on the disk. `share`: of what is being done with it now. */
export const progressOf = {
  reading: (file: Pick<SourceFile, 'ocr'>, share: number): number => readShare(file) * share,
  embedding: (file: Pick<SourceFile, 'ocr'>, share: number): number =>
    readShare(file) + (embedded - readShare(file)) * share,
}

/** OCR takes far longer than anything else. */
const readShare = ({ ocr }: Pick<SourceFile, 'ocr'>): number =>
  ocr === null ? read.text : read.pictures
