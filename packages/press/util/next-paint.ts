/** From a page to a promise that resolves once the page has painted what it draws now: after two animation frames. */
import type { Page } from 'playwright'

export const nextPaint = (page: Pick<Page, 'evaluate'>): Promise<void> =>
  page.evaluate(() => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
