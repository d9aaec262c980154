/**
 * Which modules of the app travel together. Rolldown makes a chunk of each set of modules that the same pages and
 * slides share: eighteen before the cover and thirty before slide 6, most of half a kilobyte, and a phone is
 * busier with asking for them than with what they hold.
 */
import type { Plugin } from 'vite'
import { project } from '../project'

/**
 * Chunks that name no other, or none but their like, are the same in every language, and there once
 * (packages/press/slidev/shared-assets.ts): the framework, libraries, our data, and the scenes. What others build on comes first,
 * or the first of those would take it with it. Codes that phones read are for the last slide alone, and
 * the cover sets no words in its drawing.
 */
const FRAMEWORK = /\/node_modules\/(?:@?vue|@vueuse|vue-router)\//

/** Slidev would have the framework in five, each with a way to go before the next is asked for. */
const sharedGroups = () => [FRAMEWORK, ...project().config.sharedModules ?? []].map((of, i, all) => ({
  priority: all.length - i,
  name: (id: string) => of.test(id) ? of.exec(id)![1]?.replace('sources', 'evidence') ?? 'framework' : undefined,
}))

const PLAY = /@slidev\/client\/pages\/play\.vue$/
const SLIDE = /\/@slidev\/slides\/\d+\/md$/
/** What so many slides use, and the first does not, comes in one with its like: as many as there are claims. */
const MANY = 6

export function chunks(): Plugin {
  const own = new Map<string, string>()
  return {
    name: 'chunks',
    apply: 'build',
    config: {
      order: 'post', // over what Slidev says of chunks
      handler: () => ({ build: { rollupOptions: { output: { codeSplitting: { groups: [
        ...sharedGroups(),
        // Not with what they import, which has the entry in it.
        { name: (id: string) => own.get(id), includeDependenciesRecursively: false },
      ] } } } } }),
    },
    buildEnd(error) {
      if (error)
        return
      const ids = [...this.getModuleIds()]
      const info = (id: string) => this.getModuleInfo(id)!
      const brings = (id: string, found = new Set<string>()): Set<string> => {
        if (!found.has(id)) {
          found.add(id)
          info(id).importedIds.forEach(next => brings(next, found))
        }
        return found
      }
      const [entry, play] = [ids.find(id => info(id).isEntry), ids.find(id => PLAY.test(id))]
      const slides = ids.filter(id => SLIDE.test(id)).map(id => brings(id))
      if (!entry || !play || !slides.length)
        this.error('Slidev no longer names its entry, its page of a talk or its slides as packages/press/slidev/chunk-groups.ts knows them; bring the names there up to date.')
      const [started, shown] = [brings(entry), brings(play)]
      for (const id of ids) {
        // What is asked for by itself keeps a file of its own: pages of the site find it by that.
        if (started.has(id) || info(id).dynamicImporters.length)
          continue
        const uses = slides.filter(slide => slide.has(id)).length
        if (shown.has(id) || uses === slides.length)
          own.set(id, 'shell')
        else if (uses >= MANY)
          own.set(id, 'slide')
      }
    },
  }
}
