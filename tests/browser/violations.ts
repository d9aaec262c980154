/** What axe-core finds on a page. */
import type { Page } from 'playwright/test'
import axe from 'axe-core'
import { WCAG } from 'slidev-addon-press/check/deck/axe-tags.ts'

/** Each violation of WCAG 2.2 A and AA: its rule, where it is, and the element's HTML. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (tags) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`))
  }, WCAG)
}
