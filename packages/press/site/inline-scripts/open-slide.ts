/** Opens another slide in a page that the app has not taken over yet: its snapshot comes in the place of this one's. */
import { FACES, PARTS } from '../snapshot-names.ts'

/** Typefaces in a page come within a frame or two; a slide waits no longer than this. */
const FONTS_MS = 500

const { dataset } = document.documentElement
const pages = new Map<number, Promise<string>>()
const toPath = (no: number) => dataset.start! + (no > 1 ? `${no}/` : '')
const find = (id: string) => document.getElementById(id)

/** Fetches the page of a slide once; one that has failed is asked for anew. */
function fetchPage(no: number): Promise<string> {
  const page = pages.get(no) ?? fetch(toPath(no)).then((answer) => {
    if (!answer.ok)
      throw new Error(answer.statusText)
    return answer.text()
  })
  pages.set(no, page)
  page.catch(() => pages.delete(no))
  return page
}

/** Loads typefaces that are in the page and not in use yet. */
export const loadFaces = (faces: Iterable<FontFace>): Promise<unknown> => Promise.race([
  Promise.allSettled([...faces].map(face => face.load())),
  new Promise(done => setTimeout(done, FONTS_MS)),
])

/**
 * Opens a slide once its page and its typefaces are there, and fetches the one after it.
 * @throws Error without a network; the page stays as it is
 */
export async function openSlide(no: number): Promise<void> {
  if (origin === 'null' && location.protocol !== 'file:') // a sandbox, which reads no other page, but may go there
    return location.assign(toPath(no))
  const page = new DOMParser().parseFromString(await fetchPage(no), 'text/html')
  const [old, faces] = [find(FACES)!, page.getElementById(FACES)!]
  const before = new Set(document.fonts)
  old.after(faces)
  await loadFaces([...document.fonts].filter(face => !before.has(face)))
  for (const id of PARTS)
    find(id)?.replaceWith(page.getElementById(id) ?? '')
  old.remove()
  Object.assign(dataset, page.documentElement.dataset)
  document.title = page.title
  fetchNext()
}

/** Fetches the page of the next slide, which most presses lead to; the page's head has asked for the first of them. */
export function fetchNext(): void {
  const next = Number(dataset.no) + 1
  if (next <= Number(dataset.total))
    fetchPage(next).catch(() => {})
}
