/** From here on a sentence is about what is asked, and its paper speaks of it. */
const leastBearing = 0.7

/** True where the best sentence of a paper, or of a part of it, bears far enough on a topic. */
export const isAddressed = (bearing: number): boolean => bearing >= leastBearing
