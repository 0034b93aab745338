import type { exportMenu as english } from '../en/export-menu.ts'

export const exportMenu: typeof english = {
  hint: '書き出すたびに、すべての引用を原文と照らし合わせます。',
  as: {
    text: '出典つきの文章としてコピー',
    docx: 'Word（脚注つき）',
    markdown: 'Markdown（脚注つき）',
    xlsx: '対照表（Excel）',
    csv: '対照表（CSV）',
    bibtex: '引用した資料の一覧（BibTeX）',
    'csl-json': '引用した資料の一覧（CSL-JSON）',
    bundle: '検証用の証拠データ（JSON）',
  },
  quotesAsExcel: '引用の一覧（Excel）',
  makingFile: '作成しています',
  madeFile: (name) => `「${name}」を保存しました`,
}
