/** Rule: the page says its language, names the slide in its title, and has at most one main landmark around it. */
import type { StepRule } from '../types.ts'

export const page: StepRule = {
  mend: 'see htmlAttrs and titleTemplate in the headmatter, and the layout\'s root for <main>',
  step: ({ lang, media, slide: { frontmatter, headline }, page: { title, lang: own, mains } }) => {
    if (media !== 'normal')
      return []
    // A slide's title as Slidev has it; the first slide's is the deck's.
    const named = frontmatter.title ?? headline
    return [
      ...own === lang ? [] : [{ what: 'the lang of <html>', is: `"${own}"`, limit: `"${lang}"` }],
      ...title.includes(named)
        ? []
        : [{ what: 'the title of the page', is: `"${title}"`, limit: `one with "${named}"` }],
      // That there is one asks axe-core's tag best-practice.
      ...mains <= 1 ? [] : [{ what: 'main landmarks around the slide', is: String(mains), limit: '1' }],
    ]
  },
}
