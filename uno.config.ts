/**
 * Slidev's place for UnoCSS. It writes a rule for each word that could be one of its names; `ring` is one on a
 * slide, in one language only, and the style sheet is for both. It gives every element the fifty variables that its
 * names for transforms and shadows work with; the marks of drawings, most of a slide's elements, go by none.
 */
import { defineConfig } from 'unocss'

export default defineConfig({
  blocklist: ['ring'],
  theme: { preflightRoot: [':where(:not(path, rect, circle, text, tspan)),::before,::after', '::backdrop'] },
})
