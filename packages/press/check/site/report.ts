/** Findings as people read them: a line each, and one line for what many pages have alike. */
import type { Finding } from './model.ts'

export function linesOf(rule: string, findings: Finding[]): string[] {
  return [...new Set(findings.map(({ text }) => text))].map((text) => {
    const [first, ...more] = [...new Set(findings.filter(finding => finding.text === text).map(({ page }) => page))]
    return `${first}${more.length ? ` and ${more.length} more` : ''}: ${rule}: ${text}`
  })
}
