import { capture, cssOf, inSchemes } from './lib/site/capture.ts'
import { mergeSteps } from './lib/site/steps.ts'
import { slimDrawings } from './lib/site/slim.ts'
import { gzipSync } from 'node:zlib'
import { findBrowser, launchBrowser } from './lib/browser.ts'
import { serveBuild } from './lib/serve.ts'
import { decks } from './lib/deck.ts'
import { writeFileSync } from 'node:fs'
const s = await serveBuild(4555)
const b = await launchBrowser(findBrowser()!)
const page = await b.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })
const t0 = Date.now()
await page.goto(s.url)
const gz = (x: string) => gzipSync(x, { level: 9 }).length
let sum = 0
for (const { no, frontmatter } of decks()[0]!.slides) {
  const sel = `#slideshow [data-slidev-no="${no}"] .slidev-layout`
  await page.waitForFunction(no => document.querySelector(`#slideshow [data-slidev-no="${no}"] .slidev-layout`)?.checkVisibility(), no)
  const settle = () => page.evaluate(async () => { await document.fonts.ready; await new Promise(d => requestAnimationFrame(() => requestAnimationFrame(d))) })
  await settle()
  const a = await capture(page, sel)
  const clicks = frontmatter.clicks ?? 0
  for (let i = 0; i < clicks; i++) { await page.keyboard.press('ArrowRight'); await settle() }
  const z = await capture(page, sel)
  const t = Date.now()
  const m = mergeSteps(a.html, z.html)
  const t1 = Date.now()
  const slim = slimDrawings(m, 's')
  console.log(no, clicks, 'a', a.html.length, 'z', z.html.length, 'merged', m.length, 'slim', slim.length, gz(slim), 'slim a', gz(slimDrawings(a.html,'s')), t1 - t, Date.now() - t1)
  sum += slim.length
  writeFileSync(`/tmp/m-${no}.html`, slim)
  await page.keyboard.press('ArrowDown')
}
console.log(sum, Date.now() - t0)
await b.close(); await s.close()
