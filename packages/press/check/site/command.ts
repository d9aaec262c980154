/**
 * `npm run check:site`: holds the built site to the rules in scripts/lib/site/check/: what it weighs, whether its
 * HTML is valid, its links lead somewhere, its languages know each other, its pages ask for nothing foreign and
 * carry no notes. A line a finding, exit code 1 if there is one. `--notes` is for a build that is to carry them.
 */
import type { Finding } from './model.ts'
import process from 'node:process'
import { parseSite } from '../../build/address.ts'
import { ensureBuild } from '../../build/build.ts'
import { decks } from '../../deck.ts'
import { inlineScripts } from '../../prerender/inline-scripts.ts'
import { project } from '../../project.ts'
import { ensureBrowser, launchBrowser } from '../../util/browser.ts'
import { size } from '../../util/files.ts'
import { freePort } from '../../util/port.ts'
import { readBase, serveBuild } from '../../util/serve.ts'
import { UserError } from '../../util/user-error.ts'
import { browse, visitsOf } from './browse.ts'
import { htmlFindings } from './html.ts'
import { languageFindings } from './languages.ts'
import { linkFindings } from './links.ts'
import { addressIn, modelOf, readFiles } from './model.ts'
import { noteFindings, samplesOf } from './notes.ts'
import { policyFindings } from './policy.ts'
import { linesOf } from './report.ts'
import { firstScript, sizeFindings } from './sizes.ts'

export async function checkSite({ notes = false }: { notes?: boolean }): Promise<void> {
  await ensureBuild()
  const started = Date.now()
  const [all, files] = [decks(), readFiles(project().dist)]
  // SITE_URL says how it was to be built, else the site itself how it was.
  const site = parseSite(process.env.SITE_URL || addressIn(files), readBase())
  const model = modelOf(files, site, Object.fromEntries(all.map(({ lang, slides }) => [lang, slides.length])))
  const visits = visitsOf(model)
  const findings: Record<string, Finding[]> = {
    sizes: sizeFindings(model),
    html: htmlFindings(model),
    links: linkFindings(model),
    languages: languageFindings(model),
    policy: policyFindings(model, await inlineScripts()),
    notes: noteFindings(model, Object.fromEntries(all.map(deck => [deck.lang, samplesOf(deck)])), notes),
    browser: await inBrowser(visits),
  }
  const lines = Object.entries(findings).flatMap(([rule, list]) => linesOf(rule, list))
  lines.forEach(line => console.error(line))
  const took = `${((Date.now() - started) / 1000).toFixed(1)} s`
  if (lines.length)
    throw new UserError(`${lines.length} findings in ${model.pages.size} pages, in ${took}.`)
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  console.log(`no finding: ${model.pages.size} pages, ${visits.length} of them opened, ${size(bytes)}, ${size(firstScript(model))} of JavaScript for the first slide, in ${took}`)

  async function inBrowser(visits: Parameters<typeof browse>[2]): Promise<Finding[]> {
    const served = await serveBuild(await freePort())
    const browser = await launchBrowser(ensureBrowser())
    try {
      return await browse(browser, served, visits)
    }
    finally {
      await browser.close()
      await served.close()
    }
  }
}
