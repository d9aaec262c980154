/** How another slide comes into the page of one, before the app has come. */
import { beforeEach, describe, expect, it, vi } from 'vitest'

const { dataset } = document.documentElement
const parts = (no: number) => `<style id="snapshot-faces">/* faces ${no} */</style><style id="snapshot-rules"></style>
  <div id="snapshot"><h1>Slide ${no}</h1></div><a id="snapshot-offer"></a><script type="application/json" id="page-data">{}</script>`
const answer = (no: number) => new Response(`<html data-no="${no}" data-steps="2"><head><title>Title ${no}</title></head><body>${parts(no)}</body></html>`)
const shown = () => `${dataset.no} ${document.querySelector('h1')!.textContent}, ${document.title}`

let asked: string[]
let answers: (() => Promise<Response>)[]
let script: typeof import('slidev-addon-press/site/inline-scripts/open-slide.ts')

/** A page of a talk of four slides. */
async function openPage(no: number, template = ''): Promise<void> {
  Object.assign(dataset, { no: String(no), steps: '0', total: '4', start: '/talk/' })
  document.body.innerHTML = parts(no) + template
  vi.resetModules()
  script = await import('slidev-addon-press/site/inline-scripts/open-slide.ts')
}

beforeEach(() => {
  [asked, answers] = [[], []]
  Object.assign(document, { fonts: [] })
  vi.stubGlobal('origin', location.origin)
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    const next = answers.shift()
    return next ? next() : Promise.resolve(answer(Number(/(\d+)\/$/.exec(path)?.[1] ?? 1)))
  })
})

describe('another slide', () => {
  it('comes from its page, with what that says of itself, and the one after it is asked for', async () => {
    await openPage(1)
    await script.openSlide(2)
    expect(shown()).toBe('2 Slide 2, Title 2')
    expect(dataset.steps).toBe('2')
    expect(asked).toEqual(['/talk/2/', '/talk/3/'])
  })
  it('is asked for once, however often it is opened', async () => {
    await openPage(1)
    for (const no of [2, 3, 2, 1, 2])
      await script.openSlide(no)
    expect(shown()).toBe('2 Slide 2, Title 2')
    expect(asked.sort()).toEqual(['/talk/', '/talk/2/', '/talk/3/', '/talk/4/'])
  })
  it('leaves the page as it is without a network, and is asked for anew', async () => {
    await openPage(1)
    answers = [
      () => Promise.reject(new TypeError('no network')),
      () => Promise.resolve(new Response('', { status: 503 })),
    ]
    await expect(script.openSlide(2)).rejects.toThrow('no network')
    await expect(script.openSlide(2)).rejects.toThrow()
    expect(dataset.no).toBe('1')
    await script.openSlide(2)
    expect(shown()).toBe('2 Slide 2, Title 2')
  })
  it('brings its typefaces, which stay in the page', async () => {
    await openPage(1)
    await script.openSlide(2)
    await script.openSlide(1)
    expect([...document.querySelectorAll('style')].map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['/* faces 1 */', '/* faces 2 */']))
  })
})
