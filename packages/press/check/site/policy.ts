/** Holds what pages let a browser run to the policy for the scripts they have, and that to what it must not allow. */
import type { Finding, Model, Page } from './model.ts'
import { createHash } from 'node:crypto'
import { renderPolicy } from '../../build/csp.ts'
import { attribute, inside } from './model.ts'

/** What would let in any script. */
const NEVER = [`'unsafe-inline'`, `'unsafe-eval'`, `'unsafe-hashes'`, '*', 'data:', 'https:', 'http:']

/** @param known the scripts that may stand in pages */
export function policyFindings({ pages }: Model, known: string[]): Finding[] {
  return [...pages.values()].flatMap(page => troublesOf(page, known).map(text => ({ page: page.path, text })))
}

function troublesOf({ elements }: Page, known: string[]): string[] {
  const place = elements.findIndex(element => element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy')
  if (place < 0)
    return ['it has no Content-Security-Policy']
  const policy = attribute(elements[place]!, 'content') ?? ''
  const sources = sourcesOf(policy)
  const scripts = elements.filter(({ tagName }) => tagName === 'script')
  const wanted = renderPolicy(scripts.filter(runsInline).map(inside).filter(script => known.includes(script)))
  const handlers = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^on[a-z]/.test(name)).map(({ name }) => name))
  return [
    ...policy === wanted ? [] : ['its Content-Security-Policy is not that of packages/press/build/csp.ts'],
    ...NEVER.filter(source => sources.includes(source)).map(source => `its Content-Security-Policy allows ${source} for scripts`),
    ...sources.length ? [] : ['its Content-Security-Policy says nothing of scripts, so it allows all'],
    ...scripts.length && elements.indexOf(scripts[0]!) < place ? ['a script comes before its Content-Security-Policy, which does not hold for it'] : [],
    ...scripts.filter(script => runsInline(script) && !sources.includes(hash(inside(script)))).map(script => `its Content-Security-Policy has no hash for the script "${inside(script).trim().slice(0, 40)}…", which does not run`),
    ...[...new Set(handlers)].map(name => `it has ${name} in its HTML, which its Content-Security-Policy does not let run`),
  ]
}

/** Where a policy lets scripts come from. */
function sourcesOf(policy: string): string[] {
  const directives = new Map(policy.split(';').map((text) => {
    const [name, ...sources] = text.trim().split(/\s+/)
    return [name, sources]
  }))
  return directives.get('script-src') ?? directives.get('default-src') ?? []
}

/** Whether a script carries its own text; data for machines is none. */
function runsInline(script: Page['elements'][number]): boolean {
  return attribute(script, 'src') === undefined && /^(?:module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script|)$/i.test(attribute(script, 'type') ?? '')
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
