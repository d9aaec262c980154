import type { StepRule } from '../types.ts'

export const page: StepRule = {
  holds: 'The page says its language, names the slide in its title and holds it in one main landmark.',
  mend: 'see htmlAttrs in the headmatter, packages/press/global-top.vue for the title, and the layout\'s root for <main>',
  step: ({ lang, media, slide, page }) => media !== 'normal'
    ? []
    : [
        ...page.lang === lang ? [] : [{ what: 'the lang of <html>', is: `"${page.lang}"`, limit: `"${lang}"` }],
        ...page.title.includes(slide.headline) ? [] : [{ what: 'the title of the page', is: `"${page.title}"`, limit: `one with "${slide.headline}"` }],
        ...page.mains === 1 ? [] : [{ what: 'main landmarks around the slide', is: String(page.mains), limit: '1' }],
      ],
}
