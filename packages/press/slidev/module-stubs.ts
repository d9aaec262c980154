/**
 * Replaces modules that Slidev 53 sends with every deck, and this one has no use for, by stubs: more than half of the
 * JavaScript before the first slide. Slidev's options turn features off, but most of what those need stays. Each stub
 * hangs on Slidev's own imports, so Slidev is pinned exactly, and tests/browser holds every feature of its shell that
 * is kept. A build fails when Slidev no longer imports what a stub replaces.
 *
 * The stub of floating-vue has no default export, which the client of twoslash imports: it needs the stub of twoslash.
 */
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'

interface ModuleStub {
  /** What is left out, and why. */
  reason: string
  /** The specifiers under which it is imported. */
  module: RegExp
  /** The code in its place; or the file, made from the specifier. */
  stub: string | ((file: string) => string)
  /** A deck with this in its slides keeps the module. */
  requiredBy?: RegExp
  /** A deck that lets people draw in a build keeps the module. */
  forDrawing?: true
  inDev?: true
}

const MODULE_STUBS: ModuleStub[] = [
  {
    reason: 'tooltips of code blocks; in dev too, as they log "Failed to patch FloatingVue" at each load',
    module: /^@shikijs\/vitepress-twoslash\/client$/,
    stub: 'export default { install() {} }',
    inDev: true,
  },
  {
    reason: 'Vue\'s compiler of templates: ours are compiled by now',
    module: /\/vue\/dist\/vue\.esm-bundler\.js$/,
    stub: file => file.replace('vue.esm', 'vue.runtime.esm'),
  },
  {
    reason: 'the pen strokes of v-mark',
    module: /^\.\.\/modules\/v-mark$/,
    stub: 'export const createVMarkDirective = () => ({ install() {} })',
    requiredBy: /\bv-mark\b/,
  },
  {
    reason: 'v-motion with its springs',
    module: /^\.\.\/modules\/v-motion$/,
    stub: 'export const createVMotionDirectives = () => ({ install() {} })',
    requiredBy: /\bv-motion\b/,
  },
  {
    reason: 'v-drag',
    module: /^\.\.\/modules\/v-drag$/,
    stub: 'export const createVDragDirective = () => ({ install() {} })',
    requiredBy: /\bv-drag\b|<VDrag/i,
  },
  {
    reason: 'drawing on slides, where `drawings:` in the headmatter keeps it for dev; the shell still reads its state',
    forDrawing: true,
    module: /^drauu$/,
    stub: 'export const createDrauu = () => ({ on() {}, mount() {}, unmount() {}, load() {}, dump: () => "", clear() {}, cancel() {}, canUndo: () => false, canRedo: () => false, undo() {}, redo() {} })',
  },
  {
    reason: 'tooltips and drop-downs of the drawing bar and of dialogs that a build lacks',
    forDrawing: true,
    module: /^floating-vue$/,
    stub: `const Plain = { render() { return this.$slots.default?.() } }
export { Plain as Dropdown, Plain as Tooltip }
export const recomputeAllPoppers = () => {}`,
  },
  {
    reason: 'Slidev\'s logo as a large picture, in the box that says what the talk is about; the client has it small too',
    module: /^\.\.\/assets\/logo\.png$/,
    stub: 'export { default } from "@slidev/client/assets/logo.svg"',
  },
  {
    reason: 'a saver of files for old browsers, around a link to the PDF',
    module: /^file-saver$/,
    stub: 'export const saveAs = href => Object.assign(document.createElement("a"), { href, download: "" }).click()',
  },
  {
    reason: 'a YAML parser, around the one function that reads ranges of slides',
    module: /^@slidev\/parser\/core$/,
    stub: 'export { parseRangeString } from "@slidev/parser/utils"',
  },
  {
    reason: 'the search for slides, until somebody types',
    module: /^fuse\.js$/,
    stub: `import { shallowRef } from 'vue'
const Fuse = shallowRef()
export default class {
  constructor(...about) { this.about = about }
  search(text) {
    if (Fuse.value)
      return (this.found ??= new Fuse.value(...this.about)).search(text)
    import('fuse.js/min-basic').then(loaded => Fuse.value = loaded.default)
    return [] // asked again when it is there
  }
}`,
  },
  {
    reason: 'a manager of the page\'s head, of which Slidev and we set the title and the root\'s attributes',
    module: /^@unhead\/vue(?:\/client)?$/,
    stub: `import { onScopeDispose, shallowReactive, toValue, watchEffect } from 'vue'
const entries = shallowReactive([]) // the last that says something wins, as long as who says it is there
watchEffect(() => {
  const said = entries.map(({ title, htmlAttrs }) =>
    ({ title: toValue(title), attributes: Object.entries(toValue(htmlAttrs) ?? {}) }))
  const title = said.findLast(({ title }) => title !== undefined)?.title
  if (title !== undefined)
    document.title = title
  // To set a language anew, even the same, has a browser work out the style of everything.
  for (const [name, value] of said.flatMap(({ attributes }) => attributes)) {
    if (document.documentElement.getAttribute(name) !== toValue(value))
      document.documentElement.setAttribute(name, toValue(value))
  }
})
export const createHead = () => ({ install() {} })
export const useHead = (entry) => {
  entries.push(entry)
  onScopeDispose(() => entries.splice(entries.indexOf(entry), 1))
}`,
  },
  {
    reason: 'styles of formulas (Slidev takes two `$clicks` in a line for one), of alerts, and of the colours of code and of code that moves',
    module: /\/katex\/dist\/katex\.min\.css$|^@shikijs\/.*\.css$|^markdown-it-github-alerts\/.*\.css$|^\.\/(?:prism|shiki-twoslash)\.css$/,
    stub: '',
    requiredBy: /^\s*> \[!|^\s*```/m,
  },
]

const ID = '\0stub-'

/** @param options Slidev's: its slides and its headmatter say which modules the deck needs */
export function stubModules({ data }: Pick<ResolvedSlidevOptions, 'data'>): Plugin {
  const draws = data.config.drawings.enabled === true
  const stubs = MODULE_STUBS.filter(({ requiredBy, forDrawing }) =>
    !(forDrawing && draws) && !data.slides.some(({ content }) => requiredBy?.test(content)))
  let building = false
  const found = new Set<ModuleStub>()
  return {
    name: 'stub-modules',
    config(_, { command }) {
      building = command === 'build'
      return building ? { define: { __VUE_OPTIONS_API__: 'false' } } : undefined
    },
    resolveId: {
      order: 'pre', // before Vite looks for them
      handler(source) {
        const at = stubs.findIndex(({ module, inDev }) => (building || inDev) && module.test(source))
        if (at < 0)
          return undefined
        const { stub } = stubs[at]!
        found.add(stubs[at]!)
        return typeof stub === 'function' ? stub(source) : `${ID}${at}${source.endsWith('.css') ? '.css' : '.js'}`
      },
    },
    load: id => id.startsWith(ID) ? stubs[Number.parseInt(id.slice(ID.length))]!.stub as string : undefined,
    buildEnd(error) {
      const gone = building && !error && stubs.find(stub => !found.has(stub))
      if (gone)
        this.error(`Slidev no longer imports ${gone.module.source}; take out in packages/press/slidev/module-stubs.ts what leaves out ${gone.reason}.`)
    },
  }
}
