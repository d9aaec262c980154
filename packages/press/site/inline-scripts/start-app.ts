/**
 * App loader: takes the list of the app's files from the page, and starts the app once the snapshot is painted, so
 * that no request holds the first paint up. The app runs when its styles are there. Its files run one by one, so that
 * a slow phone can answer input between them; the list names those that do without the entry before the entry.
 */
import { APP_FILES } from '../snapshot-names.ts'
import { fallBack } from './fall-back.ts'

/** A tab in the background paints nothing; its app starts after this time. */
const PAINT_MS = 999

interface AppFiles { entry: string, scripts: string[], styles: string[], keep: string }

/** Adds an element to the page, and waits until its file has come or has failed. */
const load = (tag: 'link' | 'script', attributes: object) => new Promise<unknown>(done =>
  document.body.append(Object.assign(document.createElement(tag), { ...attributes, onload: done, onerror: done })))

const firstPaint = () => new Promise<void>((done) => {
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint')[0])
      done()
  }).observe({ type: 'paint', buffered: true })
  setTimeout(done, document.querySelector('.live') ? 0 : PAINT_MS)
})

/** Reading the storage throws where a browser forbids it; an opaque origin can change no address. */
function isRestricted(): boolean {
  try {
    return origin === 'null' || localStorage.length + sessionStorage.length < 0
  }
  catch {
    return true
  }
}

async function startApp(): Promise<void> {
  const { entry, scripts, styles, keep } = JSON.parse(document.getElementById(APP_FILES)!.textContent) as AppFiles
  await firstPaint()
  const styled = styles.map(href => load('link', { rel: 'stylesheet', href }))
  for (const href of [entry, ...scripts])
    void load('link', { rel: 'modulepreload', href })
  await Promise.all(styled)
  if (isRestricted())
    await load('script', { src: keep })
  for (const href of scripts)
    await import(/* @vite-ignore */ href)
}

startApp().catch(fallBack)
