const between = /(?<=..[aeiou][bcdfgklmnprstv]?)(?=[bcdfgklmnprstv][aeiouy]..)/g

/** The parts of an English word at whose borders it may break at the end of a line; one if short. */
export const wordParts = (word: string): string[] =>
  /^[a-z]{8}/.test(word) ? word.split(between) : [word]
