import type { Page } from 'playwright-core'
import { z } from 'zod'

/** What a reader waits for on a page: each list in milliseconds. */
export type Waits = {
  /** From a key's press until what it changed is painted, as the page sees it. */
  typed: number[]
  /** The same as the browser tells it, with the time until it is on the screen. */
  shown: number[]
  /** From one frame to the next. */
  frames: number[]
  /** Tasks of more than 50 ms by the clock, whatever else the machine did. */
  long: number[]
}

/** What the browser leaves out is shorter. */
const shortestToldMs = 16

/** Has every page that `page` opens note what its reader waits for. To be called before the first. */
export async function watchWaits(page: Page): Promise<void> {
  await page.addInitScript((durationThreshold) => {
    const note = (name: string, start: number, duration: number) =>
      performance.measure(name, { start, duration })
    const noteAll = (type: string, more: object) =>
      new PerformanceObserver((list) => {
        for (const { name, startTime, duration } of list.getEntries()) {
          if (type !== 'event' || name === 'keydown') note(type, startTime, duration)
        }
      }).observe(Object.assign({ type }, more))
    noteAll('longtask', {})
    noteAll('event', { durationThreshold })

    const painted = (then: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = then
        port2.postMessage(null)
      })
    addEventListener(
      'keydown',
      ({ timeStamp }) => painted(() => note('typed', timeStamp, performance.now() - timeStamp)),
      true,
    )
    let last = performance.now()
    const frame = () => {
      const now = performance.now()
      note('frame', last, now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  }, shortestToldMs)
}

/** What was noted since the last time this was asked. */
export async function takeWaits(page: Page): Promise<Waits> {
  const { typed, event, frame, longtask } = await page.evaluate(() => {
    const take = (name: string) =>
      performance.getEntriesByName(name, 'measure').map(({ duration }) => duration)
    const taken = {
      typed: take('typed'),
      event: take('event'),
      frame: take('frame'),
      longtask: take('longtask'),
    }
    performance.clearMeasures()
    return taken
  })
  const untold = Array.from(
    { length: Math.max(0, typed.length - event.length) },
    () => shortestToldMs,
  )
  return { typed, shown: [...event, ...untold], frames: frame, long: longtask }
}

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      tdur: z.number().optional(),
      args: z.object({ name: z.string().optional() }).optional(),
    }),
  ),
})

/**
 * What the tasks of the pages' main threads took of a processor while something was done, in
 * milliseconds: their own work, without the waiting for a machine that does other things too.
 */
export async function tasksWhile(page: Page, work: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('Only pages of a browser that was started here are traced.')
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] })
  await work()
  const trace = await browser.stopTracing()
  const { traceEvents } = traceSchema.parse(JSON.parse(trace.toString()))
  const place = ({ pid, tid }: { pid: number; tid: number }) => `${pid} ${tid}`
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(place),
  )
  return traceEvents.flatMap((event) =>
    event.name === 'RunTask' && mains.has(place(event)) && event.tdur !== undefined
      ? [event.tdur / 1000]
      : [],
  )
}
