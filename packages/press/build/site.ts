/** Makes a site of the built decks: a page a slide, the article, cards, and what hosts and machines look for. */
import type { Browser } from 'playwright'
import type { PrerenderHooks } from '../config.ts'
import type { Deck } from '../deck.ts'
import type { Language } from '../messages.ts'
import type { Taken } from '../prerender/capture-slides.ts'
import type { Still } from '../prerender/slide-page.ts'
import type { Manifest } from '../slidev/build-manifest.ts'
import type { Site } from './address.ts'
import type { About } from './head.ts'
import type { Dress, Missing } from './not-found.ts'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { decks, describedAt } from '../deck.ts'
import { exportPdfs } from '../pdf/export.ts'
import { takeStills } from '../prerender/capture-slides.ts'
import { cssOf, joinGlyphs, joinRules, ofSystem } from '../prerender/capture.ts'
import { inlineFaces } from '../prerender/inline-fonts.ts'
import { FIRST, mergeSteps } from '../prerender/merge-snapshots.ts'
import { slimDrawings } from '../prerender/optimize-svg.ts'
import { appPage, INLINE, NO_SCRIPT, onwardPage, OWN_STYLES, slidePage } from '../prerender/slide-page.ts'
import { loadLanguages, project } from '../project.ts'
import { entryOf, neededBy } from '../slidev/build-manifest.ts'
import { ensureBrowser, launchBrowser } from '../util/browser.ts'
import { walk } from '../util/files.ts'
import { freePort } from '../util/port.ts'
import { serveBuild } from '../util/serve.ts'
import { pdfPath, readPath, slidePath } from './address.ts'
import { drawCard, drawIcon, ICONS } from './card.ts'
import { AWAIT, AWAIT_FILE, headersFile, KEEP, KEEP_FILE } from './csp.ts'
import { builtFaces } from './font-faces.ts'
import { CARD, grounds } from './head.ts'
import { REDIRECTS } from './join-languages.ts'
import { NOT_FOUND, NOT_FOUND_SCRIPT, notFoundPage, notFoundScript, redirectsFile } from './not-found.ts'
import { offlineWorker, WORKER } from './offline.ts'
import { manifest as manifestOf, robots, sitemap } from './robots-sitemap-manifest.ts'

/** What the making of one language's pages works with. */
interface Making { folder: string, site: Site, deck: Deck, language: Language, manifest: Manifest, browser: Browser, prose: boolean, hooks?: PrerenderHooks }

/**
 * Completes a site in which every language's build lies in its place.
 * @param folder the site's
 * @param prose whether the article has what is spoken
 * @throws UserError when there is no browser, or a slide does not come
 */
export async function makeSite(folder: string, site: Site, { prose }: { prose: boolean }): Promise<void> {
  const [all, languages] = [decks(), await loadLanguages()]
  const browser = await launchBrowser(ensureBrowser())
  const served = await serveBuild(await freePort(), folder)
  const [maker, hooks] = [await project().config.article?.(), await project().config.prerender?.()]
  let dress: Dress | undefined
  try {
    await Promise.all(all.map(async (deck) => {
      const { path } = project().languages[deck.lang]!
      const manifest = JSON.parse(readFileSync(join(folder, path, '.vite/manifest.json'), 'utf8')) as Manifest
      const language = languages.find(({ code }) => code === deck.lang)!
      const making = { folder, site, deck, language, manifest, browser, prose, hooks }
      const taken = await takeStills(browser, served.url + path, deck, hooks)
      await Promise.all(taken.map(one => writeSlide(making, one)))
      if (!path)
        writeFileSync(join(folder, NO_SCRIPT), noScriptStyles(taken, filesOf(folder)))
      if (maker)
        write(making, readPath(deck.lang), maker.articlePage({ ...making, taken, files: filesOf(folder) }))
      writeApp(making)
      writeFileSync(join(folder, path, 'manifest.webmanifest'), manifestOf(deck, language, site))
      if (!path && maker?.notFoundDress)
        dress = { ...maker.notFoundDress(taken), faces: maker.pageFaces?.(filesOf(folder)) ?? [] }
    }))
    await writeNotFound(folder, site, all.map(deck => ({ deck, language: languages.find(({ code }) => code === deck.lang)! })), dress)
    for (const side of ICONS)
      writeFileSync(join(folder, `icon-${side}.png`), await drawIcon(browser, side, grounds().light))
  }
  finally {
    await Promise.allSettled([browser.close(), served.close()])
  }
  for (const { path } of Object.values(project().languages))
    rmSync(join(folder, path, '.vite'), { recursive: true })
  const map = sitemap(site, all[0]!.slides.length)
  if (map)
    writeFileSync(join(folder, 'sitemap.xml'), map)
  writeFileSync(join(folder, 'robots.txt'), robots(site))
  writeFileSync(join(folder, '_headers'), headersFile(site.base))
  writeFileSync(join(folder, KEEP_FILE), KEEP)
  writeFileSync(join(folder, AWAIT_FILE), AWAIT)
  await exportPdfs(Object.keys(project().languages).map(lang => ({ lang, format: 'pdf', dark: false, steps: false })), ({ lang }) => join(folder, pdfPath(lang)), folder)
  writeFileSync(join(folder, WORKER), await offlineWorker(folder, site))
}

