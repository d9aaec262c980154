/** Proof that the checks can fail: a deck with a slide of defects for each rule, checked as the real one is. */
import type { DeckFinding } from 'slidev-addon-press/check/deck/types.ts'
import type { Finding } from 'slidev-addon-press/check/finding.ts'
import type { Ended } from 'slidev-addon-press/util/process.ts'
import type { Seed } from './seeds.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from 'slidev-addon-press/project.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Copy } from '../support/copy.ts'
import { SEEDS } from './seeds.ts'

const MINUTES = 0.75
const NOTES = 'These are the notes of a slide with a defect, and they are as long as notes should be. They say what a speaker would say aloud while the slide is up, in whole sentences, and then lead over to the next slide. Nobody will ever say them, though, since this deck is there for the checks alone, and no audience will have to sit through so many mistakes in a row.'
/** Not the rule's name alone: some are addresses of Slidev's own. */
const alias = (rule: string) => `seed-${rule}`
const CLEAN = 'A slide that has no defect at all'
/** Nothing is wrong there. */
const EXCEPTION = `{ rule: 'list', slide: 'seed-clean', reason: 'None.' }`
const seeds = Object.entries<Seed>(SEEDS)

/** The head of the real deck, its own keys aside, and a slide without any defect; then a slide a rule. */
function deck(): string {
  const [, head = ''] = /^---\n([\s\S]*?)\nlayout: cover\n/.exec(readFileSync(join(project().root, 'slides.md'), 'utf8')) ?? []
  const minutes = seeds.reduce((sum, [, seed]) => sum + (seed.minutes ?? MINUTES), MINUTES)
  const clean: Seed = { slide: `# ${CLEAN}`, finds: [] }
  return [
    `---\n${head.replace(/^title: .*$/m, `title: ${CLEAN}`).replace(/^duration: .*$/m, `duration: ${minutes}min`)}`,
    ...[['clean', clean] as const, ...seeds].map(([rule, seed]) => [
      `layout: ${seed.layout ?? 'map'}`,
      `routeAlias: ${alias(rule)}`,
      'place: Seeds',
      ...seed.frontmatter ?? [],
      ...seed.minutes === 0 ? [] : [`minutes: ${MINUTES}`],
      `---\n\n${seed.slide}\n\n<!--\n${seed.notes ?? NOTES}${'\n\n[click]'.repeat(seed.marks ?? 0)}\n-->\n`,
    ].join('\n')),
  ].join('\n---\n').replace('\n---\nlayout', '\nlayout')
}

describe('a deck with defects', () => {
  const copy = new Copy()
  let ran: Ended
  let findings: DeckFinding[]
  let unused: Finding[]

  beforeAll(async () => {
    copy.write('slides.md', deck())
    // Its slides cite nothing, and a figure that no slide cites stops the build.
    for (const file of ['evidence', 'sources'])
      copy.write(`evidence/${file}.json`, '[]\n')
    copy.keepLanguage('en')
    copy.write('locales/en.ts', readFileSync(join(project().root, 'locales/en.ts'), 'utf8').replace(/^ {2}(figures|sources): \{\n[\s\S]*?^ {2}\}/gm, '  $1: {}'))
    const config = readFileSync(join(project().root, 'deck.config.ts'), 'utf8')
    copy.write('deck.config.ts', config.replace(/exceptions: \[[\s\S]*?\n {4}\],/, `exceptions: [${EXCEPTION}],`))
    // Slides that break or lose their clicks have no pages.
    await copy.run('build', ['--app'])
    ran = await copy.run('check-deck', ['--json'])
    expect(ran.stdout, ran.stderr).not.toBe('')
    const all = (JSON.parse(ran.stdout) as { findings: Finding[] }).findings
    findings = all.filter((finding): finding is DeckFinding => finding.rule !== undefined)
    unused = all.filter(({ rule }) => rule === undefined)
  }, 300_000)
  afterAll(() => copy.remove())

  it.each(seeds)('%s finds all that is wrong on its slide, alone and on no other', (rule, { finds, also = [] }) => {
    const own = findings.filter(finding => finding.rule === rule)
    const others = seeds.filter(([, seed]) => seed.also?.includes(rule)).map(([other]) => alias(other))
    expect([...new Set(own.map(finding => finding.alias))].filter(found => !others.includes(found!)))
      .toEqual([alias(rule)])
    expect([...new Set(findings.filter(finding => finding.alias === alias(rule))
      .map(finding => finding.rule))].filter(found => !also.includes(found)))
      .toEqual([rule])
    expect(finds.filter(what => !own.some(one => one.what.startsWith(what))), `found are: ${own.map(({ what }) => what).join(' | ')}`).toEqual([])
  })

  it('is told in sentences that say how to mend it', () => {
    for (const { is, limit, mend } of findings)
      expect([is, limit, mend].every(words => words.length > 0)).toBe(true)
  })

  it('ends with exit code 1 and tells the exception that nothing needs', () => {
    expect(ran.code).toBe(1)
    expect(unused.map(({ text }) => text)).toEqual(['the exception to list on slide seed-clean is not needed any more'])
  })
})
