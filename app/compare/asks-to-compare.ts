/** Words by which a question asks what several papers say of the same thing. */
const comparing =
  /比較|比べ|対比|違い|相違|異なる|異なり|それぞれ|各(?:文書|資料|論文|文献|論者)|(?:文書|資料|論文)(?:によって|ごと|間)|\bcompar|\bdiffer|\bcontrast|\beach (?:paper|document|author)|各(?:文件|论文)|相比|有何不同/iu

/** True where a question asks for a comparison, as far as its words tell. */
export function asksToCompare(question: string): boolean {
  return comparing.test(question.normalize('NFKC'))
}
