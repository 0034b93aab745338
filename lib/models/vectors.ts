/**
 * The vectors of a batch's texts, one after the other: each is the mean of its tokens' vectors,
 * scaled to length 1. `states` holds `texts × tokens × dimensions` numbers, `mask` a 0 for each
 * token that only pads.
 */
export function meanVectors(
  states: Float32Array,
  mask: ArrayLike<number | bigint>,
  [texts, tokens, dimensions]: readonly [number, number, number],
): Float32Array<ArrayBuffer> {
  const vectors = new Float32Array(texts * dimensions)
  for (let text = 0; text < texts; text++) {
    const sum = vectors.subarray(text * dimensions, (text + 1) * dimensions)
    for (let token = text * tokens; token < (text + 1) * tokens; token++) {
      if (Number(mask[token]) === 0) continue
      const from = token * dimensions
      for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + (states[from + i] ?? 0)
    }
    toUnitLength(sum)
  }
  return vectors
}

/** The vector scaled to length 1, in place; one without a direction stays as it is. */
export function toUnitLength<Vector extends Float32Array>(vector: Vector): Vector {
  const length = lengthOf(vector)
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) / length
  return vector
}

/** True for a vector of `dimensions` finite numbers and length 1: what the index can take. */
export function isUnitVector(vector: Float32Array, dimensions: number): boolean {
  return vector.length === dimensions && Math.abs(lengthOf(vector) - 1) < 1e-3
}

function lengthOf(vector: Float32Array): number {
  let sum = 0
  for (const value of vector) sum += value * value
  return Math.sqrt(sum)
}
