/**
 * Unit tests run in Node; component tests in happy-dom, with the deck's components registered as Slidev does it;
 * tests of the checks, and of other machines, on copies of the deck, in a browser; those of other engines on the built one.
 */
import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vitest/config'
import { languageModule } from './packages/press/slidev/language-module.ts'

/** Some figures are drawn at every step in one test; a busy machine takes a while. */
const testTimeout = 30_000

export default defineConfig({
  test: {
    maxWorkers: '100%', // by itself Vitest leaves a core alone, which is half of a small machine
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Nothing here leaves a trace outside its file; a worker of its own for each would take twice the time.
          isolate: false,
          testTimeout,
          include: ['{article,components,evidence,explorable,locales,packages}/**/*.test.ts', 'tests/{deck,press}/**/*.test.ts', 'tests/engines/geometry.test.ts'],
        },
      },
      {
        test: {
          name: 'checks',
          environment: 'node',
          testTimeout,
          include: ['tests/checks/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'machines',
          environment: 'node',
          include: ['tests/machines/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'engines',
          environment: 'node',
          // An engine goes through the whole talk before its slides are looked at.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: 'tests/engines/setup.ts',
          include: ['tests/engines/{firefox,webkit}.test.ts'],
        },
      },
      {
        plugins: [vue(), components({ dirs: ['components', 'packages/press/components'], dts: false }), languageModule('en')],
        test: {
          name: 'components',
          environment: 'happy-dom',
          testTimeout,
          include: ['tests/components/**/*.test.ts'],
        },
      },
    ],
  },
})
