/** Which addresses of Slidev's dev server are moved under a language's path, and found again by its routes. */
import { addBase, devBase, languageProxy, removeBase } from 'slidev-addon-press/slidev/dev-base.ts'
import { describe, expect, it } from 'vitest'

const BASE = '/fr/'

describe('in code, an address that starts at the root', () => {
  it.each([
    ['of slides', 'const url = `/__slidev/slides/${no}.json`', 'const url = `/fr/__slidev/slides/${no}.json`'],
    ['of a state', 'fetch("/@server-reactive/nav", { method: "POST" })', 'fetch("/fr/@server-reactive/nav", { method: "POST" })'],
    ['of a reference', 'fetch(\'/@server-ref/nav\')', 'fetch(\'/fr/@server-ref/nav\')'],
    ['each of several', '["/__slidev/a", "/@server-ref/b"]', '["/fr/__slidev/a", "/fr/@server-ref/b"]'],
  ])('%s is moved', (_, code, moved) => {
    expect(addBase(code, BASE)).toBe(moved)
  })

  it.each([
    ['one that is moved already', 'fetch("/fr/__slidev/slides/1.json")'],
    ['a module\'s name', 'import state from "server-reactive:nav"'],
    ['what only looks like one', 'fetch("/__slidevs/1"); // see /__slidev/slides'],
    ['another address', 'fetch("/assets/a.js")'],
  ])('%s is left', (_, code) => {
    expect(addBase(code, BASE)).toBe(code)
  })
})

describe('on its way, an address under the base', () => {
  it.each([
    ['GET', '/fr/__slidev/slides/6.json', '/__slidev/slides/6.json'],
    ['POST', '/fr/__slidev/slides/6.json', '/__slidev/slides/6.json'],
    ['POST', '/fr/@server-reactive/nav?timestamp=1', '/@server-reactive/nav?timestamp=1'],
    ['POST', '/fr/@server-ref/nav', '/@server-ref/nav'],
  ])('%s %s is a route of Slidev', (method, url, route) => {
    expect(removeBase(method, url, BASE)).toBe(route)
  })

  it.each([
    ['a state as a module', 'GET', '/fr/@server-reactive/nav'],
    ['a page', 'GET', '/fr/6'],
    ['another\'s route', 'GET', '/__slidev/slides/6.json'],
    ['a path that holds one', 'POST', '/fr/a/__slidev/slides/6.json'],
    ['nothing', '', ''],
  ])('%s is Vite\'s', (_, method, url) => {
    expect(removeBase(method, url, BASE)).toBe(url)
  })

  it('is the same without a base', () => {
    expect(removeBase('GET', '/__slidev/slides/6.json', '/')).toBe('/__slidev/slides/6.json')
  })
})

describe('the plugins', () => {
  const transformed = (base: string, id: string) => {
    const { configResolved, transform } = devBase('fr') as unknown as { configResolved: (config: { base: string }) => void, transform: { handler: (code: string, id: string) => { code: string } | undefined } }
    configResolved({ base })
    return transform.handler('"/__slidev/slides/"', id)?.code
  }

  it.each([
    ['where slides are asked for', '/deck/node_modules/@slidev/client/composables/useSlideInfo.ts', '"/fr/__slidev/slides/"'],
    ['where a state is kept', '\0server-reactive:nav', '"/fr/__slidev/slides/"'],
    ['in a state that is asked for by address', '/@server-reactive/nav', '"/fr/__slidev/slides/"'],
    ['nowhere else', '/deck/components/SlideHead.vue', undefined],
  ])('move addresses %s', (_, id, code) => {
    expect(transformed('/fr/', id)).toBe(code)
  })

  it('leave the deck at the root as it is', () => {
    expect(transformed('/', '/deck/node_modules/@slidev/client/composables/useSlideInfo.ts')).toBeUndefined()
  })

  it('hand each language on to its own server, sockets too', () => {
    const { config } = languageProxy({ 'fr/': 4001, 'de/': 4002 }) as unknown as { config: (given: object) => object }
    expect(config({})).toMatchObject({ server: { proxy: {
      '/fr/': { target: 'http://127.0.0.1:4001', ws: true },
      '/de/': { target: 'http://127.0.0.1:4002', ws: true },
    } } })
  })
})
