/**
 * Lets Slidev's dev server live under a base, as the decks of further languages do beside the first.
 * Slidev 53 asks for slides, and its state for presenter sync, at addresses that start at the root
 * (client/composables/useSlideInfo.ts, vite-plugin-vue-server-ref), where another language's deck answers:
 * its notes would be shown, and edited, and the two would drive each other.
 */
import type { Logger, LogLevel, Plugin } from 'vite'
import { join } from 'node:path'
import { createLogger } from 'vite'

/** In code: the start of such an address in quotation marks. On the way: such an address under a base. */
const ASKED = /(['"`])\/(?=__slidev\/|@server-re(?:f|active)\/)/g
const ROUTES = { GET: /^__slidev\//, POST: /^(?:__slidev\/|@server-re(?:f|active)\/)/ }
const ASKING = /@slidev\/client\/composables\/useSlideInfo\.ts|server-re(?:f|active)[:/]/

/** Code with its addresses moved under a base. */
export const underBase = (code: string, base: string) => code.replace(ASKED, `$1${base}`)

/** An address as Slidev's routes know it. A state is also a module, which Vite itself serves under the base. */
export function routeUnder(method: string, url: string, base: string): string {
  const route = method === 'POST' ? ROUTES.POST : ROUTES.GET
  return url.startsWith(base) && route.test(url.slice(base.length)) ? `/${url.slice(base.length)}` : url
}

/** @param code the deck's language; each server bundles dependencies for itself */
export function devBase(code: string): Plugin {
  let base = '/'
  return {
    name: 'dev-base',
    apply: 'serve',
    config: ({ root = '.' }) => ({ cacheDir: join(root, 'node_modules/.vite', code) }),
    configResolved: config => void (base = config.base),
    transform: {
      order: 'post',
      handler: (code, id) => base !== '/' && ASKING.test(id) ? { code: underBase(code, base), map: null } : undefined,
    },
    configureServer: {
      order: 'pre',
      handler: ({ middlewares }) => void middlewares.use((request, _, next) => {
        request.url = routeUnder(request.method ?? '', request.url ?? '', base)
        next()
      }),
    },
  }
}

/** Hands what lies under a language's path on to its own server, at that port. */
export function languageProxy(ports: Record<string, number>): Plugin {
  const target = (port: number) => ({ target: `http://127.0.0.1:${port}`, ws: true })
  return {
    name: 'language-proxy',
    apply: 'serve',
    config: ({ logLevel }) => ({
      customLogger: calmLogger(logLevel),
      server: { proxy: Object.fromEntries(Object.entries(ports).map(([path, port]) => [`/${path}`, target(port)])) },
    }),
    configureServer: ({ middlewares }) => void middlewares.use((request, response, next) => {
      const path = Object.keys(ports).find(path => `${request.url}/` === `/${path}`)
      if (path === undefined)
        return next()
      response.writeHead(302, { Location: `/${path}` }).end() // as a static host does
    }),
  }
}

/** Vite's, silent when a window is closed or loaded again: its proxy calls a socket that ends an error, and shows two stacks. */
function calmLogger(level?: LogLevel): Logger {
  const logger = createLogger(level)
  const error = logger.error.bind(logger)
  logger.error = (message, options) => {
    const { code } = (options?.error ?? {}) as NodeJS.ErrnoException
    if (!message.includes('ws proxy') || !['ECONNRESET', 'EPIPE'].includes(code ?? ''))
      error(message, options)
  }
  return logger
}
