/**
 * Leaves out the client of Slidev's code-block tooltips (twoslash), which this deck has no use for.
 * Slidev 53 installs it in every deck (client/setup/main.ts), and it logs "Failed to patch FloatingVue"
 * at each load, because it patches FloatingVue before that has its themes.
 */
import type { Plugin } from 'vite'

const CLIENT = '@shikijs/vitepress-twoslash/client'

export function noCodeTooltips(): Plugin {
  return {
    name: 'no-code-tooltips',
    enforce: 'pre',
    resolveId: id => id === CLIENT ? `\0${CLIENT}` : undefined,
    load: id => id === `\0${CLIENT}` ? 'export default { install() {} }' : undefined,
  }
}
