import axe, { type Result } from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What stands in the way of a reader's assistive technology on the page as it is now, where it
 * weighs seriously: one line each, with its weight, rule and place. axe comes in through the
 * browser's own port, so that the page keeps its policies.
 */
export async function findObstacles(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const violations: Result[] = await page.evaluate(async () => {
    const { run } = Reflect.get(window, 'axe')
    return (await run(document, { resultTypes: ['violations'] })).violations
  })
  const heavy = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return heavy.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, html, any }) => {
      const why = any.map(({ message }) => message).join('; ')
      return `${impact} ${id}: ${help} at ${target.join(' ')}: ${html.slice(0, 160)} (${why})`
    }),
  )
}
