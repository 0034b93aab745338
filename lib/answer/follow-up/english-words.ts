/** English words by which the parts of a question are told apart. */

const verbs =
  'abandon accept achieve acquire act adopt affect agree aim allow announce apply approve argue avoid back ban become begin ' +
  'believe block bring build buy call cause change choose claim close come commit complain consider continue contribute ' +
  'cooperate cost cover criticise cut deal decide declare decline decrease deepen defend define deliver demand depend deploy ' +
  'describe deter develop differ disagree discuss do drop ease end endorse enforce engage enter establish expand explain ' +
  'export extend face fail fall finance fund gain get give go grow happen have help hold host impose import improve include ' +
  'increase introduce invest join keep launch lead leave lift limit look lose maintain make manage matter mean measure ' +
  'mediate meet move need negotiate object offer open operate oppose participate pay place plan play possess post prepare ' +
  'prevent produce prohibit promise promote propose protect provide publish purchase pursue put raise ratify reach react ' +
  'receive recognise recommend reduce refuse reject rely remain replace require respond restrict review revise rise rule ' +
  'sail say see seek sell send serve share show shrink sign spend stand start station stay stop strengthen suggest supply ' +
  'support take think trade train transfer treat try turn use view visit vote want warn withdraw work'

const irregular =
  'became began brought built bought came chose cut did fell felt found gave got grew had held kept led left lost made met paid put ' +
  'ran rose said sent set sold spent stood took went withdrew wrote won given taken done known seen shown written grown chosen ' +
  'held begun drawn driven fallen'

const adjectives =
  'important necessary possible likely unlikely useful lawful legal illegal dangerous good bad better large big small different ' +
  'able ready true safe worth enough effective difficult expensive relevant not also still now first so too part open closed ' +
  'binding free available controversial successful against neutrality'

const baseVerbs: ReadonlySet<string> = new Set(verbs.split(' '))
const pasts = new Set(irregular.split(' '))
const states = new Set(adjectives.split(' '))

/** True for a verb in its base form. */
export const isBaseVerb = (word: string) => baseVerbs.has(word.toLowerCase())

/** True for a verb in its base form, its -s, -ed, -ing or past form. */
export function isVerb(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    baseVerbs.has(lower) ||
    pasts.has(lower) ||
    (/ed$/u.test(lower) && lower.length > 4) ||
    baseVerbs.has(lower.replace(/s$/u, '')) ||
    baseVerbs.has(lower.replace(/es$/u, ''))
  )
}

/** True for a verb's participle. */
export function isParticiple(word: string): boolean {
  const lower = word.toLowerCase()
  return pasts.has(lower) || (/ed$/u.test(lower) && lower.length > 4)
}

/** True for a word that begins what is said of a subject, without being a verb. */
export function isState(word: string): boolean {
  const lower = word.toLowerCase()
  return states.has(lower) || (/ly$/u.test(lower) && lower.length > 4)
}

/** A verb's -ing form. */
export function gerund(verb: string): string {
  if (/ie$/u.test(verb)) return `${verb.slice(0, -2)}ying`
  if (/[^eo]e$/u.test(verb)) return `${verb.slice(0, -1)}ing`
  if (
    /^(?:cut|put|get|stop|ban|drop|begin|set|let|permit|commit|transfer|deter|win|run|plan|ship)$/u.test(
      verb,
    )
  ) {
    return `${verb}${verb.at(-1)}ing`
  }
  return `${verb}ing`
}

const pastOf = new Map(
  (
    'become:became begin:began bring:brought build:built buy:bought choose:chose come:came cut:cut deal:dealt draw:drew fall:fell ' +
    'find:found get:got give:gave go:went grow:grew have:had hold:held keep:kept lead:led leave:left lose:lost make:made ' +
    'mean:meant meet:met pay:paid put:put rise:rose say:said see:saw seek:sought sell:sold send:sent set:set show:showed ' +
    'spend:spent stand:stood take:took think:thought withdraw:withdrew win:won write:wrote'
  )
    .split(' ')
    .flatMap((pair) => {
      const [base = '', form = ''] = pair.split(':')
      return [[base, form] as const]
    }),
)

/** A verb's past form. */
export function past(verb: string): string {
  return (
    pastOf.get(verb) ??
    gerund(verb)
      .replace(/(?<=[^aeou])ying$/u, 'ied')
      .replace(/ing$/u, 'ed')
  )
}

/** Nouns with which one asks for a side of a matter. */
export const askingNouns =
  'reason reasons condition conditions cost costs aim aims goal goals purpose result results effect effects budget size number ' +
  'price risk risks danger dangers advantage advantages disadvantage disadvantages benefit benefits drawback drawbacks role ' +
  'definition meaning example examples alternative alternatives consequence consequences objection objections criticism ' +
  'criticisms argument arguments evidence difference differences lesson lessons origin origins source sources basis case ' +
  'exception exceptions limit limits scope background cause causes problem problems challenge challenges pillars priorities'
