/** Completes a site: takes a folder with the build of every language in its place, and writes all pages around them. */
import type { Browser } from 'playwright'
import type { Deck } from '../deck.ts'
import type { CapturedSlide } from '../prerender/capture-slides.ts'
import type { Site } from '../site/address.ts'
import type { SiteContext } from '../site/site-context.ts'
import type { Manifest } from '../slidev/build-manifest.ts'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decks } from '../deck.ts'
import { exportPdfs } from '../pdf/export.ts'
import { captureSlides } from '../prerender/capture-slides.ts'
import { writeIcons } from '../prerender/card.ts'
import { writeAppPages } from '../prerender/write-app-pages.ts'
import { writeNoScriptStyles, writeSlide } from '../prerender/write-slides.ts'
import { loadLanguages, project } from '../project.ts'
import { pdfPath, readPath } from '../site/address.ts'
import { renderHeaders } from '../site/csp.ts'
import {
  APP_PAGE_SCRIPT,
  appPageScript,
  inlineScripts,
  STORAGE_SCRIPT,
  storageFallback,
} from '../site/inline-scripts.ts'
import { listFiles, writePage } from '../site/site-context.ts'
import { ensureBrowser, launchBrowser } from '../util/browser.ts'
import { freePort } from '../util/port.ts'
import { serveBuild } from '../util/serve.ts'
import { writeNotFound } from './not-found.ts'
import { bundleWorker, WORKER } from './offline.ts'
import { renderManifest, renderRobots, renderSitemap } from './robots-sitemap-manifest.ts'

export interface SiteOptions {
  /** Whether the article has what is spoken. */
  prose: boolean
  /** The folder of the app, when a language is there, by its code. */
  apps: Record<string, Promise<string>>
}

/**
 * Writes the site's pages. Each language starts when its app is there, and PDFs when all are: both keep more than one
 * core busy only together. The app's own folder stays as it is, so that neither meets a page of the other's.
 * @throws UserError when there is no browser, or a slide does not show
 */
export async function makeSite(folder: string, site: Site, { prose, apps }: SiteOptions): Promise<void> {
  const [first] = Object.values(apps) as [Promise<string>]
  // The browser starts beside the first build of Slidev, which keeps one core busy.
  const launching = launchBrowser(ensureBrowser())
  const [article, app] = await Promise.all([project().config.article?.(), first, launching])
    .catch(async (error: unknown) => {
      await launching.then(browser => browser.close(), () => {})
      throw error
    })
  const [browser, served] = [await launching, await serveBuild(await freePort(), app)]
  const makeContext = await prepareContexts(folder, site, browser)
  const writing = decks().map(async (deck) => {
    const app = await apps[deck.lang]!
    // No page of a language that is there already is replaced.
    cpSync(app, folder, { recursive: true, force: false })
    const context = makeContext(deck)
    const slides = await writeSlides(context, served.url)
    await writeAppPages(context)
    const html = article?.renderArticle({ ...context, slides, files: listFiles(folder), prose })
    if (html)
      writePage(context, readPath(context.deck.lang), html)
    return { context, slides }
  })
  const exports = decks().map(({ lang }) => ({ lang, format: 'pdf' as const, dark: false, steps: false }))
  const printing = Promise.all(Object.values(apps))
    .then(([app]) => exportPdfs(exports, ({ lang }) => join(folder, pdfPath(lang)), app, browser))
  try {
    const [written] = await Promise.all([Promise.all(writing), printing])
    const contexts = written.map(({ context }) => context)
    const root = written.find(({ context }) => !context.path) ?? written[0]!
    writeNoScriptStyles(root.context, root.slides)
    await writeNotFound(folder, site, contexts, article?.decorateNotFound?.(root.slides, listFiles(folder)))
    await writeIcons(folder, browser)
    await writeHostFiles(folder, site, contexts)
  }
  finally {
    await Promise.allSettled([browser.close(), served.close()])
    await Promise.allSettled([...writing, printing]) // nothing writes into a folder that is cleared away
  }
  // Last, as the worker lists all that lies in the folder.
  writeFileSync(join(folder, WORKER), await bundleWorker(folder, site))
}

/** Writes the page of each slide while the browser goes on with the next. */
async function writeSlides(context: SiteContext, root: string): Promise<CapturedSlide[]> {
  const { browser, deck, hooks, path } = context
  const [slides, pages]: [CapturedSlide[], Promise<void>[]] = [[], []]
  try {
    for await (const slide of captureSlides(browser, root + path, deck, hooks)) {
      slides.push(slide)
      pages.push(writeSlide(context, slide))
      pages.at(-1)!.catch(() => {}) // told when all are waited for
    }
  }
  finally {
    await Promise.allSettled(pages)
  }
  await Promise.all(pages)
  return slides
}

/** Makes the contexts of languages, whose apps need not be there yet. */
async function prepareContexts(folder: string, site: Site, browser: Browser): Promise<(deck: Deck) => SiteContext> {
  const [languages, hooks] = [await loadLanguages(), await project().config.prerender?.()]
  return (deck) => {
    const { path } = project().languages[deck.lang]!
    const manifest = JSON.parse(readFileSync(join(folder, path, '.vite/manifest.json'), 'utf8')) as Manifest
    const language = languages.find(({ code }) => code === deck.lang)!
    return { folder, path, site, deck, language, manifest, browser, hooks }
  }
}

/** Writes what hosts, search engines, phones and pages ask for beside pages. */
async function writeHostFiles(folder: string, site: Site, contexts: SiteContext[]): Promise<void> {
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
  for (const { path, deck, language } of contexts) {
    rmSync(join(folder, path, '.vite'), { recursive: true })
    write(`${path}manifest.webmanifest`, renderManifest(deck, language, site))
  }
  const sitemap = renderSitemap(site, contexts[0]!.deck.slides.length)
  if (sitemap)
    write('sitemap.xml', sitemap)
  write('robots.txt', renderRobots(site))
  write('_headers', renderHeaders(site.base, await inlineScripts()))
  write(STORAGE_SCRIPT, await storageFallback())
  write(APP_PAGE_SCRIPT, await appPageScript())
}
