/**
 * App loader, at the end of the page: loads the typefaces that travel in the page and then shows the snapshot; then,
 * when the page is idle or somebody asks for what only the app can do, starts the app from the list of its files in
 * the page. The app runs when its styles are there. Its files run one by one, so that a slow phone can answer input
 * between them; the list names those that do without the entry before the entry.
 */
import type { PageData, Stepper } from '../snapshot-names.ts'
import { FONTS_PENDING, PAGE_DATA, STATUS } from '../snapshot-names.ts'
import { fallBack, fallBackLater } from './fall-back.ts'
import { fetchNext, loadFaces, openSlide } from './open-slide.ts'

/** A tab in the background paints nothing; its app starts after this time. */
const PAINT_MS = 999
/** A page that is never idle starts its app after this time; so does Safari, which does not tell. */
const IDLE_MS = 500

const { classList } = document.documentElement
const readData = () => JSON.parse(document.getElementById(PAGE_DATA)!.textContent) as PageData
const sleep = (ms: number) => new Promise<unknown>(done => setTimeout(done, ms))

/** Adds an element to the page, and waits until its file has come or has failed. */
const load = (tag: 'link' | 'script', attributes: object) => new Promise<unknown>(done =>
  document.body.append(Object.assign(document.createElement(tag), { ...attributes, onload: done, onerror: done })))

const firstPaint = () => new Promise<void>(done => new PerformanceObserver((list) => {
  if (list.getEntriesByName('first-contentful-paint')[0])
    done()
}).observe({ type: 'paint', buffered: true }))

const idle = () => new Promise<unknown>(done =>
  'requestIdleCallback' in window ? requestIdleCallback(done, { timeout: IDLE_MS }) : setTimeout(done, IDLE_MS))

/** Somebody looks for the controls, or presses a key that only the app knows (stepper.ts). */
const wish = () => new Promise<unknown>(done =>
  ['pointermove', 'focusin', 'ask'].forEach(type => addEventListener(type, done, { once: true })))

/** Reading the storage throws where a browser forbids it; an opaque origin can change no address. */
function isRestricted(): boolean {
  try {
    return origin === 'null' || localStorage.length + sessionStorage.length < 0
  }
  catch {
    return true
  }
}

function announce(step: number, by = 0): void {
  const { say, back } = readData()
  document.getElementById(STATUS)!.textContent = by < 0 ? back.replace('{step}', `${step + 1}`) : say[step]!
}

async function startApp(): Promise<void> {
  (window as unknown as { stepper: Stepper }).stepper.start({ open: openSlide, announce })
  fetchNext()
  await loadFaces(document.fonts)
  classList.remove(FONTS_PENDING)
  if (!classList.contains('live'))
    await Promise.race([firstPaint().then(idle), sleep(PAINT_MS), wish()])
  fallBackLater()
  const { entry, scripts, styles, keep } = readData()
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
