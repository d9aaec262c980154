import type { StepRule } from '../types.ts'

export const axe: StepRule = {
  holds: 'axe-core finds no violation of WCAG 2.2 A and AA nor of its best practices.',
  mend: 'see the page that the finding names',
  step: ({ violations }) => violations.map(({ id, help, helpUrl, target, html }) => ({ what: `${target} ${html}`, is: `${id}: ${help}`, limit: helpUrl.replace(/\?.*/, '') })),
}
