#!/usr/bin/env node
/** The command `press`: starts cli.ts from its bundle, or, where none can be made, by a loader that takes longer. */
import { pathToFileURL } from 'node:url'
import { loadBundle } from './bundle.js'

const bundle = await loadBundle().catch(() => undefined)
if (bundle) {
  globalThis.pressModules = bundle.modules
  await import(pathToFileURL(bundle.entry).href)
}
else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('./cli.ts')
}
