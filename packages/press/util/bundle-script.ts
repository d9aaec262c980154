/** Bundles a TypeScript file and all that it imports into one minified script, the same at every run. */
import type { Rolldown } from 'vite'
import { build } from 'vite'

/**
 * @param entry the file's path
 * @param values what the constants that it declares stand for
 */
export async function bundleScript(entry: string, values: Record<string, unknown>): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    define: {
      ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)])),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry, formats: ['iife'], name: 'script' },
      rollupOptions: { output: { entryFileNames: 'script.js' } },
    },
  })
  const [bundled] = made as Rolldown.RolldownOutput[]
  return bundled!.output[0].code
}
