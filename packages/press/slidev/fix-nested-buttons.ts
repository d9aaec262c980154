/**
 * Turns the outer button of Slidev's menus into a box. Slidev 53 puts the buttons of its menus (sync, more options)
 * into another button each, which HTML forbids: two stops for the keys, and a screen reader need not find the inner
 * one, which has the name. Clicks and keys on the inner one reach the box as before.
 */
import type { Plugin } from 'vite'
import { MENU_BUTTON, MENU_MODULE } from './contract.ts'

/** The menu's source with a box for its outer button; anything but what we know is left as it is. */
export function fixNestedButton(source: string): string {
  const start = source.indexOf(MENU_BUTTON)
  return start < 0
    ? source
    : source.slice(0, start) + source.slice(start).replace('<button', '<div').replace('</button>', '</div>')
}

export function fixNestedButtons(): Plugin {
  return {
    name: 'fix-nested-buttons',
    enforce: 'pre',
    transform: (code, id) => id.endsWith(MENU_MODULE) ? fixNestedButton(code) : undefined,
  }
}
