/**
 * What a predicate says of its subject. `norm`: that it is to be. `judgement`: that it is right or
 * wrong. `effect`: what good or harm it does, told in the present. `voice`: where the speaker stands,
 * which is the text's own stance only where nobody else is said to stand there.
 */
export type PredicateKind = 'norm' | 'judgement' | 'effect' | 'voice'

/** A predicate that takes sides: for (1) or against (-1). */
export type Predicate = { kind: PredicateKind; sign: 1 | -1; source: string }
