/** Rule: axe-core finds no violation of WCAG 2.2 A and AA, nor of the tags that `check.axe` adds. */
import type { StepRule } from '../types.ts'

export const axe: StepRule = {
  mend: 'see the page that the finding names',
  step: ({ violations }) => violations.map(({ id, help, helpUrl, target, html }) =>
    ({ what: `${target} ${html}`, is: `${id}: ${help}`, limit: helpUrl.replace(/\?.*/, '') })),
}
