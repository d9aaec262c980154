/**
 * Assigns the app's modules to chunks. Rolldown makes a chunk of each set of modules that the same pages and slides
 * share: eighteen before the cover and thirty before slide 6, most of half a kilobyte, and a phone is busier with
 * asking for them than with what they hold.
 */
import type { Plugin } from 'vite'
import { project } from '../project'
import { PLAY_PAGE, SLIDE_MODULE } from './contract'
import { collectImports } from './graph'

/**
 * Chunks that import no other, or none but their like, are the same in every language, and there once
 * (packages/press/slidev/shared-assets.ts): the framework, and what `sharedModules` in deck.config.ts matches. What
 * others build on comes first, or the first of those would take it along.
 */
const FRAMEWORK = /\/node_modules\/(?:@?vue|@vueuse|vue-router)\//

/** Slidev would make five chunks of the framework, each a round trip before the next is asked for. */
const sharedGroups = () => [FRAMEWORK, ...project().config.sharedModules ?? []].map((module, i, all) => ({
  priority: all.length - i,
  name: (id: string) => module.test(id) ? module.exec(id)![1] ?? 'framework' : undefined,
}))

/** What so many slides use, and the first does not, is one chunk: as many as there are claims. */
const MANY = 6

export function chunkGroups(): Plugin {
  const groups = new Map<string, string>()
  return {
    name: 'chunk-groups',
    apply: 'build',
    config: {
      order: 'post', // over what Slidev says of chunks
      handler: () => ({ build: { rollupOptions: { output: { codeSplitting: { groups: [
        ...sharedGroups(),
        // Not with what they import, which has the entry in it.
        { name: (id: string) => groups.get(id), includeDependenciesRecursively: false },
      ] } } } } }),
    },
    buildEnd(error) {
      if (error)
        return
      const ids = [...this.getModuleIds()]
      const info = (id: string) => this.getModuleInfo(id)!
      const closure = (id: string) => collectImports(id, id => info(id).importedIds)
      const [entry, play] = [ids.find(id => info(id).isEntry), ids.find(id => id.endsWith(PLAY_PAGE))]
      const slides = ids.filter(id => SLIDE_MODULE.test(id)).map(closure)
      if (!entry || !play || !slides.length)
        this.error('Slidev no longer names its entry, its page of a talk or its slides as packages/press/slidev/contract.ts knows them; bring the names there up to date.')
      const [started, shown] = [closure(entry), closure(play)]
      for (const id of ids) {
        // A dynamic import keeps a file of its own: pages of the site find it by that.
        if (started.has(id) || info(id).dynamicImporters.length)
          continue
        const uses = slides.filter(slide => slide.has(id)).length
        if (shown.has(id) || uses === slides.length)
          groups.set(id, 'shell')
        else if (uses >= MANY)
          groups.set(id, 'slide')
      }
    },
  }
}
