/** The border: the press works on any deck, so it imports nothing of this one and names nothing of it in a string. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { decks } from 'slidev-addon-press/deck.ts'
import { project } from 'slidev-addon-press/project.ts'
import { facesIn, fontStyles } from 'slidev-addon-press/util/fonts.ts'
import ts from 'typescript'
import { expect, it } from 'vitest'

const PRESS = join(project().root, 'packages/press')
const own = readdirSync(PRESS, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.(?:ts|vue|css|js)$/.test(file) && !/\.test\.ts$|^example/.test(file))
  .map(file => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(PRESS, file), 'utf8') }))
  .map(({ file, text }) => ({ file, text, strings: stringsIn(file, text) }))

const FAMILIES = [...new Set(facesIn(fontStyles()).map(({ family }) => family))]

/** Words that others than this talk use, too. */
const COMMON = new Set(['map', 'sources', 'slidev-layout', 'sr-only', 'slidev-icon-btn', 'slidev-note'])

it('imports nothing of the talk', () => {
  const found = own.flatMap(({ file, text }) => [...text.matchAll(/(?:from|import|import\() *['"](\.{1,2}\/[^'"]+)['"]/g)]
    .map(([, to]) => relative(PRESS, resolve(PRESS, file, '..', to!)))
    .filter(to => to.startsWith('..'))
    .map(to => `packages/press/${file} imports ${to}; tell the press by deck.config.ts instead.`))
  expect(found).toEqual([])
})

it.each([
  ['a layout', readdirSync(join(project().root, 'layouts')).map(name => name.replace('.vue', ''))],
  ['a class', classes()],
  ['a family', FAMILIES],
  ['a slide', decks().flatMap(({ slides }) => slides.flatMap(({ frontmatter: { routeAlias } }) => routeAlias ?? []))],
  ['a folder', ['article/', 'components/figures/', 'evidence/', 'explorable/', 'locales/', 'styles/tokens', 'styles/fonts']],
])('names no %s of the talk', (what, names) => {
  const found = own.flatMap(({ file, strings }) => names
    .filter(name => strings.some(text => isNamed(text, name)))
    .map(name => `packages/press/${file} names "${name}", ${what} of this talk; tell the press by deck.config.ts instead.`))
  expect(found).toEqual([])
})

/** Whether a string is a name, has it as a class in a selector or in markup, or begins with it as a folder. */
function isNamed(text: string, name: string): boolean {
  const plain = name.replace(/[.*+?^$()[\]|\\]/g, '\\$&')
  if (name.includes('/'))
    return new RegExp(`^(?:\\.\\./)*${plain}`).test(text)
  const asClass = new RegExp(`(?:^|[\\s,>(:\\w])\\.${plain}(?![\\w-])|class(?:Name)?="[^"]*\\b${plain}\\b`)
  return !COMMON.has(name) && (text === name || asClass.test(text) || (FAMILIES.includes(name) && text.includes(name)))
}

/** Class names of the talk's styles that are nobody else's: those of several words. */
function classes(): string[] {
  const folder = join(project().root, 'styles')
  const css = readdirSync(folder).filter(file => file.endsWith('.css')).map(file => readFileSync(join(folder, file), 'utf8'))
  const names = [...withoutComments(css.join('\n')).matchAll(/\.([a-z]+(?:-[\w-]+))(?=[^{}]*\{)/g)].map(([, name]) => name!)
  const pressCss = own.filter(({ file }) => file.endsWith('.css')).map(({ text }) => text).join('\n')
  return [...new Set([...names, 'evidence', 'imprint'])]
    .filter(name => !COMMON.has(name) && !name.startsWith('slidev-') && !pressCss.includes(`.${name}`))
}

/** The strings of a script, the selectors of a style sheet, and of a component all its text. */
function stringsIn(file: string, text: string): string[] {
  if (!/\.[tj]s$/.test(file))
    return [withoutComments(text)]
  const strings: string[] = []
  const visit = (node: ts.Node) => {
    const isTemplatePart = ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    if (ts.isStringLiteralLike(node) || isTemplatePart || ts.isRegularExpressionLiteral(node))
      strings.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
  return strings
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
