import type { DeckRule } from '../types.ts'

export const announced: DeckRule = {
  holds: 'A live region says which slide one has come to, and what each click reveals.',
  mend: 'see that what a click reveals can be read: a sentence of the figure\'s description, or words outside an image',
  deck: ({ measurements }) => {
    const steps = measurements.filter(({ media }) => media === 'normal')
    return steps.flatMap(({ slide, click, scheme, page }, i) => {
      const where = { slide, click, scheme, what: 'the live region' }
      const is = page.live ? `"${page.live.slice(0, 80)}"` : 'silent'
      if (click === 0)
        return page.live.includes(slide.headline) && page.live.includes(String(slide.no)) ? [] : [{ ...where, is, limit: `number and title of the slide` }]
      return page.live && page.live !== steps[i - 1]?.page.live ? [] : [{ ...where, is, limit: 'what this click reveals' }]
    })
  },
}
