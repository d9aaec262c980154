/** `press check site`: takes the built site, holds it to the rules beside this file, returns findings. */
import type { CheckResult, Finding } from '../finding.ts'
import type { PageFinding } from './model.ts'
import process from 'node:process'
import { ensureBuild } from '../../build/build.ts'
import { decks } from '../../deck.ts'
import { project } from '../../project.ts'
import { parseSite } from '../../site/address.ts'
import { inlineScripts } from '../../site/inline-scripts.ts'
import { size } from '../../util/files.ts'
import { readBase } from '../../util/serve.ts'
import { withServedBuild } from '../../util/with-served-build.ts'
import { browse, listVisits } from './browse.ts'
import { findInHtml } from './html.ts'
import { findInLanguages } from './languages.ts'
import { findInLinks } from './links.ts'
import { readAddress, readFiles, toModel } from './model.ts'
import { findInNotes, pickSamples } from './notes.ts'
import { findInPolicy } from './policy.ts'
import { findInSizes, weighFirstScript } from './sizes.ts'
import { findInStage } from './stage.ts'

/** @param args `notes` is for a build that is to carry the speaker's notes */
export async function checkSite({ notes = false }: { notes?: boolean }): Promise<CheckResult> {
  await ensureBuild()
  const started = Date.now()
  const { dist } = project()
  const [all, files] = [decks(), readFiles(dist)]
  // SITE_URL says how it was to be built, else the site itself how it was.
  const site = parseSite(process.env.SITE_URL || readAddress(files), readBase())
  const model = toModel(files, site, Object.fromEntries(all.map(({ lang, slides }) => [lang, slides.length])))
  const visits = listVisits(model)
  const noted = all.filter(({ slides }) => slides.some(({ notes }) => notes.trim()))
  const found: Record<string, PageFinding[]> = {
    sizes: findInSizes(model),
    html: findInHtml(model),
    links: findInLinks(model),
    languages: findInLanguages(model),
    policy: findInPolicy(model, await inlineScripts()),
    notes: findInNotes(model, Object.fromEntries(noted.map(deck => [deck.lang, pickSamples(deck)])), notes),
    stage: findInStage(model),
    browser: await withServedBuild(dist, (served, browser) => browse(browser, served, visits)),
  }
  const findings = Object.entries(found).flatMap(([rule, list]) => mergePages(rule, list))
  const took = `in ${((Date.now() - started) / 1000).toFixed(1)} s`
  if (findings.length)
    return { findings, summary: `${findings.length} findings in ${model.pages.size} pages, ${took}` }
  const weight = size([...files.values()].reduce((sum, { length }) => sum + length, 0))
  const script = `${size(weighFirstScript(model))} of JavaScript for the first slide`
  const summary = `no finding: ${model.pages.size} pages, ${visits.length} of them opened`
  return { findings, summary: `${summary}, ${weight}, ${script}, ${took}` }
}

/** One finding for what many pages have alike. */
export function mergePages(rule: string, findings: PageFinding[]): Finding[] {
  return [...new Set(findings.map(({ text }) => text))].map((text) => {
    const [first, ...more] = new Set(findings.filter(finding => finding.text === text).map(({ page }) => page))
    return { rule, where: `${first}${more.length ? ` and ${more.length} more` : ''}`, text }
  })
}
