/**
 * Slidev 53 starts in one go, in which a slow phone is deaf for the better part of a second. A page of ours is
 * painted by then and can wait, so here:
 * - its colour scheme, which it has, is not set once more: under a style that stops all transitions, for which a
 *   browser works out the style of the whole page twice;
 * - the bar of controls and the dialogs come after the slide, in tasks of their own (packages/press/client/startup.ts);
 * - a slide that is loaded ahead has its own scripts asked for, not all those that the first one has brought: Vite
 *   compares each of them with each link in the page;
 * - functions are read off the main thread, in browsers that can (https://v8.dev/blog/explicit-compile-hints).
 */
import type { Plugin, Rolldown } from 'vite'
import { join } from 'node:path'

const SCHEME = /@slidev\/client\/logic\/dark\.ts$/
const AT_ONCE = '{ immediate: true }'

const PLAY = /@slidev\/client\/pages\/play\.vue\b/
/** Parts of the shell in the order in which they come: the bar names what is in the dialogs (packages/press/custom-nav-controls.vue). */
const LATER = ['../internals/Controls.vue', '../internals/NavControls.vue']
const ID = '\0later-'
const STARTUP = join(import.meta.dirname, '../client/startup.ts')

/** Must be the first line of a file. */
const READ_ALL = '//# allFunctionsCalledOnLoad\n'
/** Of so few characters a line more is not worth it. */
const SMALL = 4000

export function calmStart(): Plugin[] {
  const found = new Set<string>()
  let [entry, play] = [new Set<string>(), new Set<string>()]
  const brought = (dep: string, file: string) => entry.has(dep) || (play.has(dep) && !play.has(file))
  return [{
    name: 'calm-start',
    apply: 'build',
    config: () => ({ build: { modulePreload: { resolveDependencies: (file, deps, { hostType }) => hostType === 'js' ? deps.filter(dep => !brought(dep, file)) : deps } } }),
    resolveId: {
      order: 'pre', // before Vite looks for them
      handler(source, importer = '') {
        if (!LATER.includes(source) || !PLAY.test(importer))
          return undefined
        found.add(source)
        return `${ID}${LATER.indexOf(source)}.js`
      },
    },
    load: id => id.startsWith(ID) ? later(Number.parseInt(id.slice(ID.length))) : undefined,
    transform: {
      order: 'pre',
      handler(code, id) {
        if (!SCHEME.test(id) || !code.includes(AT_ONCE))
          return undefined
        found.add(AT_ONCE)
        return code.replace(AT_ONCE, `{ immediate: !document.documentElement.classList.contains(isDark.value ? 'dark' : 'light') }`)
      },
    },
    generateBundle: {
      order: 'pre', // before Vite writes down what each import brings
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter(part => part.type === 'chunk')
        entry = closure(bundle, chunks.find(chunk => chunk.isEntry))
        play = closure(bundle, chunks.find(({ facadeModuleId }) => PLAY.test(facadeModuleId ?? '')))
      },
    },
    buildEnd(error) {
      const gone = !error && [...LATER, AT_ONCE].find(part => !found.has(part))
      if (gone)
        this.error(`Slidev no longer starts with ${gone} as packages/press/slidev/defer-shell.ts knows it; take out there what is about it.`)
    },
  }, {
    name: 'compile-hints',
    apply: 'build',
    generateBundle: {
      order: 'post', // when nothing is written before the first line any more
      handler(_, bundle) {
        for (const part of Object.values(bundle)) {
          if (part.type === 'chunk' && (entry.has(part.fileName) || play.has(part.fileName)) && part.code.length > SMALL)
            part.code = READ_ALL + part.code
        }
      },
    },
  }]
}

/** A part of the shell in its turn. */
function later(part: number): string {
  return `import { defineAsyncComponent } from 'vue'
import Part from '${LATER[part]!.replace('..', '@slidev/client')}'
import { turn } from ${JSON.stringify(STARTUP)}
export default defineAsyncComponent(() => turn(${part + 1}).then(() => Part))`
}

/** The files of a chunk and of all it imports. */
function closure(bundle: Rolldown.OutputBundle, chunk: Rolldown.OutputBundle[string] | undefined, files = new Set<string>()): Set<string> {
  if (chunk?.type === 'chunk' && !files.has(chunk.fileName)) {
    files.add(chunk.fileName)
    chunk.imports.forEach(file => closure(bundle, bundle[file], files))
  }
  return files
}
