/** Who is reported to say or think something in a text. */
import {
  accordingLatin,
  accordingWide,
  heldWide,
  paperItself,
  reportedLatin,
  reportedWide,
} from './cues/speech.ts'

/** A reported claim: who holds it, as written (null where the text leaves it open), and from where on. */
export type Claim = { holder: string | null; start: number; end: number }

/** The claims that a text in NFKC reports, in order. */
export function claimsIn(plain: string, language: string): Claim[] {
  const claims = ['ja', 'zh'].includes(language) ? wideClaims(plain) : latinClaims(plain)
  return claims
    .filter(({ holder }) => holder === null || !paperItself.test(holder))
    .sort((one, other) => one.start - other.start)
}

function wideClaims(plain: string): Claim[] {
  const according = [...plain.matchAll(accordingWide)].map((match) => ({
    holder: nameOf(match.groups?.holder ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const found = [...plain.matchAll(reportedWide), ...plain.matchAll(heldWide)].sort(
    (one, other) => one.index - other.index,
  )
  const reported = found.map((match, at): Claim => {
    const start =
      Math.max(plain.lastIndexOf('。', match.index), plain.lastIndexOf('\n', match.index)) + 1
    const before = found[at - 1]
    const from = before === undefined ? start : Math.max(start, before.index + before[0].length)
    const late = lateHolder.exec(match.groups?.late ?? '')?.groups?.name
    const holder =
      late === undefined
        ? (topicOf(plain.slice(from, match.index)) ?? topicOf(plain.slice(start, match.index)))
        : nameOf(late)
    return { holder, start: from, end: match.index + match[0].length }
  })
  return [...according, ...reported]
}

/** …、と業界団体は説明する: who says it may stand right before the verb. */
const lateHolder = /^(?<name>[^、。]{1,24}?)(?:は|が|も)[^はがも]{0,6}$/u

/** What は or が marks at the head of a sentence: the subject of the verb at its end. */
function topicOf(clause: string): string | null {
  const bare = clause
    .replace(/「[^」]*」?|『[^』]*』?/gu, '〓')
    .replace(/（[^）]*）|\([^)]*\)/gu, '')
  const marked = [
    ...bare.matchAll(
      /(?<name>[^、。〓]{0,39}?(?<![てでに])[^、。〓はがも])(?<!て|で|に|と|か)(?:は|が|も)(?=[、〓]|[^、。]{2}|$)/gu,
    ),
  ]
  const first = marked[0]?.groups?.name
  return first === undefined ? null : nameOf(first)
}

/** What is talked about and does not talk. */
const thing =
  /(?:気温|疑い|立場|状況|状態|結果|割合|金額|総額|件数|人数|制度|場合|問題|可能性|必要性|こと|もの|点|価格|規則|法律|条約|協定|需要|供給|影響|理由|目的|対象)$/u

/** A name without what leads up to it: 一方、防衛省の幹部 gives 防衛省の幹部. */
function nameOf(written: string): string | null {
  const name = written
    .replace(/^.*、/u, '')
    .replace(
      /^(?:また|一方|しかし|さらに|他方|これに対し(?:て)?|なお|同日|当時|特に|ただし|他方で)/u,
      '',
    )
    .trim()
  return name === '' ||
    thing.test(name) ||
    /^(?:これ|それ|この|その|彼|彼女|同氏|同書|者|こと|もの)$/u.test(name)
    ? null
    : name
}

function latinClaims(plain: string): Claim[] {
  const according = [...plain.matchAll(accordingLatin)].flatMap((match): Claim[] => {
    const holder = match.groups?.holder ?? match.groups?.owner ?? ''
    if (/^(?:as|for)\b/iu.test(match[0])) return []
    return [{ holder: bareOf(holder), start: match.index, end: match.index + match[0].length }]
  })
  const reported = [...plain.matchAll(reportedLatin)].flatMap((match): Claim[] => {
    if (
      /\b(?:is|are|was|were|be|been|being|to|the|a|an|of|its|their|this|\p{L}+['’]s|\p{L}+s['’]) $/iu.test(
        plain.slice(0, match.index),
      )
    )
      return []
    const holder = subjectOf(plain.slice(0, match.index)) ?? behind(plain, match)
    return holder === undefined
      ? []
      : [{ holder: bareOf(holder), start: match.index, end: match.index + match[0].length }]
  })
  return [...according, ...reported]
}

const nounPhrase =
  "(?:(?:the|a|an|some|many|most|other|several|these|those|one|two|his|her|its|their|our) )?(?:[\\p{L}\\p{N}’'.&-]+ ){0,6}?[\\p{L}\\p{N}’'.&-]+"
const subject = new RegExp(
  `(?:^|[.;:“"] |, (?:but|and|while|as|who|which|that|yet|though|although|whereas) |, |[“"] ?|\\b(?:but|and|while|whereas|that|as) )(?<name>${nounPhrase})(?:, [^,]{1,70},| \\([^)]*\\))? (?:(?:has|have|had|also|then|further|later|repeatedly|once|still|therefore|thus|recently|openly|publicly|clearly|strongly|will|would|did not|does not|explicitly|consistently|rightly|itself|himself|herself) )*$`,
  'iu',
)

/** What stands before a verb of saying, as far back as its clause goes. */
function subjectOf(before: string): string | undefined {
  const name = subject.exec(before.slice(-160))?.groups?.name
  return name === undefined ||
    /^(?:to|be|been|is|are|was|were|not|of|which|that|who|it)$/iu.test(name)
    ? undefined
    : name
}

/** …, said the minister: the name behind the verb. */
function behind(plain: string, match: RegExpExecArray): string | undefined {
  if (!/^(?:said|says|argued|argues|wrote|writes|warned|explained|noted)$/iu.test(match[0]))
    return undefined
  const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 60)
  return /[,”"] ?$/u.test(plain.slice(0, match.index))
    ? new RegExp(`^ (?<name>${nounPhrase})(?=[,.;]|$)`, 'iu').exec(after)?.groups?.name
    : undefined
}

const bareOf = (name: string) => {
  const bare = name
    .trim()
    .replace(/[.,;]+$/u, '')
    .replace(/^(?:.*\b(?:that|but|while|whereas|and) )(?=\p{Lu}|the )/u, '')
    .replace(/^(?:the|a|an) /iu, '')
  return bare === '' || /^(?:he|she|they|it|this|that|who|which|those|others|there)$/iu.test(bare)
    ? null
    : bare
}
