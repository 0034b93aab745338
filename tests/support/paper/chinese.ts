import { heading, list, note, type Paper, paragraph } from './source.ts'

/** A short paper in Chinese. */
export const chinesePaper: Paper = {
  language: 'zh',
  title: '老城小巷的雨水管理',
  author: '周文岚',
  date: { iso: '2022-09-30', written: '2022年9月30日' },
  notesTitle: '注释',
  blocks: [
    heading(1, '一、问题的提出'),
    paragraph(
      '老城的排水沟修建于一百二十年前，最宽处不过六十厘米。',
      '每逢暴雨，巷子里的积水往往超过三十厘米，居民只能用沙袋挡住门槛。',
      '2019年夏天的一场大雨让四十七户人家进了水，市政府这才决定重新规划整个街区[^1]。',
    ),
    heading(1, '二、三项措施'),
    paragraph('工程没有采用大型管道，而是依靠许多分散的小设施。', '主要的措施有以下三项。'),
    list(
      false,
      '把水泥路面换成能够渗水的青砖。',
      '在每个院子里安装容量为五百升的雨水桶。',
      '恢复三口被填埋的旧水井，用来储存多余的雨水。',
    ),
    paragraph(
      '一位老住户说：“水有了去处，人就安心了。”',
      '到2022年为止，积水的天数从每年十九天减少到四天，费用只有原计划的三分之一[^2]。',
    ),
  ],
  notes: [note('1', '受灾户数来自街道办事处的登记表。'), note('2', '原计划的费用为八百六十万元。')],
}
