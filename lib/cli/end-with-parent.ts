/**
 * Loaded into a process before its script, with the number of the one that started it, it ends the
 * process within some seconds of the end of that one, also where that was killed and could stop nothing.
 */
import { isMainThread } from 'node:worker_threads'

const checkMs = 500
/** How often it is asked to end before it is killed. */
const patience = 10

if (isMainThread) {
  const starter = Number(new URL(import.meta.url).searchParams.get('parent'))
  // The starter may be gone before this is loaded. Where it is not, and not the parent, this is a
  // process that its child forked with the same arguments, as a build forks its workers.
  const before = isRunning(starter) ? process.ppid : starter
  let asked = 0
  setInterval(() => {
    if (process.ppid === before) return
    process.kill(process.pid, asked < patience ? 'SIGTERM' : 'SIGKILL')
    asked += 1
  }, checkMs).unref()
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
