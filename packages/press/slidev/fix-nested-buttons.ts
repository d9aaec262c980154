/**
 * Slidev 53 puts the buttons of its menus (sync, more options) into another button each, which HTML
 * forbids: two stops for the keys, and a screen reader need not find the inner one, which has the name.
 * The outer one becomes a plain box; clicks and keys on the inner one reach it as before.
 */
import type { Plugin } from 'vite'

const FILE = /@slidev\/client\/internals\/MenuButton\.vue$/
const OUTER = /<button(?= :class="\{ disabled \}" @click="value = !value")([\s\S]*?)<\/button>/

/** The menu's source with a box for its outer button; anything but what we know is left as it is. */
export function plainMenu(source: string): string {
  return source.replace(OUTER, '<div$1</div>')
}

export function plainMenus(): Plugin {
  return {
    name: 'plain-menus',
    enforce: 'pre',
    transform: (code, id) => FILE.test(id) ? plainMenu(code) : undefined,
  }
}
