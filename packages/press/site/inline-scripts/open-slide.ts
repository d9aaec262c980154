/** Opens another slide in a page that the app has not taken over yet: its snapshot comes in the place of this one's. */
import { FACES, PARTS } from '../snapshot-names.ts'

/** Typefaces in a page come within a frame or two; a slide waits no longer than this. */
const FONTS_MS = 500

const { dataset } = document.documentElement
const prepared = new Map<number, Promise<Document>>()
const toPath = (no: number) => dataset.start! + (no > 1 ? `${no}/` : '')
const find = (id: string) => document.getElementById(id)

/** Loads typefaces that are in the page and not in use yet. */
export const loadFaces = (faces: Iterable<FontFace>): Promise<unknown> => Promise.race([
  Promise.allSettled([...faces].map(face => face.load())),
  new Promise(done => setTimeout(done, FONTS_MS)),
])

/**
 * Fetches a slide's page, and puts its typefaces into this one, where they stay: each slide has its own families. They
 * come last, as Chromium would load all faces anew for a rule that comes before others.
 */
async function fetchSlide(no: number): Promise<Document> {
  const answer = await fetch(toPath(no))
  if (!answer.ok)
    throw new Error(answer.statusText)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const before = new Set(document.fonts)
  document.body.append(Object.assign(document.createElement('style'), { textContent: page.getElementById(FACES)!.textContent }))
  await loadFaces([...document.fonts].filter(face => !before.has(face)))
  return page
}

/** Prepares a slide once; one that has failed is asked for anew. */
function prepare(no: number): Promise<Document> {
  const page = prepared.get(no) ?? fetchSlide(no)
  prepared.set(no, page)
  page.catch(() => prepared.delete(no))
  return page
}

/**
 * Opens a slide once its page and its typefaces are there, and prepares the one after it.
 * @throws Error without a network; the page stays as it is
 */
export async function openSlide(no: number): Promise<void> {
  if (origin === 'null' && location.protocol !== 'file:') // a sandbox, which reads no other page, but may go there
    return location.assign(toPath(no))
  const page = await prepare(no)
  for (const id of PARTS)
    find(id)?.replaceWith(page.getElementById(id)?.cloneNode(true) ?? '') // a copy, as it may be opened again
  Object.assign(dataset, page.documentElement.dataset)
  document.title = page.title
  prepareNext()
}

/** Prepares the next slide, which most presses lead to; the page's head has asked for the first of them. */
export function prepareNext(): void {
  const next = Number(dataset.no) + 1
  if (next <= Number(dataset.total))
    prepare(next).catch(() => {})
}
