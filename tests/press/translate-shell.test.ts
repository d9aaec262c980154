/** What Slidev's shell says, against its sources as they are installed: all of it, and nothing that is gone. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { messagesOf } from 'slidev-addon-press/project.ts'
import { SHELL_MODULE } from 'slidev-addon-press/slidev/contract.ts'
import { translate } from 'slidev-addon-press/slidev/translate-shell.ts'
import { describe, expect, it } from 'vitest'
import { compileTemplate, parse } from 'vue/compiler-sfc'
import { slidev as english } from '../../locales/en'
import { LANGUAGES } from '../../locales/languages'

/** What this deck never shows: code to run, recordings, Slidev's exporter, offline app and closing slide. */
const OFF = /(?:CodeRunner|RecordingControls|RecordingDialog|DevicesSelectors|ExportPdfTip|export|PwaIndicator|end|code-runners|monaco)\.(?:vue|ts)$/
const ALLOWED = new Set([
  'Sli', 'dev', '--- #[no]', // Slidev's name in two colours; a sign
  'Download as PDF', 'Browser Exporter', 'Dark mode', 'Light mode', // off: `download`, `browserExporter`, a fixed `colorSchema`
  'Enter password', 'See https://sli.dev/custom/config-shortcuts.html for migration.', // with `--remote`; without Slidev's keys
  // Names in the code.
  'DrawingControls', 'WebCamera', 'RecordingDialog', 'NotFound', 'Enter', 'KeyS', 'content', 'Liberation Mono', 'Courier New',
])
/** Strings that start like a sentence; those of conditions and paths are code. */
const STRING = /(?<!\b(?:v-if|d)=)(["'`])([A-Z][^"'`\n]*[a-z][^"'`\n]*)\1/g

interface Node { children?: Node[], loc: { source: string } }

const client = dirname(createRequire(import.meta.url).resolve('@slidev/client/package.json'))
const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .map(file => `@slidev/client/${file.replaceAll('\\', '/')}`)
  .filter(file => SHELL_MODULE.test(file) && !OFF.test(file))
  .map(file => ({ file, source: readFileSync(join(client, '../..', file), 'utf8') }))

describe('a text', () => {
  const words = { 'Next': 'Suite', 'viewer': 'public', 'Hide it': 'Masquer', 'Notes - {}': 'Notes – {}', '{} slides · {} words': '{} pages, {} mots', 'Close': 'Next' }
  it.each([
    ['an attribute', '<b title="Next">', '<b title="Suite">'],
    ['a string in an expression', `<b :title="on ? 'Next' : 'Hide it'">`, `<b :title="on ? 'Suite' : 'Masquer'">`],
    ['a string with an expression', 'title: `Notes - ${a.title}`', 'title: `Notes – ${a.title}`'],
    ['what stands between tags', '<i /> Hide\n it<br>', '<i /> Masquer<br>'],
    ['that with expressions', '<p>{{ a.length }} slides ·\n {{ b - 1 }} words</p>', '<p>{{ a.length }} pages, {{ b - 1 }} mots</p>'],
    ['a word in lower case that is shown', `<p>{{ a ? 'b' : 'viewer' }}</p>`, `<p>{{ a ? 'b' : 'public' }}</p>`],
    ['replaced once', '<p title="Close">', '<p title="Next">'],
  ])('is %s', (_, source, said) => expect(translate(source, words)).toBe(said))

  it.each([
    ['part of a longer one', '<p title="Next slide">Next slide</p>'],
    ['part of a name or a class', `import Next from './Next.vue'; goNext<Next>(isNext); '<p class="Next-up viewer" />'`],
    ['a word in lower case in the code', `type === 'viewer'`],
  ])('is not %s', (_, source) => expect(translate(source, words)).toBe(source))
})

it('is looked for in scripts with a version too, but not in styles', () => {
  expect(['pages/presenter/print.vue', 'setup/context-menu.ts?v=1a2b', 'pages/404.vue?vue&type=style&lang.css', 'logic/slides.ts'].map(file => SHELL_MODULE.test(`/@slidev/client/${file}`)))
    .toEqual([true, true, false, false])
})

it('is said of each of the words', () => {
  const gone = Object.keys(english).filter(text => !sources.some(({ source }) => translate(source, { [text]: '·' }) !== source))
  expect(gone, `Slidev no longer says "${gone.join('", "')}"; see how it says it now, and change or drop it under slidev in locales/`).toEqual([])
})

it('has words for each that can be seen', () => {
  const marked = Object.fromEntries(Object.keys(english).map(text => [text, '·']))
  const rest = sources.flatMap(({ file, source }) => textsOf(translate(source, marked)).filter(text => !ALLOWED.has(text)).map(text => `${file}: "${text}"`))
  expect(rest, `Slidev says in English: ${rest.join(', ')}; add it under slidev in locales/, or to ALLOWED if no one gets to see it`).toEqual([])
})

it.each(Object.entries(LANGUAGES))('fits its place in %s', async (code, language) => {
  const words: Record<string, string> = (await messagesOf(language)).slidev!
  const changed = Object.entries(words).filter(([text, said]) => text !== said)
  expect(changed.length > 0, 'English stays as it is, any other language does not').toBe(code !== 'en')
  expect(changed.filter(([text, said]) => /['"`<>\\$]/.test(said) || said.split('{}').length !== text.split('{}').length), 'quotation marks and angle brackets end a text; each {} must be kept').toEqual([])
  for (const { file, source } of sources.filter(({ file }) => file.endsWith('.vue'))) {
    const { descriptor: { template }, errors } = parse(translate(source, words))
    const compiled = template && compileTemplate({ source: template.content, filename: file, id: file, compilerOptions: { expressionPlugins: ['typescript'] } })
    expect([...errors, ...compiled?.errors ?? []], file).toEqual([])
  }
})

/** Texts of a source: strings, what stands between tags, what an expression shows. */
function textsOf(source: string): string[] {
  const texts = [...source.matchAll(STRING)].map(([, , text]) => text!)
  const visit = ({ children, loc: { source } }: Node) => {
    if (children)
      children.forEach(visit)
    else if (source.startsWith('{{'))
      texts.push(...[...source.matchAll(/(["'`])(\w[^"'`]*)\1/g)].map(([, , text]) => text!))
    else if (!source.startsWith('<!--'))
      texts.push(source.trim())
  }
  const ast = parse(source).descriptor.template?.ast as Node | undefined
  ast?.children?.forEach(visit)
  return texts.filter(text => /[a-z]{2}/i.test(text))
}
