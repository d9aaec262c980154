import { defineCommand } from '../util/args.ts'
/** `press check`: the deck, the site and the PDFs, or one of them. A line a finding, exit code 1 if there is one. */
import { UserError } from '../util/user-error.ts'

const PARTS = {
  deck: 'every slide at every click, in every language, light and dark',
  site: 'the built site: weight, HTML, links, languages, policy, notes',
  pdf: 'the PDFs, read back and held against the slides',
}

export default defineCommand({
  summary: 'holds the deck, the site and the PDFs to their rules',
  parts: PARTS,
  options: {
    lang: { type: 'string', value: 'en', help: 'one language (deck, pdf)' },
    slides: { type: 'string', value: '4-6', help: 'some slides (deck)' },
    pictures: { type: 'boolean', help: 'a picture of each finding into findings/ (deck)' },
    json: { type: 'boolean', help: 'findings for programs, on standard output (deck)' },
    notes: { type: 'boolean', help: 'for a build that carries the speaker\u2019s notes (site)' },
  },
  async run(args, parts) {
    const wanted = parts.length ? parts : Object.keys(PARTS)
    const failed: string[] = []
    for (const part of wanted) {
      try {
        if (part === 'deck')
          await (await import('../check/deck/command.ts')).checkDeck(args)
        else if (part === 'site')
          await (await import('../check/site/command.ts')).checkSite(args)
        else
          await (await import('../check/pdf/command.ts')).checkPdf(args)
      }
      catch (error) {
        if (!(error instanceof UserError) || wanted.length === 1)
          throw error
        console.error(`error: ${error.message}`)
        failed.push(part)
      }
    }
    if (failed.length)
      throw new UserError(`${failed.join(' and ')} failed, for the reason above.`)
  },
})
