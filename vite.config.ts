import { defineConfig } from 'vite'

export default defineConfig({
  // Slidev has only its own client scanned for what to bundle in advance. What the slides import would be
  // found when it is first asked for, and every open window of `npm run dev` loaded anew.
  optimizeDeps: { entries: ['{components,layouts}/**/*.vue', 'packages/press/**/*.vue'] },
})
