import { Worker } from 'node:worker_threads'

/** Runs in a thread of its own, which goes on while the other reads without a pause. */
const watch = `
  const { workerData: parent } = require('node:worker_threads')
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  }, 500)
`

/** Ends this process within a second of the end of its parent, however that ended. */
export function endWithParent(parent: number): void {
  new Worker(watch, { eval: true, workerData: parent }).unref()
}
