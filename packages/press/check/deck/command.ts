/**
 * `npm run check:deck`: holds every slide at every click, in every language and both schemes, to the rules
 * in checks/rules/. A line a finding, exit code 1 if there is one. `--slides 4-6` and `--lang fr` look at some of
 * them, `--json` prints findings for machines, `--pictures` puts a picture of each into findings/.
 */
import process from 'node:process'
import { ensureBuild } from '../../build/build.ts'
import { decks } from '../../deck.ts'
import { project } from '../../project.ts'
import { parseLanguages, parseSlides } from '../../util/args.ts'
import { ensureBrowser, launchBrowser } from '../../util/browser.ts'
import { ensureWritable } from '../../util/files.ts'
import { freePort } from '../../util/port.ts'
import { serveBuild } from '../../util/serve.ts'
import { drawFindings } from './pictures.ts'
import { line, summary, unusedLine } from './report.ts'
import { checkDecks } from './run.ts'

export async function checkDeck(args: { json?: boolean, lang?: string, pictures?: boolean, slides?: string }): Promise<void> {
  const started = Date.now()
  const languages = parseLanguages(args.lang)
  const chosen = decks().filter(({ lang }) => languages.includes(lang))
  const slides = args.slides === undefined ? undefined : parseSlides(args.slides, Math.min(...chosen.map(({ slides }) => slides.length)))
  if (args.pictures)
    ensureWritable(project().findings, 'move away what is there, or change its rights')
  if (args.json)
    console.log = console.error // standard output is for the findings alone
  await ensureBuild()
  const served = await serveBuild(await freePort())
  const browser = await launchBrowser(ensureBrowser())
  try {
    const checked = await checkDecks(chosen, project().config.check?.exceptions ?? [], served, browser, words => console.log(words), slides)
    const { reports, unused, steps } = checked
    const pictures = args.pictures ? await drawFindings(reports, browser, served.url, project().findings) : undefined
    if (args.json)
      process.stdout.write(`${JSON.stringify({ findings: reports, unused }, undefined, 2)}\n`)
    else
      [...reports.map(report => line(report, pictures?.get(report))), ...unused.map(unusedLine)].forEach(words => console.error(words))
    console.log(summary(checked, checked.slides, steps, (Date.now() - started) / 1000))
    if (reports.length + unused.length)
      process.exitCode = 1
  }
  finally {
    await browser.close()
    await served.close()
  }
}
