/**
 * Leaves out of the site what Slidev 53 sends with every deck and this one has no use for: more than half of
 * the JavaScript before the first slide. Slidev's options turn features off, but most of what those need stays.
 * Each line hangs on Slidev's own imports, so Slidev is pinned exactly, and tests/browser holds every feature
 * of its shell that is kept.
 */
import type { Plugin } from 'vite'

interface LeftOut {
  what: string
  /** The modules, as they are imported. */
  of: RegExp
  /** The code in their place; or the file, made from theirs. */
  by: string | ((file: string) => string)
  /** Slides that have this need it; a build then fails. */
  unless?: RegExp
  inDev?: true
}

const LEFT_OUT: LeftOut[] = [
  {
    what: 'tooltips of code blocks; in dev too, as they log "Failed to patch FloatingVue" at each load',
    of: /^@shikijs\/vitepress-twoslash\/client$/,
    by: 'export default { install() {} }',
    inDev: true,
  },
  {
    what: 'Vue\'s compiler of templates: ours are compiled by now',
    of: /\/vue\/dist\/vue\.esm-bundler\.js$/,
    by: file => file.replace('vue.esm', 'vue.runtime.esm'),
  },
  {
    what: 'the pen strokes of v-mark',
    of: /^\.\.\/modules\/v-mark$/,
    by: 'export const createVMarkDirective = () => ({ install() {} })',
    unless: /\bv-mark\b/,
  },
  {
    what: 'v-motion with its springs',
    of: /^\.\.\/modules\/v-motion$/,
    by: 'export const createVMotionDirectives = () => ({ install() {} })',
    unless: /\bv-motion\b/,
  },
  {
    what: 'v-drag',
    of: /^\.\.\/modules\/v-drag$/,
    by: 'export const createVDragDirective = () => ({ install() {} })',
    unless: /\bv-drag\b|<VDrag/i,
  },
  {
    what: 'the handles of what is dragged',
    of: /^\.\/DragControl\.vue$/,
    by: 'export default {}',
  },
  {
    what: 'drawing on slides, which is for dev (`drawings:` in the headmatter); the shell goes on asking for its state',
    of: /^drauu$/,
    by: 'export const createDrauu = () => ({ on() {}, mount() {}, unmount() {}, load() {}, dump: () => "", clear() {}, cancel() {}, canUndo: () => false, canRedo: () => false, undo() {}, redo() {} })',
  },
  {
    what: 'tooltips and drop-downs of the drawing bar and of dialogs that a build lacks',
    of: /^floating-vue$/,
    by: `const Plain = { render() { return this.$slots.default?.() } }
export { Plain as Dropdown, Plain as Tooltip }
export const recomputeAllPoppers = () => {}`,
  },
  {
    what: 'Slidev\'s logo as a large picture, in the box that says what the talk is about; it has it small too',
    of: /^\.\.\/assets\/logo\.png$/,
    by: 'export { default } from "@slidev/client/assets/logo.svg"',
  },
  {
    what: 'pages that need Slidev\'s own server: the choice of a view for a remote, and the editor of notes',
    of: /^\.\.\/pages\/(?:entry|notes-edit)\.vue$/,
    by: 'export { default } from "@slidev/client/pages/404.vue"',
  },
  {
    what: 'a saver of files for old browsers, around a link to the PDF',
    of: /^file-saver$/,
    by: 'export const saveAs = href => Object.assign(document.createElement("a"), { href, download: "" }).click()',
  },
  {
    what: 'a YAML parser, around the one function that reads ranges of slides',
    of: /^@slidev\/parser\/core$/,
    by: 'export { parseRangeString } from "@slidev/parser/utils"',
  },
  {
    what: 'the search for slides, until somebody types',
    of: /^fuse\.js$/,
    by: `import { shallowRef } from 'vue'
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
    what: 'a manager of the page\'s head, of which Slidev and we set the title and the root\'s attributes',
    of: /^@unhead\/vue(?:\/client)?$/,
    by: `import { onScopeDispose, shallowReactive, toValue, watchEffect } from 'vue'
const entries = shallowReactive([]) // the last that says something wins, as long as who says it is there
watchEffect(() => {
  const said = entries.map(({ title, htmlAttrs }) => ({ title: toValue(title), attributes: Object.entries(toValue(htmlAttrs) ?? {}) }))
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
    what: 'styles of formulas (Slidev takes two `$clicks` in a line for one), of alerts, and of the colours of code and of code that moves',
    of: /\/katex\/dist\/katex\.min\.css$|^@shikijs\/.*\.css$|^markdown-it-github-alerts\/.*\.css$|^\.\/(?:prism|shiki-twoslash)\.css$/,
    by: '',
    unless: /^\s*> \[!|^\s*```/m,
  },
]

const ID = '\0left-out-'
const SLIDE = /\.md__slidev_\d+\.md$/

export function leanBuild(): Plugin {
  let building = false
  const found = new Set<LeftOut>()
  return {
    name: 'lean-build',
    config(_, { command }) {
      building = command === 'build'
      return building ? { define: { __VUE_OPTIONS_API__: 'false' } } : undefined
    },
    resolveId: {
      order: 'pre', // before Vite looks for them
      handler(source) {
        const part = LEFT_OUT.find(({ of, inDev }) => (building || inDev) && of.test(source))
        if (!part)
          return undefined
        found.add(part)
        return typeof part.by === 'function' ? part.by(source) : `${ID}${LEFT_OUT.indexOf(part)}${source.endsWith('.css') ? '.css' : '.js'}`
      },
    },
    load: id => id.startsWith(ID) ? LEFT_OUT[Number.parseInt(id.slice(ID.length))]!.by as string : undefined,
    transform: {
      order: 'pre',
      handler(code, id) {
        const needed = building && SLIDE.test(id) && LEFT_OUT.find(({ unless }) => unless?.test(code))
        if (needed)
          this.error(`a slide uses ${needed.unless!.exec(code)![0].trim()}, but packages/press/slidev/module-stubs.ts leaves out ${needed.what}; take that line out there.`)
      },
    },
    buildEnd(error) {
      const gone = building && !error && LEFT_OUT.find(part => !found.has(part))
      if (gone)
        this.error(`Slidev no longer imports ${gone.of.source}; take out in packages/press/slidev/module-stubs.ts what leaves out ${gone.what}.`)
    },
  }
}
