/** From measurements to findings: every rule on every step, each finding told once, exceptions taken out. */
import type { Exception, Finding, Place, Report, Rule, Walked } from './types.ts'
import { allRules } from './rules.ts'

export interface Judgement {
  reports: Report[]
  /** Findings that an exception lets stand, and exceptions that let nothing stand. */
  excepted: Report[]
  unused: Exception[]
}

export async function judge(walked: Walked[], exceptions: Exception[]): Promise<Judgement> {
  const all: Report[] = []
  const rules = await allRules()
  for (const one of walked) {
    for (const [id, rule] of Object.entries(rules))
      all.push(...once(await found(rule, one)).map(report => ({ rule: id, lang: one.lang, mend: rule.mend, ...report })))
  }
  const lets = ({ rule, slide }: Exception, report: Report) => rule === report.rule && slide === (report.alias ?? report.slide)
  return {
    reports: all.filter(report => !exceptions.some(exception => lets(exception, report))),
    excepted: all.filter(report => exceptions.some(exception => lets(exception, report))),
    unused: exceptions.filter(exception => !all.some(report => lets(exception, report))),
  }
}

async function found(rule: Rule, walked: Walked): Promise<(Finding & Place)[]> {
  if ('deck' in rule)
    return rule.deck(walked)
  return walked.measurements.flatMap(now =>
    rule.step(now).map(finding => ({ slide: now.slide, click: now.click, scheme: now.scheme, media: now.media, ...finding })))
}

/** The same thing against the same limit on one slide is one finding, named at the first step where it is found. */
function once(findings: (Finding & Place)[]): Omit<Report, 'rule' | 'lang' | 'mend'>[] {
  const told = new Map<string, Omit<Report, 'rule' | 'lang' | 'mend'>>()
  for (const { slide, ...finding } of findings) {
    const key = JSON.stringify([slide?.no, finding.what, finding.limit])
    const earlier = told.get(key)
    if (earlier)
      earlier.more++
    else
      told.set(key, { ...finding, slide: slide?.no, alias: slide?.frontmatter.routeAlias, more: 0 })
  }
  return [...told.values()]
}
