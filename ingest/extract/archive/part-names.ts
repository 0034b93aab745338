/** The name of a part from the folder of the part that names it; `..` leads no further than the top. */
export function resolvePart(folder: string, target: string): string {
  const path: string[] = []
  const from = target.startsWith('/') ? target : folder + target
  for (const step of from.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
