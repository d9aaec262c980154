/** `press check`: takes parts and options, prints a line a finding of deck, site and PDFs; fails if there is one. */
import type { CheckResult, Finding } from '../check/finding.ts'
import process from 'node:process'
import { printJson, printResult } from '../check/report.ts'
import { defineCommand } from '../util/args.ts'
import { UserError } from '../util/user-error.ts'

interface Args { json?: boolean, lang?: string, notes?: boolean, pictures?: boolean, slides?: string }

const PARTS = {
  deck: 'every slide at every click, in every language, light and dark',
  site: 'the built site: weight, HTML, links, languages, policy, notes',
  pdf: 'the PDFs, read back and held against the slides',
}

const CHECKS: Record<string, (args: Args) => Promise<CheckResult>> = {
  deck: async args => (await import('../check/deck/command.ts')).checkDeck(args),
  site: async args => (await import('../check/site/command.ts')).checkSite(args),
  pdf: async args => (await import('../check/pdf/command.ts')).checkPdf(args),
}

export default defineCommand({
  summary: 'holds the deck, the site and the PDFs to their rules',
  parts: PARTS,
  options: {
    lang: { type: 'string', value: 'en', help: 'one language (deck, pdf)' },
    slides: { type: 'string', value: '4-6', help: 'some slides (deck)' },
    pictures: { type: 'boolean', help: 'a picture of each finding into findings/ (deck)' },
    json: { type: 'boolean', help: 'findings for programs, on standard output' },
    notes: { type: 'boolean', help: 'for a build that carries the speaker\u2019s notes (site)' },
  },
  async run(args, parts) {
    const wanted = parts.length ? parts : Object.keys(PARTS)
    const findings: Finding[] = []
    const failed: string[] = []
    if (args.json)
      console.log = console.error // standard output is for the findings alone
    for (const part of wanted) {
      try {
        const result = await CHECKS[part]!(args)
        findings.push(...result.findings)
        printResult(args.json ? { ...result, findings: [] } : result)
      }
      catch (error) {
        if (!(error instanceof UserError) || wanted.length === 1)
          throw error
        console.error(`error: ${error.message}`)
        failed.push(part)
      }
    }
    if (args.json)
      printJson(findings)
    if (failed.length)
      throw new UserError(`${failed.join(' and ')} failed, for the reason above.`)
    if (findings.length)
      process.exitCode = 1
  },
})
