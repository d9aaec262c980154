/**
 * What a static host needs to find its way in a site of several decks: a page at every address that is
 * shared or switched to, and one rule a language for all others. Slidev alone leaves every address but the
 * start to the host's fallback, and a host has only one of those, which would be the first language's.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '../../locales/languages.ts'
import { slideAliases } from './project.ts'

const RULES = '_redirects'

/** Addresses of a language's deck under its base, for its slides' aliases: each slide by number and alias, in both views. */
export function addresses(aliases: (string | undefined)[]): string[] {
  const slides = aliases.flatMap((alias, i) => [String(i + 1), ...alias ? [alias] : []])
  return ['overview', 'presenter', ...slides, ...slides.map(slide => `presenter/${slide}`)]
}

/** A page whose links to other languages lead to the same address in them, which all languages share. */
export function alternatesAt(html: string, address: string): string {
  return html.replace(/(<link rel="alternate" hreflang="[^"]+" href="[^"]*)"/g, `$1${address}/"`)
}

/** Completes a site in which every language's build lies in its place. */
export function writePages(site: string): void {
  const entries = Object.entries(LANGUAGES)
  for (const [code, { path }] of entries) {
    const start = readFileSync(join(site, path, 'index.html'), 'utf8')
    for (const address of addresses(slideAliases(code))) {
      mkdirSync(join(site, path, address), { recursive: true })
      writeFileSync(join(site, path, address, 'index.html'), alternatesAt(start, address))
    }
  }
  // Read from the top, the first that matches holds: what lies deeper comes first.
  const rules = entries.map(([, { path }]) => join(site, path, RULES)).reverse().map(file => readFileSync(file, 'utf8').trim())
  entries.forEach(([, { path }]) => rmSync(join(site, path, RULES)))
  writeFileSync(join(site, RULES), `${rules.join('\n')}\n`)
}
