/**
 * The deck's own faces: a page that lacks one is told of by its name, and none waits for a face that only some machines
 * have.
 */
import type { Page } from 'playwright/test'
import { facesOf, loadFaces } from 'slidev-addon-press/util/fonts.ts'
import { expect, test } from './fixture'
import { CLAIMS, expectShown } from './talk'

/** A later click, so that no letters travel in the page. */
async function openClaim(page: Page): Promise<void> {
  await page.goto(`${CLAIMS[0]!.no}?clicks=1`)
  await expectShown(page, CLAIMS[0]!)
}

test('all of them come, and no stand-in is among them', async ({ page }) => {
  await openClaim(page)
  await loadFaces(page)
  const faces = await facesOf(page)
  expect(faces.filter(({ status }) => status !== 'loaded'), 'faces that are not there').toEqual([])
  expect(faces.filter(({ face }) => face.includes('fallback')), 'stand-ins').toEqual([])
})

test('one that is missing from the build is named', async ({ browser, baseURL }) => {
  // Apart from the watch for complaints: the browser complains of a file that is not there.
  const page = await browser.newPage({ baseURL, serviceWorkers: 'block' })
  await page.route(/\/newsreader-500-[^/]+\.woff2$/, route => route.fulfill({ status: 404 }))
  await openClaim(page)
  await expect(loadFaces(page)).rejects.toThrow('the face "Newsreader 500 normal" did not come; see that its file is in styles/fonts and in the build')
  await page.close()
})
