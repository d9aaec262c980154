/**
 * Four plugins for a build's start. Slidev 53 starts in one go, in which a slow phone is deaf for the better part of a
 * second. A page of ours has painted its snapshot by then, so the start may come in pieces.
 */
import type { Plugin, Rolldown } from 'vite'
import { join } from 'node:path'
import { DARK_MODULE, DARK_WATCH, PLAY_PAGE, SHELL_PARTS } from './contract'
import { collectImports } from './graph'

const DEFERRED = '\0deferred-'
const STARTUP = join(import.meta.dirname, '../client/startup.ts')

/** Fetches and mounts the bar of controls and the dialogs after the slide (client/startup.ts). */
export function deferShell(): Plugin {
  const found = new Set<string>()
  return {
    name: 'defer-shell',
    apply: 'build',
    resolveId: {
      order: 'pre', // before Vite looks for them
      handler(source, importer = '') {
        if (!SHELL_PARTS.includes(source) || !importer.includes(PLAY_PAGE))
          return undefined
        found.add(source)
        return `${DEFERRED}${SHELL_PARTS.indexOf(source)}.js`
      },
    },
    load: id => id.startsWith(DEFERRED) ? renderDeferred(Number.parseInt(id.slice(DEFERRED.length))) : undefined,
    buildEnd(error) {
      const gone = !error && SHELL_PARTS.find(part => !found.has(part))
      if (gone)
        this.error(`Slidev no longer imports ${gone} in its page of a talk; take it out of SHELL_PARTS in packages/press/slidev/contract.ts, or take out deferShell() in packages/press/slidev/defer-shell.ts.`)
    },
  }
}

/** A module that stands for a part of the shell and fetches it at its stage. */
function renderDeferred(part: number): string {
  return `import { defineAsyncComponent } from 'vue'
import { fetchPart } from ${JSON.stringify(STARTUP)}
export default defineAsyncComponent(() => fetchPart(${part + 1}, () => import('${SHELL_PARTS[part]!.replace('..', '@slidev/client')}')))`
}

/**
 * Keeps the colour scheme that the page has instead of setting it once more. Slidev sets it under a style that stops
 * all transitions, for which a browser works out the style of the whole page twice.
 */
export function keepColorScheme(): Plugin {
  let found = false
  return {
    name: 'keep-color-scheme',
    apply: 'build',
    transform: {
      order: 'pre',
      handler(code, id) {
        if (!id.endsWith(DARK_MODULE) || !code.includes(DARK_WATCH))
          return undefined
        found = true
        return code.replace(DARK_WATCH, `{ immediate: !document.documentElement.classList.contains(isDark.value ? 'dark' : 'light') }`)
      },
    },
    buildEnd(error) {
      if (!error && !found)
        this.error(`Slidev no longer sets the colour scheme with ${DARK_WATCH} in ${DARK_MODULE}; bring DARK_WATCH in packages/press/slidev/contract.ts up to date, or take out keepColorScheme().`)
    },
  }
}

/**
 * Preloads with a slide its own chunks alone, not those that the first slide has brought: Vite compares each of them
 * with each link in the page.
 */
export function trimPreloads(): Plugin {
  let [entry, play] = [new Set<string>(), new Set<string>()]
  const isLoaded = (dep: string, file: string) => entry.has(dep) || (play.has(dep) && !play.has(file))
  return {
    name: 'trim-preloads',
    apply: 'build',
    config: () => ({ build: { modulePreload: { resolveDependencies: (file, deps, { hostType }) =>
      hostType === 'js' ? deps.filter(dep => !isLoaded(dep, file)) : deps } } }),
    generateBundle: {
      order: 'pre', // before Vite writes down what each import preloads
      handler: (_, bundle) => void ([entry, play] = collectStart(bundle)),
    },
  }
}

/** Must be the first line of a file. */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n'
/** Of so few characters a line more is not worth it. */
const SMALL = 4000

/** Has browsers that can compile functions off the main thread (https://v8.dev/blog/explicit-compile-hints). */
export function hintCompilation(): Plugin {
  return {
    name: 'compile-hints',
    apply: 'build',
    generateBundle: {
      order: 'post', // when nothing is written before the first line any more
      handler(_, bundle) {
        for (const file of collectStart(bundle).flatMap(files => [...files])) {
          const chunk = bundle[file]
          if (chunk?.type === 'chunk' && chunk.code.length > SMALL && !chunk.code.startsWith(COMPILE_ALL))
            chunk.code = COMPILE_ALL + chunk.code
        }
      },
    },
  }
}

/** The files that the app's entry loads, and those that Slidev's page of a talk loads. */
function collectStart(bundle: Rolldown.OutputBundle): [entry: Set<string>, play: Set<string>] {
  const chunks = Object.values(bundle).filter(part => part.type === 'chunk')
  const closure = (start?: Rolldown.OutputChunk) => start
    ? collectImports(start.fileName, file => bundle[file]?.type === 'chunk' ? bundle[file].imports : [])
    : new Set<string>()
  return [
    closure(chunks.find(({ isEntry }) => isEntry)),
    closure(chunks.find(({ facadeModuleId }) => facadeModuleId?.includes(PLAY_PAGE))),
  ]
}