/** The styles that only pages without JavaScript load: the bar under a still, whole faces for the letters of its last step, and the system's scheme. */
function noScriptStyles(taken: Taken[], files: string[]): string {
  const rules = joinRules(...taken.map(({ last }) => last))
  const own = readFileSync(join(import.meta.dirname, '../prerender/no-script.css'), 'utf8')
  const faces = builtFaces(files).map(({ file, rule }) => rule(file)).join('\n')
  return `${faces}\n${own}\n${cssOf(ofSystem(rules), cssOf(rules))}\n`
}

/** The site's files as addresses under its root. */
const filesOf = (folder: string): string[] => walk(folder).map(file => relative(folder, file).split(sep).join('/'))

/** Writes a page at its place under the site's root. */
function write({ folder }: Making, path: string, html: string): void {
  mkdirSync(join(folder, path), { recursive: true })
  writeFileSync(join(folder, path, 'index.html'), html)
}

/** What a page says of a slide. */
function aboutSlide({ deck, language }: Making, no: number): About {
  const slide = deck.slides[no - 1]!
  const { title, author, info } = deck.headmatter
  const words = describedAt(slide, 99)
  return {
    lang: deck.lang,
    title: no === 1 ? title! : `${slide.headline} · ${title}`,
    description: no === 1 ? info! : words ? shortened(words) : `${slide.headline}. ${info}`,
    talk: title!,
    author: author!,
    paths: Object.fromEntries(Object.keys(project().languages).map(code => [code, slidePath(code, no)])),
    card: language.messages.site.card,
  }
}

/** As many whole sentences as search engines and previews show, at least one. */
export function shortened(text: string, limit = 200): string {
  const sentences = text.split(/(?<=[.!?…])\s+/)
  let kept = sentences[0]!
  for (const sentence of sentences.slice(1)) {
    if (`${kept} ${sentence}`.length > limit)
      break
    kept += ` ${sentence}`
  }
  return kept
}

async function writeSlide(making: Making, { slide, first, last, offer }: Taken): Promise<void> {
  const { site, deck, language, manifest, hooks } = making
  const { no } = slide
  const merged = first === last ? first.html : mergeSteps(first.html, last.html, hooks?.volatileAttributes)
  const whole = slimDrawings(hooks?.simplify?.(merged) ?? merged, 's')
  const offered = offer.html.replace('class="', `class="${FIRST} `)
  const css = cssOf(joinRules(first, last, offer), whole + OWN_STYLES)
  const still: Still = { html: whole, offer: offered, css, faces: await inlineFaces(joinGlyphs(first, offer), INLINE) }
  if (no === 1)
    writeFileSync(join(making.folder, project().languages[deck.lang]!.path, CARD.name), await drawCard(making.browser, still, deck, deck.canvas, hooks?.cardWithout))
  write(making, slidePath(deck.lang, no), slidePage({
    about: aboutSlide(making, no),
    no,
    total: deck.slides.length,
    name: slide.frontmatter.routeAlias ?? String(no),
    words: describedAt(slide, 99),
    still,
    needed: neededBy(manifest, no),
    canvas: deck.canvas,
  }, language, site))
}

/** The app's routes beside its slides (@slidev/client setup/routes.ts). */
const VIEWS = ['presenter', 'overview', 'notes', 'print', 'presenter/print']

/** Pages that show the app alone, and for those who come by a slide's name, or by the number of the first. */
function writeApp(making: Making): void {
  const { deck, language, site, manifest } = making
  const { path } = project().languages[deck.lang]!
  const app = (no: number) => appPage(aboutSlide(making, no), no, entryOf(manifest), language, site)
  for (const { no, frontmatter: { routeAlias } } of deck.slides) {
    const names = [String(no), ...routeAlias ? [routeAlias] : []]
    names.forEach(name => write(making, `${path}presenter/${name}/`, app(no)))
    names.filter(name => `${path}${name}/` !== slidePath(deck.lang, no))
      .forEach(name => write(making, `${path}${name}/`, onwardPage(aboutSlide(making, no), slidePath(deck.lang, no), site)))
  }
  for (const view of VIEWS)
    write(making, `${path}${view}/`, app(1))
}

/** What a host shows for an address that has no page, and by which rule, where hosts take rules: one a language. */
async function writeNotFound(folder: string, site: Site, missing: Missing[], dress: Dress | undefined): Promise<void> {
  const files = filesOf(folder)
  for (const one of missing) {
    const { path } = project().languages[one.deck.lang]!
    writeFileSync(join(folder, path, NOT_FOUND), notFoundPage(path ? [one] : missing, site, dress, files))
  }
  writeFileSync(join(folder, NOT_FOUND_SCRIPT), await notFoundScript(folder, site, missing))
  writeFileSync(join(folder, REDIRECTS), redirectsFile(site.base))
}
