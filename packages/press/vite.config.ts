/** Slidev merges it into the Vite configuration of a deck that has this addon. */
import { defineConfig } from 'vite'

export default defineConfig({
  define: {
    // The print route is off in a build unless `download` is set; our PDF is printed from the build.
    __SLIDEV_FEATURE_PRINT__: 'true',
  },
})
