/**
 * Unit tests run in Node; component tests in happy-dom, with the deck's components registered as Slidev does it;
 * tests of the checks, and of other machines, on copies of the deck, in a browser; those of other engines on the built
 * deck.
 */
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vitest/config'

/** Some figures are drawn at every step in one test; a busy machine takes a while. */
const testTimeout = 30_000

export default defineConfig({
  test: {
    maxWorkers: '100%', // by itself Vitest leaves a core alone, which is half of a small machine
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: 'tests/setup.ts',
          environment: 'node',
          // Nothing here leaves a trace outside its file; a worker of its own for each would take twice the time.
          isolate: false,
          testTimeout,
          include: ['{article,checks,components,evidence,explorable,locales}/**/*.test.ts', 'packages/press/!(example)/**/*.test.ts', 'tests/{deck,press}/**/*.test.ts', 'tests/engines/geometry.test.ts'],
        },
      },
      {
        test: {
          name: 'checks',
          setupFiles: 'tests/setup.ts',
          environment: 'node',
          testTimeout,
          include: ['tests/checks/**/*.test.ts', 'packages/press/example/*.test.ts'],
        },
      },
      {
        test: {
          name: 'machines',
          setupFiles: 'tests/setup.ts',
          environment: 'node',
          include: ['tests/machines/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'engines',
          setupFiles: 'tests/setup.ts',
          environment: 'node',
          // An engine goes through the whole talk before its slides are looked at.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: 'tests/engines/setup.ts',
          include: ['tests/engines/{firefox,webkit}.test.ts'],
        },
      },
      {
        test: {
          name: 'presses',
          setupFiles: 'tests/setup.ts',
          environment: 'node',
          hookTimeout: 120_000,
          globalSetup: 'tests/engines/setup-presses.ts',
          include: ['tests/engines/*-presses.test.ts'],
        },
      },
      {
        plugins: [vue(), components({ dirs: ['components', 'packages/press/components'], dts: false })],
        resolve: { alias: { 'virtual:language': join(import.meta.dirname, 'tests/components/language.ts') } },
        test: {
          name: 'components',
          setupFiles: 'tests/setup.ts',
          environment: 'happy-dom',
          testTimeout,
          include: ['tests/components/**/*.test.ts'],
        },
      },
    ],
  },
})
