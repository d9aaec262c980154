/** Completes a site: takes a folder with the build of every language in its place, and writes all pages around them. */
import type { Site } from '../site/address.ts'
import type { SiteContext } from '../site/site-context.ts'
import type { Manifest } from '../slidev/build-manifest.ts'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/**
 * Writes the site's pages.
 * @param prose whether the article has what is spoken
 * @throws UserError when there is no browser, or a slide does not show
 */
export async function makeSite(folder: string, site: Site, { prose }: { prose: boolean }): Promise<void> {
  const browser = await launchBrowser(ensureBrowser())
  const served = await serveBuild(await freePort(), folder)
  const article = await project().config.article?.()
  const contexts = await createContexts(folder, site, browser)
  try {
    // Languages side by side: each waits for its page most of the time.
    const captured = await Promise.all(contexts.map(async (context) => {
      const slides = await captureSlides(browser, served.url + context.path, context.deck, context.hooks)
      await Promise.all(slides.map(slide => writeSlide(context, slide)))
      await writeAppPages(context)
      const html = article?.renderArticle({ ...context, slides, files: listFiles(folder), prose })
      if (html)
        writePage(context, readPath(context.deck.lang), html)
      return slides
    }))

    const root = Math.max(0, contexts.findIndex(({ path }) => !path))
    writeNoScriptStyles(contexts[root]!, captured[root]!)
    await writeNotFound(folder, site, contexts, article?.decorateNotFound?.(captured[root]!, listFiles(folder)))
    await writeIcons(folder, browser)
  }
  finally {
    await Promise.allSettled([browser.close(), served.close()])
  }
  await writeHostFiles(folder, site, contexts)

  const exports = contexts.map(({ deck: { lang } }) => ({ lang, format: 'pdf' as const, dark: false, steps: false }))
  await exportPdfs(exports, ({ lang }) => join(folder, pdfPath(lang)), folder)

  // Last, as the worker lists all that lies in the folder.
  writeFileSync(join(folder, WORKER), await bundleWorker(folder, site))
}

async function createContexts(folder: string, site: Site, browser: SiteContext['browser']): Promise<SiteContext[]> {
  const [languages, hooks] = [await loadLanguages(), await project().config.prerender?.()]
  return decks().map((deck) => {
    const { path } = project().languages[deck.lang]!
    const manifest = JSON.parse(readFileSync(join(folder, path, '.vite/manifest.json'), 'utf8')) as Manifest
    const language = languages.find(({ code }) => code === deck.lang)!
    return { folder, path, site, deck, language, manifest, browser, hooks }
  })
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
