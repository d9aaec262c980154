/** Slidev's place for UnoCSS, which writes a rule for each word that could be one of its names; this one is on a slide, in one language only, and the style sheet is for both. */
import { defineConfig } from 'unocss'

export default defineConfig({ blocklist: ['ring'] })
