/** The deck in one file: what the page asks for is put into it, and nothing else may run. */
import type { Rolldown } from 'vite'
import { createHash } from 'node:crypto'
import { inlineFiles } from 'slidev-addon-press/slidev/one-file.ts'
import { describe, expect, it } from 'vitest'

const PAGE = `<!DOCTYPE html><html><head><meta charset="UTF-8"><script>early()</script>
<link rel="icon" type="image/svg+xml" href="/fr/favicon.svg">
<script type="module" crossorigin src="/fr/assets/a.js"></script><link rel="stylesheet" crossorigin href="/fr/assets/a.css"></head><body></body></html>
`
const CODE = 'const tag = "</script><!--$&"'
const bundle = { 'assets/a.js': { fileName: 'assets/a.js', type: 'chunk', code: CODE }, 'assets/a.css': { fileName: 'assets/a.css', type: 'asset', source: 'a{color:red}' } } as unknown as Rolldown.OutputBundle

describe('the deck in one file', () => {
  const html = inlineFiles(PAGE, bundle)
  const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script!)

  it('has its script as it is, but for what would end it', () => {
    expect(scripts).toEqual(['early()', 'const tag = "\\x3C/script>\\x3C!--$&"'])
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text that the page would run
    expect((new Function(`${scripts[1]!}; return tag`) as () => string)()).toBe('</script><!--$&')
  })
  it('has its styles and its icon, and asks for nothing', () => {
    expect(html).toContain('<style>a{color:red}</style>')
    expect([...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, href]) => href!.slice(0, 26))).toEqual(['data:image/svg+xml;base64,'])
  })
  it('lets nothing else run, and carries the licences of its typefaces', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!
    for (const script of scripts)
      expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    expect(html.match(/SIL OPEN FONT LICENSE Version 1\.1/g)).toHaveLength(3)
    expect(html.match(/--/g), 'of the one comment').toHaveLength(3)
  })
  it('is not made of what the build lacks', () => expect(() => inlineFiles(PAGE, {})).toThrow('/fr/assets/a.js, which is not in the build'))
})
