import type { DeckRule } from '../types.ts'
import { fill } from '../../../messages.ts'
import { messagesOf, project } from '../../../project.ts'

export const announced: DeckRule = {
  holds: 'A live region says which slide one has come to, and what each click reveals.',
  mend: 'see that what a click reveals can be read: a sentence of the figure\'s description, or words outside an image',
  deck: async ({ lang, measurements }) => {
    const { arrival, step } = (await messagesOf(project().languages[lang]!)).default.announce
    const steps = measurements.filter(({ media }) => media === 'normal')
    const last = new Map(steps.map(({ slide, click }) => [slide, click]))
    return steps.flatMap(({ slide, click, scheme, page }, i) => {
      const where = { slide, click, scheme, what: 'the live region' }
      const is = page.live ? `"${page.live.slice(0, 80)}"` : 'silent'
      if (click === 0) {
        // Where a walk begins the page has been loaded, and its title names the slide.
        const loaded = page.live.endsWith(arrival.split('{total}')[1]!.replace(/\s/g, ' '))
        return (loaded || page.live.includes(slide.headline.replace(/\s/g, ' '))) && page.live.includes(String(slide.no)) ? [] : [{ ...where, is, limit: `number and title of the slide` }]
      }
      // The number of the step is what is left to say when a click reveals nothing that can be read.
      const only = fill(fill(step, 'step', String(click + 1)), 'steps', String(last.get(slide)! + 1))
      return page.live && page.live !== only && page.live !== steps[i - 1]?.page.live ? [] : [{ ...where, is, limit: 'what this click reveals' }]
    })
  },
}
