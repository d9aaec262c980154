/** Takes a site, returns where a page's Content-Security-Policy is not the one for its scripts, or allows any. */
import type { Model, Page, PageFinding } from './model.ts'
import { createHash } from 'node:crypto'
import { renderPolicy } from '../../site/csp.ts'
import { attribute, readInner } from './model.ts'

/** What would let in any script. */
const NEVER = [`'unsafe-inline'`, `'unsafe-eval'`, `'unsafe-hashes'`, '*', 'data:', 'https:', 'http:']

/** @param known the scripts that may stand in pages */
export function findInPolicy({ pages }: Model, known: string[]): PageFinding[] {
  return [...pages.values()].flatMap(page => findInPage(page, known).map(text => ({ page: page.path, text })))
}

function findInPage({ elements }: Page, known: string[]): string[] {
  const place = elements.findIndex(element =>
    element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy')
  if (place < 0)
    return ['it has no Content-Security-Policy']
  const policy = attribute(elements[place]!, 'content') ?? ''
  const sources = readSources(policy)
  const scripts = elements.filter(({ tagName }) => tagName === 'script')
  const inline = scripts.filter(runsInline).map(readInner)
  const wanted = renderPolicy(inline.filter(script => known.includes(script)))
  const handlers = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name).filter(name => /^on[a-z]/.test(name)))
  const its = 'its Content-Security-Policy'
  return [
    ...policy === wanted ? [] : [`${its} is not that of packages/press/site/csp.ts`],
    ...NEVER.filter(source => sources.includes(source)).map(source => `${its} allows ${source} for scripts`),
    ...sources.length ? [] : [`${its} says nothing of scripts, so it allows all`],
    ...scripts.length && elements.indexOf(scripts[0]!) < place
      ? [`a script comes before ${its}, which does not hold for it`]
      : [],
    ...inline.filter(script => !sources.includes(hash(script)))
      .map(script => `${its} has no hash for the script "${script.trim().slice(0, 40)}…", which does not run`),
    ...[...new Set(handlers)].map(name => `it has ${name} in its HTML, which ${its} does not let run`),
  ]
}

const RUN = /^(?:module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script|)$/i

/** Where a policy lets scripts come from. */
function readSources(policy: string): string[] {
  const directives = new Map(policy.split(';').map((text) => {
    const [name, ...sources] = text.trim().split(/\s+/)
    return [name, sources]
  }))
  return directives.get('script-src') ?? directives.get('default-src') ?? []
}

/** Whether a script carries its own text; data for machines is none. */
function runsInline(script: Page['elements'][number]): boolean {
  return attribute(script, 'src') === undefined && RUN.test(attribute(script, 'type') ?? '')
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
