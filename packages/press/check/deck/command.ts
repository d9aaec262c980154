/** `press check deck`: takes options, holds every slide at every click to the rules, returns findings. */
import type { CheckResult, Finding } from '../finding.ts'
import type { Exception } from './types.ts'
import { relative } from 'node:path'
import { ensureBuild } from '../../build/build.ts'
import { decks } from '../../deck.ts'
import { project } from '../../project.ts'
import { parseLanguages, parseSlides } from '../../util/args.ts'
import { ensureWritable } from '../../util/files.ts'
import { withServedBuild } from '../../util/with-served-build.ts'
import { drawFindings } from './pictures.ts'
import { checkDecks } from './run.ts'

export async function checkDeck(args: { lang?: string, pictures?: boolean, slides?: string }): Promise<CheckResult> {
  const started = Date.now()
  const { config, dist, findings: folder } = project()
  const languages = parseLanguages(args.lang)
  const chosen = decks().filter(({ lang }) => languages.includes(lang))
  const total = Math.min(...chosen.map(({ slides }) => slides.length))
  const numbers = args.slides === undefined ? undefined : parseSlides(args.slides, total)
  if (args.pictures)
    ensureWritable(folder, 'move away what is there, or change its rights')
  await ensureBuild()
  return withServedBuild(dist, async (served, browser) => {
    const { findings, excepted, unused, slides, steps } = await checkDecks(
      chosen,
      config.check?.exceptions ?? [],
      served,
      browser,
      words => console.log(words),
      numbers,
    )
    if (args.pictures) {
      const pictures = await drawFindings(findings, chosen[0]!.canvas, browser, served.url, folder)
      pictures.forEach((file, finding) => (finding.also ??= []).push(`See ${relative('.', file)}.`))
    }
    const all = [...findings, ...unused.map(toUnusedFinding)]
    const count = all.length ? `${all.length} ${all.length === 1 ? 'finding' : 'findings'}` : 'no finding'
    const rest = excepted.length ? `, ${excepted.length} excepted` : ''
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    return { findings: all, summary: `${count}${rest}: ${slides} slides at ${steps} steps, in ${seconds} s` }
  })
}

/** An exception that lets no finding stand is a finding itself. */
export function toUnusedFinding({ rule, slide }: Exception): Finding {
  return {
    where: 'deck.config.ts',
    text: `the exception to ${rule} on slide ${slide} is not needed any more`,
    mend: 'take it out',
  }
}
