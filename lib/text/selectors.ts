/** Variation selectors: they choose between drawings of one character, as in 葛\u{e0100}城, and say nothing. */
export const selectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu
