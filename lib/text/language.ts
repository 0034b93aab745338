/** Words that are frequent in one European language and rare in the others. */
const frequentWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['the', 'of', 'and', 'to', 'in', 'is', 'for', 'on', 'what', 'which', 'how', 'who']),
  fr: new Set(['le', 'la', 'les', 'des', 'et', 'est', 'dans', 'pour', 'que', 'une', 'du', 'quel']),
  de: new Set([
    'der',
    'die',
    'das',
    'und',
    'ist',
    'ein',
    'eine',
    'nicht',
    'den',
    'mit',
    'von',
    'wie',
  ]),
  es: new Set(['el', 'los', 'las', 'del', 'y', 'es', 'una', 'por', 'que', 'para', 'con', 'cuál']),
}

/** Characters of written Chinese that Japanese has not, or hardly: function words and short forms. */
const chinese =
  /[这们谁么吗呢吧哪为对说让给从还没样过发问题关开应该现实际认识议论东车马鸟龙书长门见贝风飞码头护涨渔务产亿仅优储兴养军农净击则创办动劳势单卖卫厅历压县变员团围图圆场块坚报拟拥择挥损换摆敌显杀杂权标检桥欢毁汉汤济渐满灭热爱猎环电疗监矿础种积稳穷类红纪约级纯纲纳纵纷纸线练组细织终绍经结绕绘络绝统继绩续维综绿缩罗罚职联肃胜脑节药获虑补规视览觉计订讨训讲许设访证评诉词试诗诚话详语误请诸读课调谈谋谢负贡财责败货质贩购贯贵贷贸费资赔赖赛赵赶轨转轮软轻载较辅输辽进远违连迟选逊递逻遗邓邮邻郑酿释针钢钱铁铜银锁错键镇镜闭间闲闻阁阅队阴阵阶陆陈险难韩页项顺须顾顿预领频颗额饭馆驱验骗鲁鸡齐]/g

/** A run of Han characters longer than this without any kana is no Japanese title. */
const longestHanTitle = 24

/**
 * The language of a text as a BCP 47 primary tag, by its script and its most frequent words;
 * `und` where nothing decides. Kana make Japanese; Han characters without kana are Chinese where
 * they hold forms that Japanese does not write, and Japanese otherwise (a title, a search term).
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 20_000)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const kana = count(/[\u3041-\u3096\u30a1-\u30fa]/g)
  const han = count(/\p{Script=Han}/gu)
  const hangul = count(/\p{Script=Hangul}/gu)
  const latin = count(/\p{Script=Latin}/gu)
  if (hangul > han + kana && hangul * 4 > latin) return 'ko'
  if ((han + kana) * 4 > latin && han + kana > 0) {
    if (kana * 20 > han) return 'ja'
    return count(chinese) > 0 || han > longestHanTitle ? 'zh' : 'ja'
  }
  return latin === 0 ? 'und' : europeanLanguage(sample)
}

function europeanLanguage(sample: string): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = Object.entries(frequentWords)
    .map(([tag, frequent]) => ({ tag, hits: words.filter((word) => frequent.has(word)).length }))
    .sort((a, b) => b.hits - a.hits)
  const best = scores[0]
  return best !== undefined && best.hits > 0 ? best.tag : 'en'
}
