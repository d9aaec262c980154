import { defineConfig } from 'vite'

export default defineConfig({
  // Slidev has only its own client scanned for what to bundle in advance. What the slides import would be
  // found when it is first asked for, and every open window of `npm run dev` loaded anew.
  optimizeDeps: { entries: ['{components,layouts}/**/*.vue', 'packages/press/**/*.vue'] },
  define: {
    // The print route is off in a build unless `download` is set; our PDF is printed from the build.
    __SLIDEV_FEATURE_PRINT__: 'true',
  },
})
