/**
 * Loaded into a process before its script, it ends the process within some seconds of the end of the
 * one that started it, also where that was killed and could stop nothing.
 */
import { isMainThread } from 'node:worker_threads'

const checkMs = 500
/** How often it is asked to end before it is killed. */
const patience = 10

if (isMainThread) {
  const before = process.ppid
  let asked = 0
  setInterval(() => {
    if (process.ppid === before) return
    process.kill(process.pid, asked < patience ? 'SIGTERM' : 'SIGKILL')
    asked += 1
  }, checkMs).unref()
}
