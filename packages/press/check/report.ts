/** Takes findings, prints a line each, or all as JSON on standard output. */
import type { CheckResult, Finding } from './finding.ts'
import process from 'node:process'

/** Where, by which rule, what is wrong and how to mend it. */
export function toLine({ rule, where, text, mend, also = [] }: Finding): string {
  return [[where, ...rule ? [rule] : [], text].join(': ') + (mend ? `; ${mend}.` : ''), ...also].join(' ')
}

/** Prints the findings of a check and then its summary. */
export function printResult({ findings, summary }: CheckResult): void {
  findings.forEach(finding => console.error(toLine(finding)))
  console.log(summary)
}

export function printJson(findings: Finding[]): void {
  process.stdout.write(`${JSON.stringify({ findings }, undefined, 2)}\n`)
}
