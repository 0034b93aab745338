/** Reports, plans and forecasts as papers write them, where a loaded word is no position. */
import { describe, expect, test } from 'vitest'
import { readQuestion } from '#lib/answer/question.ts'
import { readStance } from '#lib/compare/stance/read-stance.ts'

const read = (topic: string, ...sentences: string[]) =>
  readStance(sentences, readQuestion(topic).words)

describe('only describes', () => {
  test.each([
    ['what stays as it is', '漁業協定', '協定の更新を目指すとの方針に変わりはありません。'],
    [
      'an unchanged wish',
      '湖の共同管理',
      '湖の共同管理を話し合いで決めるという立場にも変更はない。',
    ],
    ['harm that is under way', '離島への支援', '外来種の侵入は、離島の暮らしを損ねている。'],
    [
      'an evil that is called one',
      '隣国への支援',
      '隣国への侵攻は、地域の秩序を揺るがす暴挙である。',
    ],
    [
      'a word that points back',
      '港湾の復旧',
      '先に述べたように、港湾の復旧を支える制度は崩れ始めている。',
    ],
    ['a forecast', '離島への支援', '財政の事情に鑑み、今後も離島への支援が続く保証はない。'],
    [
      'what comes of something else',
      '水産物の輸出',
      '関税が下がれば、水産物の市場の拡大が期待できる。',
    ],
    [
      'what is not made use of',
      '河川の共同管理',
      'どの構想も、河川の対立という図式を採用していない。',
    ],
    ['what may be', '河川の共同管理', '河川の共同管理は選択肢になるかもしれない。'],
    [
      'a part of a longer word',
      '重要物資の備蓄',
      '戦略的不可欠性の確保を通じ、重要物資の備蓄を進めている。',
    ],
    [
      'what is to be kept in mind',
      '重要物資の備蓄',
      '備蓄の費用が続くかどうかにも注意する必要がある。',
    ],
    ['a row of a table', '重要物資の備蓄', '港湾局\t備蓄に資する取組が必要→視点②'],
    [
      'what others were forced to',
      '重要物資の備蓄',
      '各社は備蓄の積み増しに踏み切らざるを得なくなり、費用は増した。',
    ],
  ])('%s [%s] %s', (_, topic, text) =>
    expect(read(topic, text)).toEqual({ stance: 'describes', cues: [] }),
  )
})

describe('takes a position', () => {
  test('to ease what holds a thing back is to want it', () => {
    const text = '水産物の輸出に関しては、輸出規制の緩和を進めていく必要がある。'
    expect(read('水産物の輸出', text)).toEqual({ stance: 'advocates', cues: ['必要'] })
    expect(read('輸出規制', text).stance).toBe('opposes')
  })
  test('terms that are named so', () => {
    expect(read('夜間操業', '夜間操業は、監視員の同乗を条件に認める。').stance).toBe('conditional')
    expect(read('夜間操業', '夜間操業を認めるべきだ。ただし、禁漁期を除く。').stance).toBe(
      'conditional',
    )
    expect(read('夜間操業', '当面の課題に応えるため、夜間操業を認めるべきだ。').stance).toBe(
      'advocates',
    )
    expect(read('夜間操業', '近年の不漁に鑑みれば、夜間操業を認めるべきだ。').stance).toBe(
      'advocates',
    )
  })
  test('what came before it does not turn it round', () => {
    const text = '本稿は、禁漁区の撤廃に続いて夜間操業をさらに広げることに反対する。'
    expect(read('夜間操業', text)).toEqual({ stance: 'opposes', cues: ['反対する'] })
  })
})

test('cues are whole words', () => {
  const text = '監視員の数を確かめたうえで、夜間操業を広げるべきだ。'
  expect(read('夜間操業', text).cues).toContain('確かめたうえで')
})

test('a position is that of the sentences on its topic; wants come before mere effects', () => {
  const wants = '夜間操業を広げるべきだ。'
  const harms = '夜間操業は漁場を傷つける。'
  const aside = '港の拡張には反対する。'
  expect(read('夜間操業', harms).stance).toBe('opposes')
  expect(read('夜間操業', wants, harms, aside).stance).toBe('advocates')
  expect(read('夜間操業', '夜間操業は戦後に始まった。', aside).stance).toBe('describes')
})

test('no particle hangs on a cue, and no ending is cut off', () => {
  expect(read('夜間操業', '夜間操業の再開が強く求められている。').cues).toEqual(['求められている'])
  expect(read('夜間操業', '夜間操業には、そもそも無理がある。').cues).not.toContain('無理が')
})
