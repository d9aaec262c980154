/** What a dev server bundles before its first page. */
import type { UserConfig } from 'vite'
import { devDependencies } from 'slidev-addon-press/slidev/dev-dependencies.ts'
import { expect, it } from 'vitest'

const LISTED = ['@slidev/cli > @slidev/client > typescript', '@slidev/cli > @slidev/client > @typescript/ata', '@slidev/cli > @slidev/client > yaml']

/** What is bundled for a deck with or without Monaco, Slidev's editor. */
function bundled(monaco: boolean): string[] {
  const config: UserConfig = { optimizeDeps: { include: LISTED } }
  const features = { monaco } as Parameters<typeof devDependencies>[0]['data']['features']
  const plugin = devDependencies({ data: { features } }) as unknown as { config: (config: UserConfig) => void }
  plugin.config(config)
  return config.optimizeDeps!.include!
}

it('is TypeScript for a deck with an editor alone', () => {
  expect(bundled(true)).toEqual(expect.arrayContaining(LISTED))
  expect(bundled(false)).not.toContain(LISTED[0])
  expect(bundled(false)).not.toContain(LISTED[1])
  expect(bundled(false)).toContain(LISTED[2])
})
