/**
 * Lets this program go on to its end when whoever reads what it writes stops reading, as `| head`
 * does; Node would end it with a stack in the middle of its work.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', throwUnlessClosed)
}

function throwUnlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
