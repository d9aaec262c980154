/** What Slidev's own exporter needs to run here. */
const module = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`
const RENAME = module('export const resolve = (name, context, next) => next(name === "playwright-chromium" ? "playwright" : name, context)')

/**
 * Options for Node under which Slidev's exporter, which asks for `playwright-chromium`, gets Playwright by its own
 * name.
 */
export const WITH_OUR_PLAYWRIGHT = ['--import', module(`import { register } from 'node:module'; register(${JSON.stringify(RENAME)})`)]
