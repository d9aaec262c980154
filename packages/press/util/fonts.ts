/**
 * The deck's own typefaces: which ones styles/fonts.css declares, and the one way to know that a page has them.
 * A page that is measured, printed or pictured before is set in whatever letters the machine has.
 */
import type { Page } from 'playwright'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../project.ts'
import { UserError } from './user-error.ts'

/** One `@font-face` with a file of ours. `file` is its address as the rule has it. */
export interface Face { family: string, weight: number, style: string, file: string, range?: string }
/** One face of a page, named as by `nameOfFace`, and whether its browser has it. */
export interface FaceOfPage { face: string, status: FontFaceLoadStatus }

/** The deck's style sheet of faces; nothing for a deck without faces of its own. */
export function fontStyles(): string {
  const css = project().config.fonts?.css
  return css ? readFileSync(join(project().root, css), 'utf8') : ''
}
/** The path of a face's file, as its rule names it. */
export const fontFile = (file: string): string => join(project().root, project().config.fonts!.css, '..', file)

/** How long all faces may take to come, in ms: they lie on this machine. */
const TIMEOUT_MS = 30_000

const rulesIn = (css: string) => [...css.matchAll(/@font-face\s*\{(.*?)\}/gs)].map(([, rule]) => rule!)
const valueIn = (rule: string, name: string) => new RegExp(`${name}: *([^;]+)`).exec(rule)?.[1]?.trim()
const familyIn = (rule: string) => valueIn(rule, 'font-family')!.replace(/["']/g, '')

/**
 * The faces with a file of ours that a style sheet declares, in its order.
 * @throws UserError when one names a face of the machine beside its file, which would be drawn where there is one
 */
export function facesIn(css: string): Face[] {
  return rulesIn(css).flatMap((rule) => {
    const file = /url\((['"]?)(?:\.\/)?([^)]*?)\1\)/.exec(rule)?.[2]
    if (!file)
      return []
    const family = familyIn(rule)
    if (rule.includes('local('))
      throw new UserError(`the face "${family}" names local(…) beside its file ${file.slice(0, 60)}; take local(…) out, or machines that have that face draw another deck.`)
    return [{ family, weight: Number(valueIn(rule, 'font-weight') ?? 400), style: valueIn(rule, 'font-style') ?? 'normal', file, range: valueIn(rule, 'unicode-range') }]
  })
}

/** Families of which a style sheet has no file: faces of the machine that stand in until ours are there. */
export function standInsIn(css: string): string[] {
  const own = new Set(facesIn(css).map(({ family }) => family))
  return [...new Set(rulesIn(css).map(familyIn))].filter(family => !own.has(family))
}

/** A face by what a style sheet asks for: `Newsreader 500 normal`. */
export const nameOfFace = ({ family, weight, style }: Pick<Face, 'family' | 'weight' | 'style'>): string => `${family} ${weight} ${style}`

/**
 * Loads all faces of a page but stand-ins, and waits for each.
 * @param wanted the faces that the page must have; the deck's, unless it has a style sheet of its own
 * @throws UserError with the face's name when a wanted one is a stand-in or unknown to the page, or one does not come
 */
export async function loadFaces(page: Pick<Page, 'evaluate'>, wanted: Pick<Face, 'family' | 'weight' | 'style'>[] = facesIn(fontStyles())): Promise<void> {
  const standIns = standInsIn(fontStyles())
  const stranger = wanted.find(({ family }) => standIns.includes(family))
  if (stranger)
    throw new UserError(`"${stranger.family}" is a stand-in: a face that only some machines have; wait for a face with a file in styles/fonts.css.`)
  const loaded = await page.evaluate(inPage, { standIns, wait: TIMEOUT_MS })
  const late = loaded.find(({ status }) => status !== 'loaded')
  if (late)
    throw new UserError(`the face "${late.face}" ${late.status === 'error' ? 'did not come' : `did not come within ${TIMEOUT_MS / 1000} s`}; see that its file is in styles/fonts and in the build, or make it anew with npm run build.`)
  // Faces of one name may complete each other, each with a range of letters.
  const count = (names: string[], name: string) => names.filter(other => other === name).length
  const [asked, there] = [wanted.map(nameOfFace), loaded.map(({ face }) => face)]
  const missing = asked.find(name => count(there, name) < count(asked, name))
  if (missing)
    throw new UserError(`the page does not know the face "${missing}"; see that its style sheet declares it, as styles/fonts.css does.`)
}

/** The faces of a page but stand-ins, as they are: it is not made to load them. */
export function facesOf(page: Pick<Page, 'evaluate'>): Promise<FaceOfPage[]> {
  return page.evaluate(inPage, { standIns: standInsIn(fontStyles()), wait: 0 })
}

/**
 * Runs in the page, so it is one function without others in it. `document.fonts.ready` would be no answer: it
 * comes when no face is on its way yet.
 * @param wait how long to load them, in ms; 0 to leave them as they are
 */
async function inPage({ standIns, wait }: { standIns: string[], wait: number }): Promise<FaceOfPage[]> {
  const own = [...document.fonts].filter(({ family }) => !standIns.includes(family.replace(/["']/g, '')))
  if (wait)
    await Promise.race([Promise.allSettled(own.map(face => face.load())), new Promise(done => setTimeout(done, wait))])
  // Browsers may say `normal` for 400.
  return own.map(({ family, weight, style, status }) => ({ face: `${family.replace(/["']/g, '')} ${weight.replace('normal', '400')} ${style}`, status }))
}
