/** Unit tests run in Node; component tests in happy-dom, with the deck's components registered as Slidev does it. */
import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['scenes/**/*.test.ts', 'data/**/*.test.ts', 'tests/deck/**/*.test.ts', 'tests/scripts/**/*.test.ts'],
        },
      },
      {
        plugins: [vue(), components({ dirs: ['components'], dts: false })],
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['components/**/*.test.ts', 'layouts/**/*.test.ts', 'tests/components/**/*.test.ts'],
        },
      },
    ],
  },
})
