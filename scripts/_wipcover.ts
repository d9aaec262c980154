import { preview } from 'vite'
import { ensureBrowser, launchBrowser } from '/work/main/scripts/lib/browser.ts'
const s = await preview({ root: '/work/main', configFile: false, logLevel: 'error', preview: { port: 4462, host: '127.0.0.1' }, build: { outDir: process.env.DIST } })
const b = await launchBrowser(ensureBrowser())
const p = await b.newPage({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: Number(process.env.DSF ?? 1), colorScheme: process.env.DARK ? 'dark' : 'light' })
p.on('pageerror', e => console.log('PAGEERR', e.message))
await p.goto(`${s.resolvedUrls!.local[0]}${process.env.PAGE ?? 1}`, { waitUntil: 'networkidle' })
await p.waitForTimeout(500)
const [x, y, width, height] = (process.env.CLIP ?? '0,0,1280,720').split(',').map(Number) as any
await p.screenshot({ path: process.env.OUT!, clip: { x, y, width, height } })
if (process.env.EVAL) console.log(JSON.stringify(await p.evaluate(process.env.EVAL), null, 1))
await b.close(); await s.close(); process.exit(0)
