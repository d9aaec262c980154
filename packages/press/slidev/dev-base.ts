/**
 * Lets Slidev's dev server live under a base, as the decks of further languages do beside the first.
 * Slidev 53 asks for slides, and its state for presenter sync, at addresses that start at the root
 * (client/composables/useSlideInfo.ts, vite-plugin-vue-server-ref), where another language's deck answers:
 * its notes would be shown, and edited, and the two would drive each other.
 */
import type { Logger, LogLevel, Plugin } from 'vite'
import { join } from 'node:path'
import { createLogger } from 'vite'
import { HOST } from '../project.ts'
import { SLIDE_INFO_MODULE, SLIDES_ROUTE, STATE_ROUTES } from './contract.ts'

/** In code: the quotation mark and the slash with which the address of a route starts. */
const ADDRESS = new RegExp(`(['"\`])/(?=${[SLIDES_ROUTE, ...STATE_ROUTES].map(route => route.slice(1)).join('|')})`, 'g')
const STATE_MODULE = /server-re(?:f|active)[:/]/

/** Code with the addresses of routes moved under a base. */
export const addBase = (code: string, base: string) => code.replace(ADDRESS, `$1${base}`)

/** An address as Slidev's routes know it. A state is also a module, which Vite itself serves under the base. */
export function removeBase(method: string, url: string, base: string): string {
  const routes = method === 'POST' ? [SLIDES_ROUTE, ...STATE_ROUTES] : [SLIDES_ROUTE]
  const address = `/${url.slice(base.length)}`
  return url.startsWith(base) && routes.some(route => address.startsWith(route)) ? address : url
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
      handler: (code, id) => base !== '/' && (id.includes(SLIDE_INFO_MODULE) || STATE_MODULE.test(id))
        ? { code: addBase(code, base), map: null }
        : undefined,
    },
    configureServer: {
      order: 'pre',
      handler: ({ middlewares }) => void middlewares.use((request, _, next) => {
        request.url = removeBase(request.method ?? '', request.url ?? '', base)
        next()
      }),
    },
  }
}

/**
 * Hands requests under a language's path on to that language's own dev server.
 * @param ports by path
 */
export function languageProxy(ports: Record<string, number>): Plugin {
  const target = (port: number) => ({ target: `http://${HOST}:${port}`, ws: true })
  return {
    name: 'language-proxy',
    apply: 'serve',
    config: ({ logLevel }) => ({
      customLogger: quietLogger(logLevel),
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

/** Vite's logger without the errors of the proxy's ended sockets, two stacks each time a window closes or reloads. */
function quietLogger(level?: LogLevel): Logger {
  const logger = createLogger(level)
  const error = logger.error.bind(logger)
  logger.error = (message, options) => {
    const { code } = (options?.error ?? {}) as NodeJS.ErrnoException
    if (!message.includes('ws proxy') || !['ECONNRESET', 'EPIPE'].includes(code ?? ''))
      error(message, options)
  }
  return logger
}
