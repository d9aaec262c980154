import { findBrowser, launchBrowser } from './lib/browser.ts'
import { serveBuild } from './lib/serve.ts'
import { mkdirSync } from 'node:fs'
const s = await serveBuild(4556)
const b = await launchBrowser(findBrowser()!)
mkdirSync('/tmp/look', { recursive: true })
const only = process.argv[2]
for (const [name, viewport, scheme] of [['d', { width: 1280, height: 720 }, 'light'], ['k', { width: 1280, height: 720 }, 'dark'], ['p', { width: 390, height: 844 }, 'light']] as const) {
  const ctx = await b.newContext({ viewport, colorScheme: scheme, javaScriptEnabled: false })
  const page = await ctx.newPage()
  for (let no = 1; no <= 14; no++) {
    await page.goto(`${s.url}${no === 1 ? '' : no + '/'}`)
    await page.screenshot({ path: `/tmp/look/nojs-${name}-${String(no).padStart(2, '0')}.png`, fullPage: name === 'p' })
  }
  await ctx.close()
}
for (const scheme of ['light', 'dark'] as const) {
  const ctx = await b.newContext({ viewport: { width: 1280, height: 720 }, colorScheme: scheme, reducedMotion: 'reduce' })
  const page = await ctx.newPage()
  for (let no = 1; no <= 14; no++) {
    await page.route('**/*.js', r => r.abort())
    await page.goto(`${s.url}${no === 1 ? '' : no + '/'}`)
    await page.waitForTimeout(150)
    await page.screenshot({ path: `/tmp/look/snap-${scheme}-${String(no).padStart(2, '0')}.png` })
    await page.unroute('**/*.js')
    await page.goto(`${s.url}${no === 1 ? '' : no + '/'}`)
    await page.waitForFunction(() => document.querySelector('#slideshow .slidev-layout h1'))
    await page.evaluate(() => { document.getElementById('snapshot')?.remove(); return document.fonts.ready })
    await page.waitForTimeout(400)
    await page.screenshot({ path: `/tmp/look/app-${scheme}-${String(no).padStart(2, '0')}.png` })
  }
  await ctx.close()
}
await b.close(); await s.close()
