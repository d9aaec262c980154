/** Rule: a live region says which slide one has come to, and what each click reveals. */
import type { DeckRule } from '../types.ts'
import { fill } from '../../../messages.ts'
import { messagesOf, project } from '../../../project.ts'

export const announced: DeckRule = {
  mend: 'see that what a click reveals can be read: a sentence of the figure\'s description, or words outside an image',
  deck: async ({ lang, measurements }) => {
    const { arrival, step } = (await messagesOf(project().languages[lang]!)).default.announce
    const steps = measurements.filter(({ media }) => media === 'normal')
    const last = new Map(steps.map(({ slide, click }) => [slide, click]))
    return steps.flatMap(({ slide, click, scheme, page: { live } }, i) => {
      const breach = {
        slide,
        click,
        scheme,
        what: 'the live region',
        is: live ? `"${live.slice(0, 80)}"` : 'silent',
      }
      if (click === 0) {
        // Where a walk begins the page has been loaded, and its title names the slide.
        const loaded = live.endsWith(arrival.split('{total}')[1]!.replace(/\s/g, ' '))
        const named = loaded || live.includes(slide.headline.replace(/\s/g, ' '))
        return named && live.includes(String(slide.no)) ? [] : [{ ...breach, limit: `number and title of the slide` }]
      }
      // The number of the step is what is left to say when a click reveals nothing that can be read.
      const only = fill(fill(step, 'step', String(click + 1)), 'steps', String(last.get(slide)! + 1))
      const told = live && live !== only && live !== steps[i - 1]?.page.live
      return told ? [] : [{ ...breach, limit: 'what this click reveals' }]
    })
  },
}
