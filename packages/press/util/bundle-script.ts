/** Makes one plain script of a TypeScript file and all it imports. */
import type { Rolldown } from 'vite'
import { build } from 'vite'

/**
 * The script's code.
 * @param entry the file's path
 * @param values what its declared constants stand for
 */
export async function bundle(entry: string, values: Record<string, unknown>): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    define: {
      ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)])),
      'process.env.NODE_ENV': '"production"',
    },
    build: { write: false, target: 'es2022', minify: true, lib: { entry, formats: ['iife'], name: 'script' }, rollupOptions: { output: { entryFileNames: 'script.js' } } },
  })
  const [bundled] = made as Rolldown.RolldownOutput[]
  return bundled!.output[0].code
}
